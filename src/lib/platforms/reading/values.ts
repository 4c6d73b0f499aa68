import { toAsciiDigits } from './digits';

/** The entries of a JSON object; none for other values. */
export function objectEntries(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.entries(value)
		: [];
}

/** The value under nested keys of JSON objects; undefined if there is none. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
	let part = value;
	for (const key of keys) {
		if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
		part = (part as Record<string, unknown>)[key];
	}
	return part;
}

/** The value as an array. Null counts as an empty one, other values give undefined. */
export function asArray(value: unknown): readonly unknown[] | undefined {
	if (value === null) return [];
	return Array.isArray(value) ? value : undefined;
}

/** The value as one line of text; empty for other types. */
export function asLine(value: unknown): string {
	return typeof value === 'string' ? cleanText(value) : '';
}

/** The value as an id: a string, or a whole number; else empty. Exports write 0 where there is no id. */
export function asId(value: unknown): string {
	const isWhole = typeof value === 'number' && Number.isSafeInteger(value);
	const id = isWhole ? String(value) : asLine(value);
	return /^-?0+$/.test(id) ? '' : id;
}

const MAX_LINE_LENGTH = 1000;

/** Fast path for most lines: Western words separated by single spaces. */
const alreadyClean = /^[!-~\u00A1-\u00AC\u00AE-\u02FF]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF]+)*$/;

/** Direction marks, soft hyphens and the like. Joiners stay within a text, where scripts and emoji need them. */
export const invisible =
	/[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFD]/g;

/** Turns text into one line without invisible characters; empty if nothing visible is left. */
export function cleanText(text: string): string {
	if (text.length <= MAX_LINE_LENGTH && alreadyClean.test(text)) return text;
	const line = text
		.slice(0, 4 * MAX_LINE_LENGTH)
		.toWellFormed()
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(invisible, '')
		.replace(/^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/g, '');
	return /[^\s\p{Cf}]/u.test(line) ? shorten(line) : '';
}

/** A phone number as one line, in the digits 0–9. */
export function cleanPhone(text: string): string {
	return toAsciiDigits(cleanText(text)).replaceAll('＋', '+');
}

function shorten(line: string): string {
	if (line.length <= MAX_LINE_LENGTH) return line;
	return line
		.slice(0, MAX_LINE_LENGTH)
		.toWellFormed()
		.replace(/\uFFFD$/, '')
		.trimEnd();
}

/** The value as Unix seconds: some exports have strings, some milliseconds. */
export function asUnixSeconds(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number !== 'number' || !(number > 0)) return undefined;
	const seconds = Math.floor(number < MAX_SECONDS ? number : number / 1000);
	return seconds < MAX_SECONDS ? seconds : undefined;
}

/** The year 2100. */
const MAX_SECONDS = 4_102_444_800;

/** The day in UTC, so that it does not depend on the reader’s time zone. */
export function utcDay(seconds: number | undefined): string | undefined {
	return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** The day at the start of a text such as `2021-04-05 06:07:08 UTC`. */
export function leadingDay(text: unknown): string | undefined {
	const day = /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(toAsciiDigits(asLine(text)))?.[1];
	return day !== undefined && isValidDay(day) ? day : undefined;
}

/** Whether `2024-02-30` and the like exist. */
export function isValidDay(day: string): boolean {
	const moment = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops fields that are undefined, empty strings or empty arrays. */
export function withoutEmpty<T extends object>(fields: T): Filled<T> {
	const kept = Object.entries(fields).filter(
		([, value]) =>
			value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
	);
	return Object.fromEntries(kept) as Filled<T>;
}
