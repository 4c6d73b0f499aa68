/** The entries of a group of JSON; none where it is something else. */
export function objectEntries(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.entries(value)
		: [];
}

/** What a group of JSON has under a key, and under a key of that, and so on; else undefined. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
	let part = value;
	for (const key of keys) {
		if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
		part = (part as Record<string, unknown>)[key];
	}
	return part;
}

/** A list; an export may have null for an empty one. Undefined where it is something else. */
export function asArray(value: unknown): readonly unknown[] | undefined {
	if (value === null) return [];
	return Array.isArray(value) ? value : undefined;
}

/** A text as it is shown on one line; empty where it is something else. */
export function asLine(value: unknown): string {
	return typeof value === 'string' ? cleanText(value) : '';
}

/** An id, which is a text wherever it matters, but may be written as a number. */
export function asId(value: unknown): string {
	if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : '';
	return asLine(value);
}

/** The longest line that a contact may have. */
const MAX_LINE_LENGTH = 1000;

/** Western words with one space between them: nearly all lines, of which there are many. */
const alreadyClean = /^[!-~\u00A1-\u00AC\u00AE-\u02FF]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF]+)*$/;

/** A text on one line, without what cannot be seen at all; empty where nothing else is in it. */
export function cleanText(text: string): string {
	if (text.length <= MAX_LINE_LENGTH && alreadyClean.test(text)) return text;
	const line = text
		.slice(0, 4 * MAX_LINE_LENGTH)
		.toWellFormed()
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(/[\u200B\u2060\uFEFF\uFFFD]/g, '')
		.trim();
	return /[^\s\p{Cf}]/u.test(line) ? shorten(line) : '';
}

function shorten(line: string): string {
	if (line.length <= MAX_LINE_LENGTH) return line;
	return line
		.slice(0, MAX_LINE_LENGTH)
		.toWellFormed()
		.replace(/\uFFFD$/, '')
		.trimEnd();
}

/** A moment in seconds since 1970; in some exports it is a text, in some in milliseconds. */
export function asUnixSeconds(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number !== 'number' || !(number > 0)) return undefined;
	const seconds = Math.floor(number < MAX_SECONDS ? number : number / 1000);
	return seconds < MAX_SECONDS ? seconds : undefined;
}

/** Of the year 2100. */
const MAX_SECONDS = 4_102_444_800;

/** The day of a moment, in UTC: the same wherever it is read. */
export function dayOf(seconds: number | undefined): string | undefined {
	return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** The day at the beginning of a text such as `2021-04-05 06:07:08 UTC`. */
export function leadingDay(text: unknown): string | undefined {
	const day = /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(typeof text === 'string' ? text : '')?.[1];
	return day !== undefined && isValidDay(day) ? day : undefined;
}

/** Whether a text that is written like a day is one. */
export function isValidDay(day: string): boolean {
	const moment = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only those of the fields that have something in them. */
export function withoutEmpty<T extends object>(fields: T): Filled<T> {
	const kept = Object.entries(fields).filter(
		([, value]) =>
			value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
	);
	return Object.fromEntries(kept) as Filled<T>;
}
