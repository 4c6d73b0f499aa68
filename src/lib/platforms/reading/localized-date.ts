import { isValidDay } from './values';

/** Languages of export pages. */
const languages =
	'en es pt fr de it nl pl ru uk tr ar fa id ms vi th hi bn ro cs sk hu sv da nb fi el he bg hr sr sl mk lt lv et ca gl eu sq fil sw af az ka hy'.split(
		' '
	);

/** The zeros of other scripts: Arabic, Persian, Hindi, Bengali, Thai. */
const zeroDigits = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** The shortest prefix that counts as a month. */
const MIN_PREFIX = 3;

let monthsByName: ReadonlyMap<string, number | undefined> | undefined;

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

function toAsciiDigits(text: string): string {
	return text.replace(/[^\P{Nd}\d]/gu, (digit) => {
		const code = digit.charCodeAt(0);
		const nought = zeroDigits.find((start) => code >= start && code < start + 10);
		return nought === undefined ? digit : String(code - nought);
	});
}

type DateParts = Partial<Record<string, string>>;

const yearFirst =
	/(?<!\d)(?<year>\d{4})\s?[-/.年년]\s?(?<month>\d{1,2})\s?[-/.月월]\s?(?<day>\d{1,2})(?!\d)/;
const dayFirst = /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/;

function parseNumeric(text: string): DateParts | undefined {
	return (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups;
}

function parseNamedMonth(text: string): DateParts | undefined {
	const numbers = text.match(/\d+/g) ?? [];
	const words = text.match(/\p{L}[\p{L}\p{M}.]*/gu) ?? [];
	const months = new Set(words.map(monthOf).filter((month) => month !== undefined));
	if (months.size !== 1) return undefined;
	return {
		year: numbers.find(({ length }) => length === 4),
		month: [...months].join(''),
		day: numbers.find(({ length }) => length <= 2)
	};
}

function monthOf(word: string): number | undefined {
	monthsByName ??= monthNames();
	const name = normalizeMonth(word);
	if (monthsByName.has(name)) return monthsByName.get(name);
	if (name.length < MIN_PREFIX) return undefined;
	const months = new Set(
		[...monthsByName].filter(([full]) => full.startsWith(name)).map(([, n]) => n)
	);
	const [month] = months;
	return months.size === 1 ? month : undefined;
}

/** Month names in all languages, long and short; undefined where languages disagree. */
function monthNames(): Map<string, number | undefined> {
	const names = new Map<string, number | undefined>();
	for (const language of languages)
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
						if (type !== 'month' || !/^\p{L}+$/u.test(name)) continue;
						names.set(name, names.has(name) && names.get(name) !== month ? undefined : month);
					}
			}
	return names;
}

function normalizeMonth(word: string): string {
	return word
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[\p{M}.\u200E\u200F]/gu, '')
		.trim();
}
