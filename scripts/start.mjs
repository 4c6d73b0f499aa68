import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { installPackages, isFree, nodeProblem, root, run, wantedPort } from './setup.mjs';

const port = wantedPort();

/** @param {string} file */
function read(file) {
	try {
		return readFileSync(`${root}/${file}`, 'utf8');
	} catch {
		return '';
	}
}

/** Builds unless what stands there was built from these very sources, and not replaced since. */
async function build() {
	const sources = fingerprint(root, process.env.BASE_PATH ?? '');
	const stamp = () => `${sources} ${read('.svelte-kit/output/client/_app/version.json')}`;
	if (read('build/index.html') && read('.svelte-kit/built-from') === stamp()) return;
	console.log('Building …');
	if (!(await run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'])))
		throw new Error('The build failed; the reason stands above.');
	writeFileSync(`${root}/.svelte-kit/built-from`, stamp());
}

async function serve() {
	const { preview } = await import('vite');
	process.chdir(root);
	const server = await preview({ preview: { port, strictPort: true } });
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
	const [address = `http://localhost:${String(port)}/`] = server.resolvedUrls?.local ?? [];
	console.log(`\nKithbook is at ${address.replace(/\/?$/, '/')}\nCtrl-C ends it.`);
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
	await serve();
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
