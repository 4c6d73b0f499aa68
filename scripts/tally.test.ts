import { expect, test } from 'vitest';
import { tally } from './tally.mjs';

const vitest = {
	numPassedTests: 5,
	numFailedTests: 0,
	numPendingTests: 0,
	numTodoTests: 0,
	testResults: [{ status: 'passed', assertionResults: [{}, {}, {}, {}, {}] }]
};
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } };

test('counts what passed', () => {
	expect(tally(true, vitest)).toEqual({ passed: 5, failed: 0 });
	expect(tally(true, playwright)).toEqual({ passed: 4, failed: 0 });
});

test('counts what failed', () => {
	expect(tally(false, { ...vitest, numFailedTests: 2 })).toEqual({ passed: 5, failed: 2 });
	expect(tally(false, { stats: { ...playwright.stats, unexpected: 3 } })).toEqual({
		passed: 4,
		failed: 3
	});
});

test('a test that did not run, or not reliably, has failed', () => {
	expect(tally(true, { ...vitest, numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2);
	expect(tally(true, { stats: { ...playwright.stats, flaky: 1, skipped: 1 } }).failed).toBe(2);
});

test('a file that did not load has failed', () => {
	const unloaded = { status: 'failed', assertionResults: [] };
	const report = { ...vitest, testResults: [...vitest.testResults, unloaded, unloaded] };
	expect(tally(false, report)).toEqual({ passed: 5, failed: 2 });
});

test('a runner that failed has a failure, whatever its report says', () => {
	expect(tally(false, vitest)).toEqual({ passed: 5, failed: 1 });
	expect(tally(false, undefined)).toEqual({ passed: 0, failed: 1 });
});

test('a runner that ran nothing has failed', () => {
	expect(tally(true, { ...vitest, numPassedTests: 0, testResults: [] }).failed).toBe(1);
	expect(tally(true, undefined).failed).toBe(1);
});
