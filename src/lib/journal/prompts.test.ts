import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newOwnPrompt, ownPromptWords, promptIdOf, type OwnPrompt } from './own-prompt';
import { promptFor, promptsByKind, promptWords } from './prompts';
import { promptKinds } from './own-prompt';
import { edit } from './record';
import { Clock } from './stamps';
import { shiftWeek, type Week } from './weeks';

/**
 * What each idea of the article asks about itself. Check-ins name the prompts, so none may ever be
 * taken away; new ones are added here.
 */
const ideas = {
	'how many contacts': ['notice-number', 'rest-fewer', 'rest-enough'],
	'knowing them all': ['notice-faces', 'notice-call-tonight', 'plan-one-name'],
	'how they came, and what the number means': [
		'notice-how-gained',
		'notice-impression',
		'notice-last-work'
	],
	'who benefits': ['ask-who-benefits', 'ask-one-way', 'thank-long-ago', 'rest-weak-ties'],
	'help online and in person': [
		'ask-for-help',
		'ask-no-answer',
		'ask-which-world',
		'thank-answered',
		'thank-said-yes'
	],
	'what strangers need not know': [
		'rest-told-strangers',
		'rest-where-you-were',
		'rest-told-later',
		'rest-offline'
	],
	'talking before connecting': ['plan-call-first', 'plan-next-invitation'],
	'one’s number, and who stays': ['plan-give-number', 'ask-stay'],
	'what others need': ['ask-their-need', 'plan-referral', 'plan-introduce', 'thank-introduced'],
	'from virtual to real': [
		'notice-both-worlds',
		'thank-once-a-name',
		'thank-unexpected',
		'thank-quiet',
		'plan-meet'
	]
};
const permanent = Object.values(ideas).flat();

const seeds = [0, 1, 2, 7, 42, 65_535, 123_456_789, 2 ** 31, 2 ** 32 - 1, -5];
const clock = new Clock('aaaaaaaaaa', () => 1000);

const kindById = (own: readonly OwnPrompt[]) =>
	new Map(promptKinds.flatMap((kind) => promptsByKind(own)[kind].map((id) => [id, kind] as const)));

interface Shown {
	prompt: string | undefined;
	passedPrompt?: string | undefined;
}

/** The prompts of check-ins so many weeks apart, earliest first; some ask for another one. */
function asked(
	seed: number,
	gaps: readonly number[],
	{
		own = [],
		another = () => false
	}: { own?: OwnPrompt[]; another?: (turn: number) => boolean } = {}
): Shown[] {
	const shown: Shown[] = [];
	let week: Week = '2023-W40';
	for (const [turn, gap] of gaps.entries()) {
		const sources = { week, seed, before: [...shown].reverse(), own };
		const first = promptFor(sources);
		const other = another(turn) && first ? promptFor({ ...sources, passed: first }) : undefined;
		shown.push(other ? { prompt: other, passedPrompt: first } : { prompt: first });
		week = shiftWeek(week, gap);
	}
	return shown;
}

/** None comes twice within eight check-ins, and kinds alternate while another kind has any left. */
function expectVariety(shown: readonly Shown[], own: readonly OwnPrompt[] = []): void {
	const kinds = kindById(own);
	const retired = own.filter((record) => record.retired).map(promptIdOf);
	for (const [index, { prompt, passedPrompt }] of shown.entries()) {
		const recent = shown
			.slice(Math.max(0, index - 8), index)
			.flatMap((before) => [before.prompt, before.passedPrompt]);
		const resting = [...recent, ...retired, passedPrompt];
		const left = [...kinds.keys()].filter((id) => !resting.includes(id));
		if (prompt === undefined) {
			expect(left).toEqual([]);
			continue;
		}
		expect(left).toContain(prompt);
		if (passedPrompt !== undefined) expect([...recent, ...retired]).not.toContain(passedPrompt);
		const beside = [shown[index - 1]?.prompt, passedPrompt].map((id) => id && kinds.get(id));
		const others = left.filter((id) => !beside.includes(kinds.get(id)));
		if (others.length > 0) expect(beside).not.toContain(kinds.get(prompt));
	}
}

const prompts = (shown: readonly Shown[]) => shown.map(({ prompt }) => prompt);
const weekly = (count: number) => Array<number>(count).fill(1);

/** What somebody made of the prompts: any of them pinned or retired, and some of their own. */
const ownPrompts = fc
	.record({
		pinned: fc.subarray(permanent),
		retired: fc.subarray(permanent),
		written: fc.array(fc.constantFrom(...promptKinds), { maxLength: 12 }),
		ofOwn: fc.array(fc.record({ pinned: fc.boolean(), retired: fc.boolean() }), { maxLength: 12 })
	})
	.map(({ pinned, retired, written, ofOwn }) => [
		...[...new Set([...pinned, ...retired])].map((id): OwnPrompt => ({
			id,
			type: 'prompt',
			pinned: pinned.includes(id),
			retired: retired.includes(id),
			stamps: {}
		})),
		...written.map((kind, index) => ({ ...newOwnPrompt(kind, 'Why?', clock), ...ofOwn[index] }))
	]);

