import { dateWords } from '$lib/journal/words';
import { dateAt } from './time';

/** Longest spans, in weeks, whose names are days and months. */
const DAYS = 10;
const MONTHS = 53;

/** Names for the first, the middle and the last of the weeks from one to another. */
export function timeNames(from: number, to: number): string[] {
	const span = to - from;
	const style = span <= DAYS ? 'day' : span <= MONTHS ? 'month' : 'monthAndYear';
	const weeks = [from, Math.round((from + to) / 2), to];
	const names = weeks.map((week) => dateWords(dateAt(week), style));
	return names.filter((name, index) => name !== names[index - 1]);
}
