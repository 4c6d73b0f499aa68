import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from './read';
import { rules, type Mark } from './rules';
import { postOf, working } from './testing/posts';

/** The kinds and the words of the marks. */
function marked(text: string): [kind: string, words: string][] {
	return readDraft(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);
}

function expectSound(text: string, marks: readonly Mark[]): void {
	let end = 0;
	for (const { from, to, kind, why } of marks) {
		expect(from).toBeGreaterThanOrEqual(end);
		expect(to).toBeGreaterThan(from);
		end = to;
		expect(rules.some(({ id }) => id === kind)).toBe(true);
		expect(why).not.toBe('');
	}
	expect(end).toBeLessThanOrEqual(text.length);
}

describe('as docs/posting.md says, a draft', () => {
	it.each([
		['48.2082, 16.3738', ['here']],
		['-33.868, 151.209', ['here']],
		['48.208° N, 16.373° E', ['here']],
		['We are at 48.208, 16.373 now', []],
		['48°12\'30"N 16°22\'23"E', []],
		['48.2082 16.3738', []],
		['AB12 CDE was parked badly', ['plate']],
		['AB12CDE', []],
		['My new car ab12cde', ['plate']],
		['Saw BA15 SYD today', []],
		['My car is BA15 SYD', ['plate']],
		['B-AB 1234 parked here', []],
		['The van B-AB 1234 parked here', ['plate']],
		['Her number plate 7ABC123', ['plate']],
		['The car 7ABC123', []],
		['Call 212-555-0143', ['phone']],
		['Teléfono 600 123 456', ['phone']],
		['600 123 456', []],
		['Ich wohne Hauptstraße 12', ['address']],
		['Wir sind zwei Wochen weg', []]
	])('"%s" has the marks %j', (text, marks) => {
		expect(readDraft(text).map(({ kind }) => kind)).toEqual(marks);
	});
});

describe('a draft', () => {
	it('is marked where it gives something away, with the reason', () => {
		const text = 'Sunday is bingo night. We’re away until the 14th, so feed the cat.';
		const [mark, ...more] = readDraft(text);
		expect(more).toEqual([]);
		expect(mark).toMatchObject({ kind: 'absence', from: 23, to: 48 });
		expect(mark?.why).toMatch(/away/);
	});

	it('is read in any case and with any apostrophe', () => {
		const expected = [['absence', 'until the 14th']];
		for (const text of [
			'WE’RE AWAY UNTIL THE 14TH AND THAT IS THAT',
			"we're away until the 14th",
			'WeʼRe AwAy UnTiL tHe 14tH'
		])
			expect(marked(text).map(([kind, words]) => [kind, words.toLowerCase().slice(-14)])).toEqual(
				expected
			);
	});

	it('is read with hasty spellings and emoji between the words', () => {
		expect(marked('ok so were away untill nxt thurs 😎')).toEqual([
			['absence', 'were away untill nxt thurs']
		]);
		expect(marked('Off to Tenerife ✈️☀️ tmrw 😎')).toEqual([
			['absence', 'Off to Tenerife ✈️☀️ tmrw']
		]);
	});

	it('keeps exact marks whole, and the free part of the mark around them', () => {
		expect(
			marked('We’re away with the tent until Friday, sorry, call 07700 900123 until then.')
		).toEqual([
			['absence', 'We’re away with the tent until Friday'],
			['phone', '07700 900123']
		]);
		expect(marked('We are at 14 Elm Street until Friday.')).toEqual([['address', '14 Elm Street']]);
	});

	it('distinguishes last week from the last week of a month', () => {
		expect(marked('Last week we’re in France until Friday.')).toEqual([]);
		expect(marked('We’re in France the last week of July.')).toEqual([
			['absence', 'We’re in France the last week of July']
		]);
	});

	it('has no marks in a sentence about the past, but in the next one', () => {
		expect(marked('Last year we’re away until May. We’re away until June.')).toEqual([
			['absence', 'We’re away until June']
		]);
	});

	it('has marks within its text that do not overlap, whatever it contains', () => {
		const pieces = working.map((written) => postOf(written).text);
		const text = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 300 }),
			fc.string({ unit: 'binary', maxLength: 300 }),
			fc
				.array(fc.constantFrom(...pieces.flatMap((piece) => piece.split(/(?<= )/u))), {
					maxLength: 60
				})
				.map((words) => words.join('')),
			fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((posts) => posts.join('\n'))
		);
		fc.assert(fc.property(text, (any) => expectSound(any, readDraft(any))));
	});

	it.each([
		['posts', working.map((written) => postOf(written).text).join('\n')],
		['one word', 'a'],
		['digits', '1'],
		['single digits', '1 '],
		['digits with dashes', '12-'],
		['half of a mail address', 'a.b@'],
		['dots', 'a.'],
		['half of an account number', 'GB82 '],
		['the beginning of a phrase', 'we’re off to the '],
		['spans', 'for the next few '],
		['spans that go on', 'from 3 to '],
		['names', 'Anna '],
		['commas', 'we, '],
		['line ends', '\n'],
		['pictures', '😀'],
		['flags', '🇬🇷'],
		['places within places', 'I’m at the Anna on the '],
		['keys', 'spare key is under the '],
		['half of a spelt-out mail address', 'a dot b at c dot '],
		['half of a number plate', 'AB12 ']
	])('of 100 KB is read in linear time if it repeats %s', { timeout: 60_000 }, (_, seed) => {
		const text = seed.repeat(Math.ceil(100_000 / seed.length)).slice(0, 100_000);
		expectSound(text, readDraft(text));
		expect(text).toHaveLength(100_000);
	});
});
