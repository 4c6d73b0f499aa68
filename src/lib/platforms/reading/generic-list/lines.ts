import { normalizeLineEnds } from '../csv';
import { cleanText } from '../values';

/** What lists are written with: dashes, dots, numbers, boxes to tick. */
const bullet = /^\s*(?:[-*+•·‣–—]\s+|\d{1,6}[.)]\s+)?(?:\[[ xX]?\]\s+)?/;

/** The longest line that may hold a whole list. */
const MAX_LINE_LENGTH = 100_000;

/** The entries of a list that is written line by line, or on one line with commas between. */
export function* listLines(text: string): Generator<string, undefined> {
	const lines = writtenLines(text);
	const first = lines.next();
	if (first.done) return;
	const second = lines.next();
	if (second.done) {
		for (const part of first.value.slice(0, MAX_LINE_LENGTH).split(/[,;\t]/)) yield* entryIn(part);
		return;
	}
	yield* entryIn(first.value);
	yield* entryIn(second.value);
	for (const line of lines) yield* entryIn(line);
}

function* entryIn(line: string): Generator<string, undefined> {
	const entry = cleanText(line.replace(bullet, ''));
	if (entry !== '') yield entry;
}

/** One by one, so that not all have to be kept. */
function* writtenLines(text: string): Generator<string, undefined> {
	const lines = normalizeLineEnds(text);
	let start = 0;
	while (start < lines.length) {
		const next = lines.indexOf('\n', start);
		const end = next < 0 ? lines.length : next;
		const line = lines.slice(start, end);
		if (line.trim() !== '') yield line;
		start = end + 1;
	}
}
