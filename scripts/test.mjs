import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { installPackages, isFree, nodeProblem, run, wantedPort } from './setup.mjs';
import { tally } from './tally.mjs';

const reports = mkdtempSync(join(tmpdir(), 'kithbook-tests-'));
const total = { passed: 0, failed: 0 };

async function hasChromium() {
	if (findChromium()) return true;
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath());
}

/** @throws {Error} when there is no Chromium and none can be had */
async function installChromium() {
	if (await hasChromium()) return;
	console.log('Installing Chromium …');
	const canUseApt =
		process.getuid?.() === 0 &&
		spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
	if (canUseApt) {
		const env = { DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update'], env);
		await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], env);
	}
	if (!(await hasChromium())) await run('npx', ['playwright', 'install', 'chromium']);
	if (!(await hasChromium()))
		throw new Error('No Chromium found, and none could be installed. CHROMIUM_PATH can name one.');
}

/** @returns {Promise<string>} a port nobody else serves on, so that this build is what is tested */
async function freePort() {
	for (let port = wantedPort(); ; port += 1) if (await isFree(port)) return String(port);
}

/** @param {string} script of package.json, which counts as one test */
async function check(script) {
	const succeeded = await run('npm', ['run', '--silent', script]);
	return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
}

/**
 * @param {string} script of package.json
 * @param {(file: string) => string[]} reporters arguments for a report people read and one in a file
 * @param {Record<string, string>} [env]
 */
async function suite(script, reporters, env) {
	const file = join(reports, `${script.replace(':', '-')}.json`);
	const succeeded = await run('npm', ['run', '--silent', script, '--', ...reporters(file)], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: file,
		...env
	});
	const report = existsSync(file)
		? /** @type {import('./tally.mjs').VitestReport} */ (JSON.parse(readFileSync(file, 'utf8')))
		: undefined;
	return tally(succeeded, report);
}

const vitest = (/** @type {string} */ file) => [
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${file}`
];
const playwright = () => ['--reporter=list,json'];

/** @type {[name: string, run: () => Promise<import('./tally.mjs').Tally>][]} */
const stages = [
	['Types', () => check('check')],
	['Lint', () => check('lint')],
	['Formatting', () => check('format:check')],
	['Unused code', () => check('unused')],
	['Unit tests', () => suite('test:unit', vitest)],
	['Component tests', () => suite('test:component', vitest)],
	['End-to-end tests', async () => suite('test:e2e', playwright, { PORT: await freePort() })]
];

try {
	const problem = nodeProblem(process.versions.node);
	if (problem) throw new Error(problem);
	await installPackages();
	await installChromium();
	for (const [name, runStage] of stages) {
		console.log(`\n── ${name} ──`);
		const { passed, failed } = await runStage();
		total.passed += passed;
		total.failed += failed;
		if (failed > 0) {
			console.log(`\n${name} failed.`);
			break;
		}
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	total.failed += 1;
} finally {
	rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
