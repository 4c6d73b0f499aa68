import { getLocale } from '$lib/paraglide/runtime';
import { m } from '$lib/paraglide/messages';
import type { Amount } from './amount';
import { dateOf, dayOf } from './days';
import { mondayOf, type Week } from './weeks';

/** The region for the numbers and dates of each language. */
const regions = { en: 'en-GB' } as const;

function region(): string {
	return regions[getLocale()];
}

/**
 * Creates each formatter once, because creating one costs a hundred times as much as using it. A
 * clock change needs a new one: a formatter keeps the time zone of its creation.
 */
function once<Options, Format>(make: (region: string, options: Options) => Format) {
	const made = new Map<string, Format>();
	return (options: Options): Format => {
		const key = JSON.stringify([region(), new Date().getTimezoneOffset(), options]);
		const format = made.get(key) ?? make(region(), options);
		made.set(key, format);
		return format;
	};
}

const numbers = once(
	(region, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(region, options)
);
const dates = once(
	(region, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(region, options)
);

/** `1,912` */
export function numberWords(value: number, maximumFractionDigits = 0): string {
	return numbers({ maximumFractionDigits }).format(value);
}

/** `30%` for 0.3. */
export function percentWords(share: number): string {
	return numbers({ style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** `1,912`, or `300–350` for a range. */
export function amountWords(amount: Amount): string {
	if (typeof amount === 'number') return numberWords(amount);
	return m.words_range({ from: numberWords(amount.from), to: numberWords(amount.to) });
}

const dateStyles = {
	day: { day: 'numeric', month: 'long' },
	dayAndYear: { day: 'numeric', month: 'long', year: 'numeric' },
	weekdayAlone: { weekday: 'long' },
	weekday: { weekday: 'long', day: 'numeric', month: 'long' },
	month: { month: 'short' },
	monthAndYear: { month: 'short', year: 'numeric' },
	moment: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A local date in words: `16 November`, with the year, with the weekday, … */
export function dateWords(date: Date, style: keyof typeof dateStyles = 'day'): string {
	return dates(dateStyles[style]).format(date);
}

/** `Monday` for 1 to `Sunday` for 7. */
export function weekdayWords(weekday: number): string {
	return dates({ weekday: 'long' }).format(new Date(2024, 0, weekday));
}

/** `Week of 16 November` for headings; the year is added when it is not the year of `today`. */
export function weekWords(week: Week, today: Date): string {
	return m.words_week_of({ date: mondayWords(week, today) });
}

/** `week of 16 November`, within a sentence. */
export function weekPhrase(week: Week, today: Date): string {
	return m.week_of_lower({ date: mondayWords(week, today) });
}

/** `16 November`; the year is added when it is not the year of `today`. */
export function mondayWords(week: Week, today: Date): string {
	return dayWords(dayOf(mondayOf(week)), today);
}

/** `3 November`; the year is added when it is not the year of `today`. */
export function dayWords(day: string, today: Date): string {
	const date = dateOf(day);
	return dateWords(date, date.getFullYear() === today.getFullYear() ? 'day' : 'dayAndYear');
}

/** Compares names in the order of the language. */
export function nameOrder(): (a: string, b: string) => number {
	return new Intl.Collator(region()).compare;
}

/** `LinkedIn, Facebook and Instagram` */
export function listWords(items: readonly string[]): string {
	return listFormat().format(items);
}

/** The list in parts, for items that are more than words; between them comes what joins them. */
export function listParts<T>(items: readonly T[], wordsOf: (item: T) => string): (T | string)[] {
	let at = 0;
	return listFormat()
		.formatToParts(items.map(wordsOf))
		.map(({ type, value }) => (type === 'element' ? (items[at++] ?? value) : value));
}

function listFormat(): Intl.ListFormat {
	return new Intl.ListFormat(region(), { type: 'conjunction' });
}
