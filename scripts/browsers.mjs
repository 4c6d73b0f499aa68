import { installEngines } from './engines.mjs';
import { nodeProblem, run } from './setup.mjs';

try {
	const problem = nodeProblem(process.versions.node);
	if (problem) throw new Error(problem);
	await installEngines();
	// `npm run test:full` has built the app already.
	const isBuilt =
		process.env.KITHBOOK_BUILT ||
		(await run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']));
	if (!isBuilt) throw new Error('The build failed; the reason stands above.');
	const vitest = ['vitest', 'run', '--project', 'browsers', ...process.argv.slice(2)];
	// WebKitGTK's browser has no headless mode.
	if (!(await run('xvfb-run', ['--auto-servernum', 'npx', ...vitest]))) process.exitCode = 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
