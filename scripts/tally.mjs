/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults one per file
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport
 */

/**
 * What a runner's report says, where a test that did not run, or a file that did not load, failed.
 * @param {VitestReport | PlaywrightReport} report
 * @returns {Tally}
 */
function read(report) {
	if ('stats' in report) {
		const { expected, unexpected, flaky, skipped } = report.stats;
		return { passed: expected, failed: unexpected + flaky + skipped };
	}
	const unloaded = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length
	};
}

/**
 * Counts a runner's tests. A runner that failed, left no report or ran nothing has at least one
 * failure.
 * @param {boolean} succeeded as its exit code has it
 * @param {VitestReport | PlaywrightReport | undefined} report its JSON report, where it left one
 * @returns {Tally}
 */
export function tally(succeeded, report) {
	const { passed, failed } = report ? read(report) : { passed: 0, failed: 0 };
	const ranNothing = passed + failed === 0;
	return { passed, failed: failed === 0 && (ranNothing || !succeeded) ? 1 : failed };
}
