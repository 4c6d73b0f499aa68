import { normalizeLineEnds } from '../csv';
import { cleanText } from '../values';

/** List markers: dashes, dots, numbers, checkboxes. */
const bullet = /^\s*(?:[-*+•·‣–—]\s+|\d{1,6}[.)]\s+)?(?:\[[ xX]?\]\s+)?/;

const MAX_LINE_LENGTH = 100_000;

/** The entries of a list: one per line, or comma-separated on a single line. */
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

/** Yields lines one by one to save memory. */
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
