import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, holds, mentions, Searched, searchTerms, searchText, stretches } from './search';

/** The text with what was found in brackets. */
function bracketed(text: string, query: string): string {
	return stretches(text, searchTerms(query))
		.map((stretch) => (stretch.hit ? `[${stretch.text}]` : stretch.text))
		.join('');
}

describe('what is searched for', () => {
	test.each([
		['', []],
		['  \n ', []],
		['tea', ['tea']],
		['Tea TEA tea', ['tea']],
		['café thé', ['cafe', 'the']],
		['"cup of tea" Anna', ['cup of tea', 'anna']],
		['“cup  of\ntea”', ['cup of tea']],
		['"never closed', ['never closed']],
		['""', []],
		['don’t', ["don't"]]
	])('%j is %j', (query, terms) => {
		expect(searchTerms(query)).toEqual(terms);
	});
});

describe('finding', () => {
	const text = searchText(['Tea with Zoë', 'The train was late']);

	test('all words must occur, in whichever of the texts', () => {
		expect(holds(text, searchTerms('zoe train'))).toBe(true);
		expect(holds(text, searchTerms('zoe plane'))).toBe(false);
	});

	test('a phrase must occur within one text', () => {
		expect(holds(text, searchTerms('"tea with zoe"'))).toBe(true);
		expect(holds(text, searchTerms('"zoe the"'))).toBe(false);
	});

	test('a phrase may run over a line’s end', () => {
		expect(holds(searchText(['tea\nwith']), searchTerms('"tea with"'))).toBe(true);
	});

	test('one text mentions any of the words', () => {
		expect(mentions('Tea with Zoë', searchTerms('train zoe'))).toBe(true);
		expect(mentions('The train was late', searchTerms('zoe'))).toBe(false);
	});
});

describe('searching many things at once', () => {
	const found = (texts: readonly (readonly string[])[], query: string) =>
		new Searched(texts, searchText).holding(searchTerms(query));

	test('finds those that hold all words, in their order', () => {
		const all = [['Tea with Zoë'], ['A train', 'Tea on it'], ['Zoë'], ['The train with tea']];
		expect(found(all, 'tea train')).toEqual([all[1], all[3]]);
		expect(found(all, 'ZOE')).toEqual([all[0], all[2]]);
		expect(found(all, 'plane')).toEqual([]);
		expect(found(all, '')).toEqual(all);
		expect(found([], 'tea')).toEqual([]);
	});

	test('no phrase runs from one into the next', () => {
		expect(found([['tea'], ['train']], '"tea train"')).toEqual([]);
	});

	test('finds the same as looking into each', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é'), maxLength: 5 });
		fc.assert(
			fc.property(fc.array(fc.array(text)), text, (texts, query) => {
				const terms = searchTerms(query);
				expect(found(texts, query)).toEqual(texts.filter((each) => holds(searchText(each), terms)));
			})
		);
	});
});

describe('showing what was found', () => {
	test.each([
		['Café, cafe\u0301 and cafe', 'cafe', '[Café], [cafe\u0301] and [cafe]'],
		['Cafés', 'café', '[Café]s'],
		['Die Straße', 'strasse', 'Die [Straße]'],
		['Die Straße', 'tras', 'Die S[traß]e'],
		['Die Straße', 'see', 'Die Straße'],
		['İstanbul', 'istanbul', '[İstanbul]'],
		['ﬁne oﬀer', 'fine off', '[ﬁne] [oﬀ]er'],
		['ŒUVRE', 'oeuvre', '[ŒUVRE]'],
		['Σίσυφος', 'σισυφος', '[Σίσυφος]'],
		['Я пью чай', 'ЧАЙ', 'Я пью [чай]'],
		['お茶がうまい', '茶が', 'お[茶が]うまい'],
		['お茶がうまい', '茶か', 'お茶がうまい'],
		['お茶か\u3099うまい', '茶が', 'お[茶か\u3099]うまい'],
		['ｶﾞｷとカキ', 'ガキ', '[ｶﾞｷ]とカキ'],
		['さが', 'さか', 'さが'],
		['रमा', 'राम', 'रमा'],
		['दिन दीन', 'दीन', 'दिन [दीन]'],
		['กา ก้า', 'กา', '[กา] ก้า'],
		['கல் கால்', 'கால்', 'கல் [கால்]'],
		['Zo\u00ade', 'zoe', '[Zo\u00ade]'],
		['می\u200cخواهم', 'میخواهم', '[می\u200cخواهم]'],
		['\u202bZoe\u202c\u200e', 'zoe', '\u202b[Zoe\u202c\u200e]'],
		['Ёлка, ёлка', 'елка', '[Ёлка], [ёлка]'],
		['Ἀθῆναι', 'αθηναι', '[Ἀθῆναι]'],
		['👩‍👩‍👧 tea 🍵', 'tea', '👩‍👩‍👧 [tea] 🍵'],
		['it’s', "it's", '[it’s]'],
		['tea teapot', 'tea teapot', '[tea] [teapot]'],
		['teatea', 'tea', '[teatea]'],
		['aaa', 'aa', '[aa]a'],
		['nothing here', 'tea', 'nothing here'],
		['', 'tea', '']
	])('%j for %j', (text, query, shown) => {
		expect(bracketed(text, query)).toBe(shown);
	});

	test('the stretches are the text, whatever it is and whatever is searched for', () => {
		const words = fc.string({ unit: 'binary' });
		fc.assert(
			fc.property(words, words, (text, query) => {
				const parts = stretches(text, searchTerms(query));
				expect(parts.map((part) => part.text).join('')).toBe(text);
				expect(parts.every((part) => part.text !== '')).toBe(true);
			})
		);
	});

	/** A kana with its voice mark is one letter: without the mark it is another. */
	const lettersOf = (text: string) => text.match(/.[\u3099\u309a\uff9e\uff9f]?/gsu) ?? [];

	test('a text is found by any part of itself, and shows it', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', minLength: 1 }),
				fc.nat(),
				fc.nat(),
				(text, first, second) => {
					const letters = lettersOf(text);
					const [from, to] = [first % letters.length, second % letters.length].sort(
						(a, b) => a - b
					);
					const part = letters.slice(from, (to ?? 0) + 1).join('');
					const terms = searchTerms(part);
					expect(mentions(text, terms)).toBe(terms.length > 0);
					expect(stretches(text, terms).some(({ hit }) => hit)).toBe(terms.length > 0);
				}
			)
		);
	});

	test('folding one letter at a time folds the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(lettersOf(text).map(fold).join('')).toBe(fold(text));
			})
		);
	});
});
