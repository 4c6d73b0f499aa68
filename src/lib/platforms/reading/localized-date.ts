import { toAsciiDigits } from './digits';
import { isValidDay } from './values';

/** Languages of export pages. */
const languages =
	'en es pt fr de it nl pl ru uk tr ar fa id ms vi th hi bn ro cs sk hu sv da nb fi el he bg hr sr sl mk lt lv et ca gl eu sq fil sw af az ka hy'.split(
		' '
	);

/** The shortest prefix that counts as a month. */
const MIN_PREFIX = 3;

let commonNames: ReadonlyMap<string, number | undefined> | undefined;
let allNames: (readonly [string, number | undefined])[] | undefined;

/**
 * Finds the day in a text such as `août 12, 2019 10:30:45pm`, `12 ene. 2019 14:30` or `2019年8月12日`.
 * Undefined if it is ambiguous: in `7/8/2019` either number may be the month.
 */
export function parseLocalizedDay(text: string): string | undefined {
	const plain = toAsciiDigits(text).replace(/\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?/g, ' ');
	const { year = '', month = '', day = '' } = parseNumeric(plain) ?? parseNamedMonth(plain) ?? {};
	// Thailand's Buddhist calendar.
	const common = year >= '2400' ? String(Number(year) - 543) : year;
	const written = `${common}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isValidDay(written) ? written : undefined;
}

/** Whether a text looks like a date in any language: a year, more numbers and few words. */
export function looksLikeDate(text: string): boolean {
	if (text.length > 80) return false;
	const numbers = toAsciiDigits(text).match(/\d+/g) ?? [];
	const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
	return numbers.length > 1 && numbers.some(isYear) && words.length <= 8;
}

function isYear(number: string): boolean {
	return /^(?:19|20|25)\d\d$/.test(number);
}

type DateParts = Partial<Record<string, string>>;

const yearFirst =
	/(?<!\d)(?<year>\d{4})\s?[-/.年년]\s?(?<month>\d{1,2})\s?[-/.月월]\s?(?<day>\d{1,2})(?!\d)/;
const dayFirst = /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/;

/** Vietnamese numbers its months: `12 Tháng 8, 2019`. */
const vietnamese =
	/(?<!\d)(?<day>\d{1,2}),?\s+(?:tháng|thg)\s+(?<month>\d{1,2}),?\s+(?:năm\s+)?(?<year>\d{4})/i;

function parseNumeric(text: string): DateParts | undefined {
	return (yearFirst.exec(text) ?? dayFirst.exec(text) ?? vietnamese.exec(text.normalize()))?.groups;
}

function parseNamedMonth(text: string): DateParts | undefined {
	const numbers = text.match(/\d+/g) ?? [];
	const month = monthIn(text);
	return {
		year: numbers.find(({ length }) => length === 4),
		month: month?.toString(),
		day: numbers.find(({ length }) => length <= 2)
	};
}

function monthIn(text: string): number | undefined {
	commonNames ??= monthNames(languages);
	const words = text.match(/\p{L}[\p{L}\p{M}.]*/gu) ?? [];
	const months = new Set(words.map(monthOf).filter((month) => month !== undefined));
	if (months.size === 0) return longestNameIn(text);
	return months.size === 1 ? [...months][0] : undefined;
}

function monthOf(word: string): number | undefined {
	const names = commonNames ?? new Map<string, number | undefined>();
	const name = normalizeMonth(word);
	if (names.has(name)) return names.get(name);
	if (name.length < MIN_PREFIX) return undefined;
	const months = new Set([...names].filter(([full]) => full.startsWith(name)).map(([, n]) => n));
	const [month] = months;
	return months.size === 1 ? month : undefined;
}

/**
 * The month with the longest name in the text, in all languages that the browser knows. A name may have a short
 * prefix (Hebrew) and any ending.
 */
function longestNameIn(text: string): number | undefined {
	allNames ??= [...monthNames(Intl.DateTimeFormat.supportedLocalesOf(languageCodes()))].sort(
		([a], [b]) => b.length - a.length
	);
	const plain = normalizeMonth(text);
	const found = allNames.filter(([name]) => {
		const at = plain.indexOf(name);
		return at >= 0 && !/\p{L}{3}$/u.test(plain.slice(0, at));
	});
	const longest = found.filter(([name]) => name.length === found[0]?.[0].length);
	const months = new Set(longest.map(([, month]) => month));
	return months.size === 1 ? longest[0]?.[1] : undefined;
}

/** Every code of two letters, and longer codes of languages that Facebook has. */
function languageCodes(): string[] {
	const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
	const pairs = letters.flatMap((first) => letters.map((second) => first + second));
	return [
		...pairs,
		'fil',
		'ceb',
		'ckb',
		'szl',
		'sat',
		'kab',
		'hsb',
		'dsb',
		'sr-Latn',
		'uz-Cyrl',
		'zh-Hant'
	];
}

/** Month names in some languages, long and short; undefined where languages disagree. */
function monthNames(codes: readonly string[]): Map<string, number | undefined> {
	const names = new Map<string, number | undefined>();
	for (const language of codes)
		for (const style of ['long', 'short'] as const)
			for (const withDay of [{}, { day: 'numeric' }] as const) {
				const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
					...withDay,
					month: style,
					timeZone: 'UTC'
				});
				for (let month = 1; month <= 12; month++)
					for (const { type, value } of format.formatToParts(Date.UTC(2019, month - 1, 12))) {
						const name = normalizeMonth(value);
						if (type !== 'month' || !isName(name)) continue;
						names.set(name, names.has(name) && names.get(name) !== month ? undefined : month);
					}
			}
	return names;
}

/** Two Latin letters are too often another word: `ag` is August in one language and “at” in another. */
function isName(text: string): boolean {
	return /^[^\d]*\p{L}[^\d]*$/u.test(text) && !/^(?:[a-z]{1,2}|.)$/.test(text);
}

/** Accents go. Vowel signs stay: they tell months apart. */
function normalizeMonth(word: string): string {
	return word
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[\u0300-\u036F\u0591-\u05C7\u064B-\u0652.\u200E\u200F]/g, '')
		.trim();
}
