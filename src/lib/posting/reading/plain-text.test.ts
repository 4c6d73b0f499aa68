import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../read';
import { PlainText } from './plain-text';

describe('a plain text', () => {
	it.each([
		['07700\u00a0900\u202f12\u20093', '07700 900 12 3'],
		['555\u20110143–9−1', '555-0143-9-1'],
		['\u202a+44\u202c\u200e \u00ad7\u2060', '+44 7'],
		['＋４４（０）２０', '+44(0)20'],
		['٤٤ ۷۷ ९०', '44 77 90'],
		['٥١٫٥، ٠', '51.5, 0'],
		['𝟎𝟕 0️⃣7️⃣', '07 07']
	])('of %j is %j', (source, text) => {
		expect(new PlainText(source).text).toBe(text);
	});

	it('knows where its source has a span', () => {
		const source = '\u202a𝟎٧\u200e7\u202c!';
		const plain = new PlainText(source);
		expect(plain.text).toBe('077!');
		expect(plain.inSource({ from: 0, to: 2 })).toEqual({ from: 1, to: 4 });
		expect(plain.inSource({ from: 2, to: 3 })).toEqual({ from: 5, to: 6 });
	});
});

const numbers = [
	['phone', 'Call me on {07700 900123} soon'],
	['phone', 'Call me on {+1 (202) 555-0143} soon'],
	['account', 'It is {DE89 3704 0044 0532 0130 00} there'],
	['account', 'It is {4111-1111-1111-1111} there'],
	['account', 'My {sort code is 20-00-00} there'],
	['booking', 'The {booking reference is K7Q2ZP4} now'],
	['address', 'I am at {SW1A 1AA} today'],
	['plate', 'It was {AB12 CDE} again'],
	['here', 'Sunset at {51.5074, -0.1278} today']
] as const;

it.each(numbers)('a number of %s is marked with any spaces, hyphens and marks', (kind, draft) => {
	const spaces = fc.constantFrom('\u00a0', '\u202f', '\u2009', '\u2007', '\u3000', ' ');
	const hyphens = fc.constantFrom('\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '-');
	const marks = fc.constantFrom('', '\u200e', '\u202a', '\u2066', '\u061c', '\u00ad', '\u200b');
	const zeros = fc.constantFrom(0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x30);
	fc.assert(
		fc.property(spaces, hyphens, marks, zeros, (space, hyphen, mark, zero) => {
			const [before = '', number = '', after = ''] = draft.split(/[{}]/u);
			const written = number
				.replace(/ /gu, space + mark)
				.replace(/-/gu, hyphen)
				.replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
			const text = before + mark + written + mark + after;
			expect(readDraft(text).map((each) => [each.kind, text.slice(each.from, each.to)])).toEqual([
				[kind, written]
			]);
		}),
		{ numRuns: 60 }
	);
});
