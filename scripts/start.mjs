import { existsSync, readFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { serve } from './server.mjs';
import { installPackages, isFree, nodeProblem, root, run, wantedPort } from './setup.mjs';

const port = wantedPort();
const base = process.env.BASE_PATH ?? '';

/** Whether `build/` was built from the current sources. */
function isBuilt() {
	// The last file that a build writes.
	if (!existsSync(`${root}/build/404.html`)) return false;
	/** @type {{ version: string }} */
	const { version } = JSON.parse(readFileSync(`${root}/build/_app/version.json`, 'utf8'));
	return version === fingerprint(root, base);
}

async function build() {
	if (isBuilt()) return;
	console.log('Building …');
	if (!(await run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'])))
		throw new Error('The build failed; the reason stands above.');
}

try {
	const problem = nodeProblem(process.versions.node);
	if (problem) throw new Error(problem);
	if (!(await isFree(port)))
		throw new Error(
			`Port ${String(port)} is taken. End what runs there, or choose another: PORT=4180 npm start`
		);
	await installPackages();
	await build();
	const { url } = await serve(`${root}/build`, { port, base });
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
	console.log(`\nKithbook is at ${url}/\nCtrl-C ends it.`);
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
