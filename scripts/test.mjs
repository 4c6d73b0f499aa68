import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { installEngines } from './engines.mjs';
import {
	freePort,
	installDebianPackages,
	installPackages,
	nodeProblem,
	run,
	runQuietly
} from './setup.mjs';
import { tally } from './tally.mjs';

const reports = mkdtempSync(join(tmpdir(), 'kithbook-tests-'));
const total = { passed: 0, failed: 0 };

/** `--full` has everything, and takes longer; see extent.mjs. @type {Record<string, string>} */
const extent = process.argv.includes('--full') ? { KITHBOOK_TESTS: 'full' } : {};
const isFull = 'KITHBOOK_TESTS' in extent;

async function hasChromium() {
	if (findChromium()) return true;
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath());
}

/** @throws {Error} when there is no Chromium and none can be had */
async function installChromium() {
	if (await hasChromium()) return;
	await installDebianPackages('chromium');
	if (!(await hasChromium())) await run('npx', ['playwright', 'install', 'chromium']);
	if (!(await hasChromium()))
		throw new Error('No Chromium found, and none could be installed. CHROMIUM_PATH can name one.');
}

/**
 * What is run: a check counts as one test, a suite as many as its report has.
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} command
 * @property {string} [report] the file in which the tests are counted
 * @property {Record<string, string>} [env]
 */

/**
 * @param {string} project of vite.config.ts
 * @param {string[]} command that runs it
 */
function vitest(project, command = ['npx', 'vitest', 'run', '--project', project]) {
	const report = join(reports, `${project}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	return { command: [...command, ...reporters], report };
}

/**
 * What needs no built app, and the build, two at a time. The build writes types that the second part reads.
 * @type {Stage[][]}
 */
const beforehand = [
	[
		{ name: 'Unit tests', ...vitest('unit') },
		{ name: 'Build', command: ['npm', 'run', '--silent', 'build', '--', '--logLevel', 'warn'] },
		{ name: 'Unused code', command: ['npm', 'run', '--silent', 'unused'] },
		{ name: 'Formatting', command: ['npm', 'run', '--silent', 'format:check'] }
	],
	[
		{ name: 'Lint', command: ['npm', 'run', '--silent', 'lint'] },
		{ name: 'Types', command: ['npm', 'run', '--silent', 'types'] },
		{ name: 'Arrows', command: ['npm', 'run', '--silent', 'arrows'] },
		{ name: 'Component tests', ...vitest('component') }
	]
];

/** @returns {Promise<Stage>} */
async function journeys() {
	const report = join(reports, 'e2e.json');
	return {
		name: 'End-to-end tests',
		command: ['npx', 'playwright', 'test', '--reporter=list,json'],
		report,
		env: {
			PLAYWRIGHT_JSON_OUTPUT_FILE: report,
			PORT: String(await freePort()),
			KITHBOOK_BUILT: 'yes'
		}
	};
}

/** @type {Stage} */
const browsers = {
	name: 'Firefox and WebKit',
	...vitest('browsers', ['node', 'scripts/browsers.mjs']),
	env: { KITHBOOK_BUILT: 'yes' }
};

/**
 * @param {Stage} stage
 * @param {typeof run} runner
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
async function runStage({ name, command: [program = '', ...args], report, env }, runner) {
	const begun = Date.now();
	const succeeded = await runner(program, args, { ...extent, ...env });
	console.log(`${name}: ${String(Math.round((Date.now() - begun) / 1000))} s`);
	if (!report) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
	const counted = existsSync(report)
		? /** @type {import('./tally.mjs').VitestReport} */ (JSON.parse(readFileSync(report, 'utf8')))
		: undefined;
	return tally(succeeded, counted);
}

/** @param {import('./tally.mjs').Tally} stage */
function count({ passed, failed }) {
	total.passed += passed;
	total.failed += failed;
}

/**
 * Runs stages two at a time, and prints what each has to say when it is over.
 * @param {Stage[]} stages
 */
async function runBeside(stages) {
	const waiting = [...stages];
	const lane = async () => {
		for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
			const { name } = stage;
			const result = await runStage(stage, async (...given) => {
				const { succeeded, output } = await runQuietly(...given);
				console.log(`\n── ${name} ──\n${output}`);
				return succeeded;
			});
			count(result);
			if (result.failed > 0) console.log(`${name} failed.`);
		}
	};
	await Promise.all([lane(), lane()]);
}

try {
	const problem = nodeProblem(process.versions.node);
	if (problem) throw new Error(problem);
	await installPackages();
	await installChromium();
	if (isFull) await installEngines();
	// The other stages read what this writes.
	if (!(await run('npm', ['run', '--silent', 'prepare'])))
		throw new Error('The messages could not be compiled; the reason stands above.');
	for (const stages of beforehand) await runBeside(stages);
	if (total.failed === 0) {
		console.log('\n── End-to-end tests ──');
		count(await runStage(await journeys(), run));
		if (isFull) {
			console.log('\n── Firefox and WebKit ──');
			count(await runStage(browsers, run));
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
