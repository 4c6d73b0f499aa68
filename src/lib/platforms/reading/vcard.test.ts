import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { expectedFor } from '../testing/files';
import { parseCards, splitParts, unescapeValue } from './vcard';

const expected = expectedFor('vcard') as {
	'apple-icloud-3.0.vcf': { cards: number; firstFN: string; note1: string };
	'android-2.1.vcf': { cards: number; firstFN: string };
	'generic-4.0.vcf': { cards: number; noteLength: number };
};

const all = new Set(['N', 'FN', 'TEL', 'EMAIL', 'NOTE', 'BDAY', 'PHOTO', 'X-ABLABEL', 'UID']);

function cards(source: string | Uint8Array) {
	const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
	return [...parseCards(bytes, all)];
}

function values(source: string | Uint8Array): Record<string, readonly string[]>[] {
	return cards(source).map((card) => Object.fromEntries(card.values));
}

const sample = (name: string) => values(readFileSync(`tests/fixtures/exports/vcard/${name}`));
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('the cards', () => {
	it('of iCloud have grouped properties, and marks before commas and line ends', () => {
		const { cards, firstFN, note1 } = expected['apple-icloud-3.0.vcf'];
		const read = sample('apple-icloud-3.0.vcf');
		expect(read).toHaveLength(cards);
		expect(read[0]).toMatchObject({
			FN: [firstFN],
			EMAIL: ['zoe@example.com'],
			'X-ABLABEL': ['_$!<HomePage>!$_'],
			BDAY: ['1604-04-12']
		});
		expect(unescapeValue(read[0]?.NOTE?.[0] ?? '')).toBe(note1);
		expect(read[0]?.PHOTO?.[0]).toMatch(/^AAEC[^ ]+xsc=$/);
	});

	it('of Android have quoted-printable with soft breaks, and photos that end in a blank line', () => {
		const { cards, firstFN } = expected['android-2.1.vcf'];
		const read = sample('android-2.1.vcf');
		expect(read).toHaveLength(cards);
		expect(read[0]).toMatchObject({
			FN: [firstFN],
			N: ['Żółkiewnik;Łucja;;;'],
			TEL: ['202-555-0150', '202-555-0151'],
			NOTE: ['line one\r\nline two']
		});
		expect(read[0]?.PHOTO?.[0]).toMatch(/^\/9j\S+ \/2wB\S+ICQkK$/);
		expect(read[2]).toEqual({ TEL: ['*123#'] });
	});

	it('of version 4.0 are unfolded before they are decoded', () => {
		const { cards, noteLength } = expected['generic-4.0.vcf'];
		const read = sample('generic-4.0.vcf');
		expect(read).toHaveLength(cards);
		expect(read[0]?.NOTE?.[0]).toBe('é'.repeat(noteLength));
		expect(read[0]?.FN).toEqual(['Ingrid Fjellsund']);
	});
});

describe('a property', () => {
	test.each([
		['ends before a colon in quotes', 'FN;SORT-AS="a:b":Zoë', 'Zoë'],
		['has its name in any case', 'fn:Zoë', 'Zoë'],
		['is in a group', 'my-Group.FN:Zoë', 'Zoë'],
		['is folded within a character', '', 'Zoë'],
		['is folded before its value', 'FN;LANGUAGE=de;X-A="b;\r\n c":Zoë', 'Zoë'],
		['is folded by a tab', 'FN:Zo\r\n\të', 'Zoë'],
		['has a colon in its value', 'FN:a:b', 'a:b'],
		['is quoted without a word for it', 'FN;QUOTED-PRINTABLE:Zo=C3=AB', 'Zoë'],
		['is quoted in small letters', 'FN;encoding=quoted-printable:Zo=c3=ab=zz=', 'Zoë=zz'],
		['goes on with a space after a soft break', 'FN;QUOTED-PRINTABLE:Zo=C3=AB=\r\n Q', 'Zoë Q'],
		['has another character set', 'FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Zo=EB', 'Zoë'],
		['has an unknown character set', 'FN;CHARSET=X-NONE;QUOTED-PRINTABLE:Zo=C3=AB', 'Zoë'],
		['says so wrongly', 'FN;CHARSET=UTF-8;QUOTED-PRINTABLE:Zo=C3=AB', 'Zoë'],
		['ends in = without being quoted', 'FN:Zo=C3=\r\nTEL:1', 'Zo=C3=']
	])('that %s', (_, line, value) => {
		const whole = new TextEncoder().encode(card(line));
		if (line !== '') return expect(values(whole)[0]?.FN).toEqual([value]);
		const [before, after] = ['BEGIN:VCARD\r\nFN:Zo\xC3', '\r\n \xAB\r\nEND:VCARD'];
		const bytes = Uint8Array.from(before + after, (character) => character.charCodeAt(0));
		return expect(values(bytes)[0]?.FN).toEqual([value]);
	});

	it('has parts between semicolons that have no mark before them', () => {
		expect(splitParts('a\\;b;c\\\\;\\,d;')).toEqual(['a;b', 'c\\', ',d', '']);
	});
});

describe('a file', () => {
	it('may have any line ends', () => {
		const text = card('FN:Zoë', 'TEL:1') + card('FN:Bram');
		for (const end of ['\n', '\r', '\r\n'])
			expect(values(text.replaceAll('\r\n', end)).map(({ FN }) => FN)).toEqual([['Zoë'], ['Bram']]);
	});

	it('may be in UTF-16 or windows-1252', () => {
		const text = `\uFEFF${card('FN:Zoë')}`;
		const utf16 = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
		expect(values(utf16)[0]?.FN).toEqual(['Zoë']);
		const windows = Uint8Array.from(card('FN:Zoë'), (character) => character.charCodeAt(0));
		expect(values(windows)[0]?.FN).toEqual(['Zoë']);
	});

	it('may have cards within cards', () => {
		const agent = card('FN:Boss', 'AGENT:', 'BEGIN:VCARD', 'FN:Agent', 'END:VCARD', 'TEL:1');
		expect(values(agent + card('FN:Other'))).toEqual([
			{ FN: ['Boss'], TEL: ['1'] },
			{ FN: ['Other'] }
		]);
	});

	it('may lack the ends of cards, and says so', () => {
		const torn = cards(`BEGIN:VCARD\nFN:A\n${card('FN:B')}BEGIN:VCARD\nFN:C`);
		expect(torn.map(({ isWhole }) => isWhole)).toEqual([false, true, false]);
	});
});
