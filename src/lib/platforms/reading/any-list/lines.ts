import { tidy } from '../shapes';

/** What lists are written with: dashes, dots, numbers, boxes to tick. */
const bullet = /^\s*(?:[-*+•·‣–—]\s+|\d{1,6}[.)]\s+)?(?:\[[ xX]?\]\s+)?/;

/**
 * The entries of a list that is written line by line, or on one line with commas between.
 * @param most how many are wanted
 */
export function linesIn(text: string, most = Infinity): string[] {
	const lines = text.split(/\r\n|[\n\r\u2028]/);
	const written = lines.filter((line) => line.trim() !== '');
	const entries = written.length === 1 ? (written[0]?.split(/[,;\t]/) ?? []) : written;
	return entries
		.slice(0, most)
		.map((line) => tidy(line.replace(bullet, '')))
		.filter((line) => line !== '');
}
