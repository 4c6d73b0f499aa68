import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promptFor, promptWords } from './prompts';
import { shiftWeek, type Week } from './weeks';

/** Check-ins name these, so none may ever be taken away; new ones are added here. */
const permanent = [
	'notice-number',
	'notice-how-gained',
	'notice-impression',
	'notice-both-worlds',
	'thank-answered',
	'thank-long-ago',
	'thank-unexpected',
	'thank-quiet',
	'plan-call-first',
	'plan-one-name',
	'plan-meet',
	'plan-introduce',
	'ask-who-benefits',
	'ask-their-need',
	'ask-for-help',
	'ask-no-answer',
	'rest-offline',
	'rest-told-strangers',
	'rest-weak-ties',
	'rest-enough'
];

const seeds = [0, 1, 2, 7, 42, 65_535, 123_456_789, 2 ** 31, 2 ** 32 - 1, -5];

/** The prompts of check-ins so many weeks apart, earliest first. */
function asked(seed: number, gaps: readonly number[], start: Week = '2023-W40'): string[] {
	const prompts: string[] = [];
	let week = start;
	for (const gap of gaps) {
		prompts.push(promptFor(week, seed, [...prompts].reverse()));
		week = shiftWeek(week, gap);
	}
	return prompts;
}

function kindOf(prompt: string): string {
	return prompt.slice(0, prompt.indexOf('-'));
}

function expectVariety(prompts: readonly string[]): void {
	for (const [index, prompt] of prompts.entries()) {
		expect(permanent).toContain(prompt);
		expect(prompts.slice(Math.max(0, index - 8), index)).not.toContain(prompt);
		const before = prompts[index - 1];
		if (before !== undefined) expect(kindOf(prompt)).not.toBe(kindOf(before));
	}
}

describe('prompts', () => {
	it.each(seeds)('of 200 weeks neither come back soon nor repeat a kind: seed %i', (seed) => {
		expectVariety(asked(seed, Array<number>(200).fill(1)));
	});

	it('vary as much where weeks are missed, or filled in later', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 2 ** 32 - 1 }),
				fc.array(fc.integer({ min: -4, max: 9 }), { maxLength: 40 }),
				(seed, gaps) => {
					expectVariety(asked(seed, [1, ...gaps]));
				}
			),
			{ numRuns: 60 }
		);
	});

	it('are all asked within half a year of weeks', () => {
		for (const seed of seeds) {
			expect(new Set(asked(seed, Array<number>(26).fill(1)))).toEqual(new Set(permanent));
		}
	});

	it('are the same again for the same week of the same journal', () => {
		expect(asked(42, Array<number>(30).fill(1))).toEqual(asked(42, Array<number>(30).fill(1)));
	});

	it('come in another order in another journal', () => {
		const orders = new Set(seeds.map((seed) => asked(seed, Array<number>(20).fill(1)).join()));
		expect(orders.size).toBeGreaterThan(seeds.length / 2);
	});

	it('make no difference of check-ins without a prompt or with one of a later version', () => {
		const recent = [undefined, 'ponder-something-new', ...asked(7, [1, 1, 1]).reverse()];
		expect(recent).not.toContain(promptFor('2026-W47', 7, recent));
	});
});

describe('promptWords', () => {
	it('has words of its own for each prompt', () => {
		const words = permanent.map(promptWords);
		expect(new Set([...words, promptWords(undefined)]).size).toBe(permanent.length + 1);
		expect(words.every((sentence) => /^\p{Lu}.*[.?]$/su.test(sentence))).toBe(true);
	});

	it.each([undefined, 'a-later-one', '', 'constructor', '__proto__', 'toString'])(
		'has general words for %j',
		(id) => {
			expect(promptWords(id)).toBe(promptWords('no such prompt'));
			expect(promptWords(id)).toMatch(/\S/);
		}
	);
});
