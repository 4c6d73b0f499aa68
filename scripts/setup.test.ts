import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { isFree, missingPackages, nodeProblem } from './setup.mjs';

test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('Node %s will do', (version) => {
	expect(nodeProblem(version)).toBeUndefined();
});

test.each(['18.20.4', '20.18.1'])('Node %s is too old, and says so', (version) => {
	expect(nodeProblem(version)).toContain(`Node 20.19 or newer; this is Node ${version}`);
});

const locked = {
	packages: {
		'': { version: '1.0.0' },
		'node_modules/a': { version: '1.2.3' },
		'node_modules/for-another-machine': { version: '1.0.0', optional: true }
	}
};

test('nothing is missing when every package stands there in its version', () => {
	const installed = { packages: { 'node_modules/a': { version: '1.2.3' } } };
	expect(missingPackages(locked, installed)).toEqual([]);
});

test('a package in another version is missing', () => {
	const installed = { packages: { 'node_modules/a': { version: '1.2.2' } } };
	expect(missingPackages(locked, installed)).toEqual(['node_modules/a']);
});

test('everything is missing from a bare clone', () => {
	expect(missingPackages(locked, {})).toEqual(['node_modules/a']);
});

test('a port is free until somebody listens', async () => {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	expect(await isFree(port)).toBe(false);
	await new Promise((resolve) => server.close(resolve));
	expect(await isFree(port)).toBe(true);
});