describe('prompts', () => {
	it('are at least thirty, each of a kind, and touch each idea at least twice', () => {
		expect(permanent.length).toBeGreaterThanOrEqual(30);
		expect([...kindById([]).keys()].sort()).toEqual([...permanent].sort());
		expect(Object.keys(ideas)).toHaveLength(10);
		for (const ids of Object.values(ideas)) expect(ids.length).toBeGreaterThanOrEqual(2);
		for (const ids of Object.values(promptsByKind([]))) expect(ids.length).toBeGreaterThan(5);
	});

	it.each(seeds)('of ten years neither come back soon nor repeat a kind: seed %i', (seed) => {
		const shown = asked(seed, weekly(520));
		expectVariety(shown);
		expect(new Set(prompts(shown.slice(0, 35)))).toEqual(new Set(permanent));
	});

	it('vary as much where weeks are missed, filled in late, or another one is asked for', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 2 ** 32 - 1 }),
				fc.array(fc.integer({ min: -4, max: 9 }), { maxLength: 60 }),
				fc.integer({ min: 1, max: 5 }),
				(seed, gaps, every) => {
					expectVariety(asked(seed, [1, ...gaps], { another: (turn) => turn % every === 0 }));
				}
			),
			{ numRuns: 60 }
		);
	});

	it('keep to it over two years with any of them pinned, retired or one’s own', () => {
		fc.assert(
			fc.property(fc.integer(), ownPrompts, fc.integer({ min: 1, max: 9 }), (seed, own, every) => {
				const another = (turn: number) => turn % every === 0;
				expectVariety(asked(seed, weekly(104), { own, another }), own);
			}),
			{ numRuns: 60 }
		);
	});

	it('come first where they are pinned, and again once their rest is over', () => {
		const own: OwnPrompt[] = [{ id: 'rest-fewer', type: 'prompt', pinned: true, stamps: {} }];
		for (const seed of seeds) {
			const shown = prompts(asked(seed, weekly(60), { own }));
			expect(shown[0]).toBe('rest-fewer');
			const turns = shown.flatMap((id, turn) => (id === 'rest-fewer' ? [turn] : []));
			for (const [index, turn] of turns.entries()) {
				if (index === 0) continue;
				// One later where the kind had just been asked for.
				expect([9, 10]).toContain(turn - (turns[index - 1] ?? 0));
			}
		}
	});

	it('never come again once they are retired, and are none where all are', () => {
		const own = permanent.map((id): OwnPrompt => ({
			id,
			type: 'prompt',
			retired: true,
			stamps: {}
		}));
		expect(prompts(asked(1, weekly(3), { own }))).toEqual([undefined, undefined, undefined]);
		const [first] = own.splice(0, 1);
		const few = prompts(asked(1, weekly(10), { own }));
		expect(few).toEqual([first?.id, ...Array<undefined>(8).fill(undefined), first?.id]);
	});

	it('leave out what a later week was asked, where a week is filled in', () => {
		for (const seed of seeds) {
			const before = asked(seed, weekly(20)).reverse();
			const sources = { week: '2024-W08', seed, before } as const;
			const usual = promptFor(sources);
			const filled = promptFor({ ...sources, after: [{ prompt: usual }] });
			expect(filled).not.toBe(usual);
			expect(prompts(before.slice(0, 8))).not.toContain(filled);
		}
	});

	it('are the same again for the same week of the same journal', () => {
		expect(asked(42, weekly(30))).toEqual(asked(42, weekly(30)));
	});

	it('come in another order in another journal', () => {
		const orders = new Set(seeds.map((seed) => prompts(asked(seed, weekly(20))).join()));
		expect(orders.size).toBeGreaterThan(seeds.length / 2);
	});

	it('make no difference of check-ins without a prompt or with one of a later version', () => {
		const before = [
			{ prompt: undefined },
			{ prompt: 'ponder-something-new' },
			...asked(7, weekly(3)).reverse()
		];
		const next = promptFor({ week: '2026-W47', seed: 7, before });
		expect(permanent).toContain(next);
		expect(prompts(before)).not.toContain(next);
	});
});

describe('a prompt of one’s own', () => {
	const written = newOwnPrompt('thank', 'Who made me laugh?', new Clock('aaaaaaaaaa', () => 1000));
	const later = new Clock('aaaaaaaaaa', () => 9000);
	const reworded = edit(written, { words: 'Who made you laugh?' }, later);
	const prompt = promptIdOf(written);

	it('has the words that it had when it was shown', () => {
		const then = new Clock('aaaaaaaaaa', () => 5000).stamp();
		const shown = { prompt, stamps: { prompt: then } };
		expect(ownPromptWords(shown, [reworded])).toBe('Who made me laugh?');
		expect(ownPromptWords({ prompt }, [reworded])).toBe('Who made you laugh?');
	});

	it('has none where its record is gone, and the project’s own have theirs elsewhere', () => {
		expect(ownPromptWords({ prompt }, [])).toBeUndefined();
		expect(ownPromptWords({ prompt: 'thank-quiet' }, [reworded])).toBeUndefined();
		expect(ownPromptWords({ prompt: undefined }, [reworded])).toBeUndefined();
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
