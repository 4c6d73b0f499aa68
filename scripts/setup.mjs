import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} version of Node, such as `20.19.0`
 * @returns {string | undefined} what is wrong with it, in a sentence
 */
export function nodeProblem(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return undefined;
	return `Kithbook needs Node 20.19 or newer; this is Node ${version}. See https://nodejs.org.`;
}

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Which packages of the lock file are not installed in that version. Optional ones are left out,
 * being built for other machines.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, written by npm when it is done
 */
export function missingPackages(wanted, installed) {
	return Object.entries(wanted.packages ?? {})
		.filter(([path, { optional, link }]) => path !== '' && !optional && !link)
		.filter(([path, { version }]) => installed.packages?.[path]?.version !== version)
		.map(([path]) => path);
}

/** @param {string} file */
function readLock(file) {
	const path = `${root}/${file}`;
	if (!existsSync(path)) return {};
	return /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * Runs a command in the repository's folder, its output going where ours goes.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<boolean>} whether it succeeded
 */
export function run(command, args, env = {}) {
	return ended(start(command, args, env, 'inherit'));
}

/**
 * Runs a command as {@link run} does, and keeps its output, so that it can be shown when it is over.
 * @param {Parameters<typeof run>} given
 */
export async function runQuietly(...[command, args, env = {}]) {
	const child = start(command, args, env, 'pipe');
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
	return { succeeded: await ended(child), output };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {'inherit' | 'pipe'} output
 */
function start(command, args, env, output) {
	return spawn(command, args, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', output, output],
		shell: process.platform === 'win32'
	});
}

/** @param {import('node:child_process').ChildProcess} child */
function ended(child) {
	// Ctrl-C reaches the child too. This process waits for it, to report its result.
	const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
	process.on('SIGINT', passOn).on('SIGTERM', passOn);
	return new Promise((/** @type {(succeeded: boolean) => void} */ resolve) => {
		child.once('error', () => resolve(false));
		child.once('close', (code) => {
			process.off('SIGINT', passOn).off('SIGTERM', passOn);
			resolve(code === 0);
		});
	});
}

/**
 * Installs exactly the packages of package-lock.json, unless they are there.
 * @throws {Error} when npm fails
 */
export async function installPackages() {
	const wanted = readLock('package-lock.json');
	if (missingPackages(wanted, readLock('node_modules/.package-lock.json')).length === 0) return;
	console.log('Installing packages …');
	const installed = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
	if (!installed) throw new Error('The packages could not be installed; npm says why above.');
}

/**
 * Installs packages of Debian or Ubuntu where this may be done: as root, with apt. Otherwise nothing happens.
 * @param {string[]} names
 */
export async function installDebianPackages(...names) {
	const canUseApt =
		process.getuid?.() === 0 &&
		spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
	if (!canUseApt) return;
	console.log(`Installing ${names.join(', ')} …`);
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update'], env);
	await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], env);
}

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether nothing listens there on this machine's own address
 */
export function isFree(port) {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, 'localhost', () => server.close(() => resolve(true)));
	});
}

/** @returns {Promise<number>} the first port from {@link wantedPort} on that nobody serves on */
export async function freePort() {
	for (let port = wantedPort(); ; port += 1) if (await isFree(port)) return port;
}

/** The port to serve on: `PORT`, else 4173. */
export function wantedPort() {
	return Number(process.env.PORT ?? 4173);
}
