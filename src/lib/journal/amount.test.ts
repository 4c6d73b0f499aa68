import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST, middle, type Amount } from './amount';
import { isLiteral, parseAmount, parseCount, parseField } from './amount-text';
import { asciiDigits } from './digits';
import { amountSchema } from './schemas/amount';
import { amountWords, numberWords } from './words';

const counts = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: LARGEST }));
const amounts: fc.Arbitrary<Amount> = fc
	.tuple(counts, counts)
	.map(([a, b]) => (a === b ? a : { from: Math.min(a, b), to: Math.max(a, b) }));

/** Any text, and texts that look much like numbers. */
const texts = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.string({
		unit: fc.constantFrom('0', '1', '9', ',', '.', '’', ' ', '\u00a0', '-', '–', 'e', '٣', '１')
	})
);

describe('parseCount', () => {
	it.each([
		['0', 0],
		['1912', 1912],
		['  1912\t', 1912],
		['1,912', 1912],
		['1.912', 1912],
		['1 912', 1912],
		['1\u00a0912', 1912],
		['1\u202f912', 1912],
		['1\u2009912', 1912],
		['1\u2019912', 1912],
		["1'912", 1912],
		['1,234,567', 1_234_567],
		['1.234.567', 1_234_567],
		['007', 7],
		['１２３', 123],
		['٣', 3],
		['٣٠٠', 300],
		['۳۰۰', 300],
		['३००', 300],
		['３００', 300],
		['৩০০', 300],
		['𝟑𝟎𝟎', 300],
		['\u200e300', 300],
		['\u202b300\u202c', 300],
		['١٬٩١٢', 1912],
		['١،٩١٢', 1912],
		['۱٬۹۱۲', 1912],
		['１，９１２', 1912],
		['1\u2007912', 1912],
		['10000000', LARGEST],
		['10,000,000', LARGEST],
		['1 200', 1200],
		['12 500', 12_500],
		['100 000', 100_000],
		['300 050', 300_050],
		['300\u00a0350', 300_350],
		['300\u2009350', 300_350],
		['300,350', 300_350],
		['1.2k', 1200],
		['1,2k', 1200],
		['1.25 k', 1250],
		['2K', 2000],
		['0.5k', 500],
		['0.500k', 500],
		['2 thousand', 2000],
		['1.2m', 1_200_000],
		['1.200m', 1_200_000],
		['2 million', 2_000_000],
		['500+', 500],
		['500 +', 500],
		['1k+', 1000],
		['~180', 180],
		['≈ 180', 180],
		['about 20', 20],
		['About 1.2k', 1200],
		['around 180', 180],
		['approx. 180', 180],
		['approximately 180', 180],
		['roughly 180', 180],
		['circa 180', 180],
		['ca. 180', 180],
		['ca 180', 180],
		['ca.180', 180],
		['c. 180', 180],
		['over 500', 500],
		['more than 1,200', 1200],
		['at least 500', 500]
	])('reads %j', (text, value) => {
		expect(parseCount(text)).toEqual({ ok: true, value });
	});

	it.each([
		['-5', 'negative'],
		['−5', 'negative'],
		['– 5', 'negative'],
		['-1,912', 'negative'],
		['1.5', 'fraction'],
		['1,5', 'fraction'],
		['12,34', 'fraction'],
		['.5', 'fraction'],
		['0.500', 'fraction'],
		['0,125', 'fraction'],
		['1912.500', 'fraction'],
		['10000001', 'too-large'],
		['99,999,999', 'too-large'],
		['9'.repeat(400), 'too-large'],
		['', 'not-a-number'],
		['   ', 'not-a-number'],
		['1e3', 'not-a-number'],
		['1E3', 'not-a-number'],
		['0x10', 'not-a-number'],
		['0b1', 'not-a-number'],
		['1_000', 'not-a-number'],
		['+5', 'not-a-number'],
		['١٫٥', 'fraction'],
		['١٫٥٠٠', 'fraction'],
		['\u200e-5', 'negative'],
		['‑5', 'negative'],
		['３．５', 'fraction'],
		['一二', 'not-a-number'],
		['③', 'not-a-number'],
		['½', 'not-a-number'],
		['²', 'not-a-number'],
		['NaN', 'not-a-number'],
		['Infinity', 'not-a-number'],
		['1,234.567', 'not-a-number'],
		['1,234 567', 'not-a-number'],
		['1,,234', 'not-a-number'],
		['1,234.5', 'not-a-number'],
		['1 2', 'not-a-number'],
		['1 23', 'not-a-number'],
		['12 34', 'not-a-number'],
		['0 500', 'not-a-number'],
		['about', 'not-a-number'],
		['about ten', 'not-a-number'],
		['about -5', 'negative'],
		['about 1.5', 'fraction'],
		['ca180', 'not-a-number'],
		['+', 'not-a-number'],
		['k', 'not-a-number'],
		['500++', 'not-a-number'],
		['-5k', 'negative'],
		['1.2345k', 'fraction'],
		['11m', 'too-large'],
		['99999k', 'too-large'],
		['1.2.3k', 'not-a-number'],
		['1kk', 'not-a-number'],
		['under 500', 'not-a-number'],
		['20 people', 'not-a-number'],
		['300-350', 'not-a-number']
	])('refuses %j as %s', (text, problem) => {
		expect(parseCount(text)).toEqual({ ok: false, problem });
	});

	it.each([
		['300 350', [300_350]],
		['300  350', [300_350]],
		['350 300', [350_300]],
		['99 900', [99_900]],
		['1.200k', [1200, 1_200_000]],
		['1,200k', [1200, 1_200_000]],
		['1.255k', [1255, 1_255_000]]
	])('asks what %j means', (text, choices) => {
		expect(parseCount(text)).toEqual({ ok: false, problem: 'unclear', choices });
	});

	it('reads back every number as it is written out', () => {
		fc.assert(
			fc.property(counts, (value) => {
				expect(parseCount(numberWords(value))).toEqual({ ok: true, value });
				expect(parseCount(String(value))).toEqual({ ok: true, value });
			})
		);
	});

	it('never makes a number of a text that holds anything but digits and separators', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const parsed = parseCount(text);
				const digits = asciiDigits(text).replace(/^\s*[~～〜∼≈]|[+＋]\s*$/gu, '');
				if (/[km]\s*$/iu.test(digits)) return;
				const isPlain = /^[\d.,'’\s\p{DI}٬،，．]+$/u.test(digits);
				const isRead =
					isPlain && Number(digits.replace(/\D/gu, '')) === (parsed.ok && parsed.value);
				expect(parsed.ok && !isRead).toBe(false);
			})
		);
	});
});

