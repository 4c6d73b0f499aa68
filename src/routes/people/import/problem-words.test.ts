import { describe, expect, it } from 'vitest';
import type { ImportFailure } from '$lib/app/importing.svelte';
import type { PlatformProblem } from '$lib/platforms';
import { failureWords, platformToAsk } from './problem-words';

const path = 'export/Connections.csv';

const problems: (PlatformProblem | ImportFailure)[] = [
	{ kind: 'unknown', files: 3 },
	{ kind: 'empty', path },
	{ kind: 'unreadable', path },
	{ kind: 'too-large', path },
	{ kind: 'too-many', path, rows: 1_000_000 },
	{ kind: 'broken-archive', path },
	{ kind: 'encrypted-archive', path },
	{ kind: 'malformed', path, line: 4 },
	{ kind: 'no-list', platform: 'linkedin' },
	{ kind: 'only-html', platform: 'telegram' },
	{ kind: 'storage', problem: 'quota' },
	{ kind: 'fault' }
];

describe('the words for a failed import of lists', () => {
	it.each(problems)('says what is wrong and what to do: $kind', (problem) => {
		const { what, advice } = failureWords(problem);
		expect(what).toMatch(/^\p{Lu}.*\.$/u);
		expect(advice).toMatch(/^\p{Lu}.*\.$/u);
	});

	it('names the file and the line', () => {
		expect(failureWords({ kind: 'malformed', path, line: 1204 }).where).toEqual([
			{ name: 'File', value: path },
			{ name: 'Line', value: '1,204' }
		]);
	});

	it('names the platform whose export has to be requested again', () => {
		const problem: PlatformProblem | ImportFailure = { kind: 'no-list', platform: 'linkedin' };
		expect(failureWords(problem).what).toContain('LinkedIn');
		expect(platformToAsk(problem)).toBe('linkedin');
		expect(platformToAsk({ kind: 'fault' })).toBeUndefined();
	});
});
