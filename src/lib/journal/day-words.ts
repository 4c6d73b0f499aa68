import { dateOf } from './days';
import { dateWords } from './words';

/** `3 November`, with the year where it is not the year of `today`. */
export function dayWords(day: string, today: Date): string {
	const date = dateOf(day);
	return dateWords(date, date.getFullYear() === today.getFullYear() ? 'day' : 'dayAndYear');
}