describe('parseAmount', () => {
	it.each([
		['350', 350],
		['350–450', { from: 350, to: 450 }],
		['350-450', { from: 350, to: 450 }],
		['350 — 450', { from: 350, to: 450 }],
		['350 - 450', { from: 350, to: 450 }],
		['350 to 450', { from: 350, to: 450 }],
		['350..450', { from: 350, to: 450 }],
		['350 ... 450', { from: 350, to: 450 }],
		['  350 -450 ', { from: 350, to: 450 }],
		['1,000-2,000', { from: 1000, to: 2000 }],
		['1 000 – 2 000', { from: 1000, to: 2000 }],
		['0-1', { from: 0, to: 1 }],
		['350‑450', { from: 350, to: 450 }],
		['350−450', { from: 350, to: 450 }],
		['350‒450', { from: 350, to: 450 }],
		['350~450', { from: 350, to: 450 }],
		['３５０～４５０', { from: 350, to: 450 }],
		['٣٥٠–٤٥٠', { from: 350, to: 450 }],
		['۳۵۰\u200f-\u200f۴۵۰', { from: 350, to: 450 }],
		['350-350', 350],
		['~350', 350],
		['about 300-350', { from: 300, to: 350 }],
		['~300 – ~350', { from: 300, to: 350 }],
		['from 300 to 350', { from: 300, to: 350 }],
		['between 300 and 350', { from: 300, to: 350 }],
		['1.2k-1.5k', { from: 1200, to: 1500 }],
		['1.2-1.5k', { from: 1200, to: 1500 }],
		['800-1.2k', { from: 800, to: 1200 }],
		['1k to 1,200', { from: 1000, to: 1200 }],
		['300 350 - 400 450', { from: 300_350, to: 400_450 }]
	])('reads %j', (text, value) => {
		expect(parseAmount(text)).toEqual({ ok: true, value });
	});

	it.each([
		['450-350', 'empty-range'],
		['-5', 'negative'],
		[' -5', 'negative'],
		['\u00a0-5', 'negative'],
		['1.5-2', 'fraction'],
		['1-2.5', 'fraction'],
		['1-10000001', 'too-large'],
		['-5-10', 'not-a-number'],
		['1-2-3', 'not-a-number'],
		['350-', 'not-a-number'],
		['to 450', 'not-a-number'],
		['1e3-2e3', 'not-a-number'],
		['350--450', 'not-a-number'],
		['12,34', 'fraction'],
		['a-b', 'not-a-number'],
		['300 and 350', 'not-a-number'],
		['1,200k-1,500k', 'not-a-number'],
		['2k-1k', 'empty-range'],
		['', 'not-a-number']
	])('refuses %j as %s', (text, problem) => {
		expect(parseAmount(text)).toEqual({ ok: false, problem });
	});

	it.each([
		['300 350', [300_350, { from: 300, to: 350 }]],
		['350 300', [350_300, { from: 300, to: 350 }]],
		['300 300', [300_300, 300]],
		[
			'1-2k',
			[
				{ from: 1, to: 2000 },
				{ from: 1000, to: 2000 }
			]
		],
		['1.200k', [1200, 1_200_000]]
	])('asks what %j means', (text, choices) => {
		expect(parseAmount(text)).toEqual({ ok: false, problem: 'unclear', choices });
	});

	it('reads back every amount as it is written out', () => {
		fc.assert(
			fc.property(amounts, (value) => {
				expect(parseAmount(amountWords(value))).toEqual({ ok: true, value });
			})
		);
	});

	it('answers any text with an amount that can be stored, or a problem', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const parsed = parseAmount(text);
				expect(
					parsed.ok ? amountSchema.safeParse(parsed.value).success : parsed.problem
				).toBeTruthy();
			})
		);
	});
});

