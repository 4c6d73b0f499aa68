import { edit } from '../record';
import type { Settings } from '../settings';
import type { Clock } from '../stamps';
import { parseWeek, shiftWeek, type Week } from '../weeks';
import type { OwnWords } from './own-words';

/** An earlier week whose words are shown again. */
export interface Remembered {
	readonly week: Week;
	/** How long ago: whole years, a quarter of a year or four weeks. */
	readonly ago: { readonly years: number } | 'quarter' | 'four-weeks';
}

/** How many weeks before, in a journal's first year. */
const QUARTER = 13;
const FEW = 4;

/**
 * The same ISO week of earlier years, the latest first; in the first year of a journal, the weeks
 * four weeks and a quarter before.
 * @param begun the first week of the journal
 */
export function weeksToRemember(week: Week, begun: Week): Remembered[] {
	const [year, number] = [Number(week.slice(0, 4)), week.slice(4)];
	const found: Remembered[] = [];
	for (let years = 1; year - years >= Number(begun.slice(0, 4)); years++) {
		const then = parseWeek(String(year - years).padStart(4, '0') + number);
		if (then !== undefined && then >= begun) found.push({ week: then, ago: { years } });
	}
	if (found.length > 0 || shiftWeek(week, -52) >= begun) return found;
	const few: Remembered[] = [
		{ week: shiftWeek(week, -FEW), ago: 'four-weeks' },
		{ week: shiftWeek(week, -QUARTER), ago: 'quarter' }
	];
	return few.filter((each) => each.week >= begun);
}

/** What is not to be shown again. */
export interface LeftOut {
	readonly weeks: readonly Week[];
	/** Words with one of these names stay away. */
	readonly names: readonly string[];
}

export function leftOutOf({ leftOut = {} }: Pick<Settings, 'leftOut'>): LeftOut {
	const keys = Object.keys(leftOut);
	return {
		weeks: keys.flatMap((key) => parseWeek(key) ?? []),
		names: keys.filter((key) => parseWeek(key) === undefined)
	};
}

/** @param what a week or a name */
export function leaveOut(settings: Settings, what: string, clock: Clock): Settings {
	return edit(settings, { [`leftOut.${what}`]: true }, clock);
}

/** Shows a week, or words with a name, again. */
export function letIn(settings: Settings, what: string, clock: Clock): Settings {
	return edit(settings, { [`leftOut.${what}`]: undefined }, clock);
}

export function withoutLeftOut(words: readonly OwnWords[], { weeks, names }: LeftOut): OwnWords[] {
	const absent = names.map(spaced).filter((name) => name !== ' ');
	return words.filter(({ week, text }) => {
		if (weeks.includes(week)) return false;
		const read = spaced(text);
		return !absent.some((name) => read.includes(name));
	});
}

/** The words of a text, each between spaces. A name is found whole and in any case. */
function spaced(text: string): string {
	const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	return ` ${words.map((word) => `${word} `).join('')}`;
}
