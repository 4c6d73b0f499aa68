import { spawn } from 'node:child_process';
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
	const child = spawn(command, args, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32'
	});
	// Ctrl-C reaches the child as well; this process waits for it, to say how it ended.
	const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
	process.on('SIGINT', passOn).on('SIGTERM', passOn);
	return new Promise((resolve) => {
		child.once('error', () => resolve(false));
		child.once('close', (code) => {
			process.off('SIGINT', passOn).off('SIGTERM', passOn);
			resolve(code === 0);
		});
	});
}

function packagesToInstall() {
	return missingPackages(
		readLock('package-lock.json'),
		readLock('node_modules/.package-lock.json')
	);
}

/**
 * Installs exactly the packages of package-lock.json, unless they are there.
 *
 * `npm ci` refuses a lock file that does not list the optional packages of every other platform,
 * as one written where they could not be looked up. `npm install` takes it, and writes nothing
 * back; whether it kept to the locked versions is looked at afterwards.
 * @throws {Error} when npm fails, or installs anything else
 */
export async function installPackages() {
	if (packagesToInstall().length === 0) return;
	console.log('Installing packages …');
	const options = ['--include=dev', '--no-audit', '--no-fund'];
	const installed =
		(await run('npm', ['ci', '--silent', ...options])) ||
		(await run('npm', ['install', '--no-save', ...options]));
	if (!installed) throw new Error('The packages could not be installed; npm says why above.');
	const [missing] = packagesToInstall();
	if (missing) throw new Error(`npm did not install the locked version of ${missing}.`);
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

/** The port to serve on: `PORT`, else 4173. */
export function wantedPort() {
	return Number(process.env.PORT ?? 4173);
}