describe('parseField', () => {
	it.each(['350-450', 'about 350-450', '1-2k'])('takes %j only where a range fits', (text) => {
		expect(parseField(text, true)).toEqual(parseAmount(text));
		expect(parseField(text, false)).toEqual({ ok: false, problem: 'no-ranges' });
	});

	it.each(['1,200', '~180', '300 350', '1.5', 'x'])('reads %j as a number', (text) => {
		expect(parseField(text, false)).toEqual(parseCount(text));
	});
});

describe('isLiteral', () => {
	it.each(['1200', '1,200', ' 1,200 ', '350–450', '350 - 450', '１２００', '1,000-2,000'])(
		'holds for %j',
		(text) => {
			const parsed = parseAmount(text);
			expect(parsed.ok && isLiteral(text, parsed.value)).toBe(true);
		}
	);

	it.each([
		'1 200',
		'1.200',
		'1’200',
		'1.2k',
		'500+',
		'~180',
		'ca. 180',
		'350 to 450',
		'007',
		'5-5'
	])('does not hold for %j', (text) => {
		const parsed = parseAmount(text);
		expect(parsed.ok && !isLiteral(text, parsed.value)).toBe(true);
	});

	it('holds for every amount as it is written out', () => {
		fc.assert(
			fc.property(amounts, (value) => {
				expect(isLiteral(amountWords(value), value)).toBe(true);
			})
		);
	});
});

describe('amountSchema', () => {
	it('accepts what can be entered', () => {
		fc.assert(
			fc.property(amounts, (value) => {
				expect(amountSchema.safeParse(value).success).toBe(true);
			})
		);
	});

	it.each([
		-1,
		1.5,
		NaN,
		Infinity,
		LARGEST + 1,
		'5',
		null,
		true,
		[1, 2],
		{ from: 1 },
		{ from: 2, to: 2 },
		{ from: 3, to: 2 },
		{ from: -1, to: 2 },
		{ from: 1, to: 2.5 },
		{ from: 1, to: 2, step: 1 }
	])('refuses %j', (value) => {
		expect(amountSchema.safeParse(value).success).toBe(false);
	});
});

it('calculates with the middle of a range', () => {
	expect(middle(7)).toBe(7);
	expect(middle({ from: 300, to: 351 })).toBe(325.5);
});
