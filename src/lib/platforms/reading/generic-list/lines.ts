import { normalizeLineEnds } from '../csv';
import { cleanText } from '../values';
import { isFamilyFirst } from './person-text';

/** List markers: dashes, dots, numbers, checkboxes. */
const bullet = /^\s*(?:[-*+•·‣–—]\s+|\d{1,6}[.)]\s+)?(?:\[[ xX]?\]\s+)?/;

const MAX_LINE_LENGTH = 100_000;

/** The entries of a list: one per line, or several on a line with commas or semicolons between. */
export function* listLines(text: string): Generator<string, undefined> {
	const lines = writtenLines(text);
	const first = lines.next();
	if (first.done) return;
	const second = lines.next();
	const isAlone = second.done === true;
	yield* entriesIn(first.value, isAlone);
	if (isAlone) return;
	yield* entriesIn(second.value, false);
	for (const line of lines) yield* entriesIn(line, false);
}

function* entriesIn(line: string, isAlone: boolean): Generator<string, undefined> {
	for (const part of partsOf(line, isAlone)) {
		const entry = cleanText(part.replace(bullet, ''));
		if (entry !== '') yield entry;
	}
}

/** Whether a line has addresses as mail programs write them: `Ann Fell <ann@example.org>`. */
export function hasMailAddress(line: string): boolean {
	return /<[^<>\s]+@[^<>\s]+>/.test(line);
}

function partsOf(line: string, isAlone: boolean): readonly string[] {
	const start = line.slice(0, MAX_LINE_LENGTH);
	if (hasMailAddress(start)) return mailAddresses(start.replace(recipients, ''));
	if (!isAlone) return [line];
	const families = start.split(';').filter((part) => part.trim() !== '');
	const areFamilies = families.length > 1 && families.every(isFamilyFirstText);
	return areFamilies ? families : start.split(/[,;\t]/);
}

export function isFamilyFirstText(text: string): boolean {
	const [before = '', after = '', ...more] = text.replaceAll('"', '').split(',');
	return more.length === 0 && isFamilyFirst(before.trim(), after.trim());
}

/** The heading before the addresses of a mail. */
const recipients = /^\s*(?:to|cc|bcc|from|an|kopie|von|de|para|à|a|da)\s*:\s*/i;

/** The addresses of a mail, with commas or semicolons between; a name may be `Fell, Ann`. */
function mailAddresses(line: string): string[] {
	const semicolons = splitOutside(line, ';');
	if (semicolons.filter(hasMailAddress).length > 1) return semicolons;
	const parts: string[] = [];
	let before = '';
	for (const part of splitOutside(line, ',')) {
		const name = part.replace(/<.*$/, '').trim();
		if (before !== '' && hasMailAddress(part) && isFamilyFirst(before.trim(), name)) {
			parts.push(`${before},${part}`);
			before = '';
			continue;
		}
		parts.push(before);
		before = hasMailAddress(part) ? '' : part;
		if (before === '') parts.push(part);
	}
	return [...parts, before];
}

/** Splits at a mark that is in neither quotes nor angle brackets. */
function splitOutside(line: string, mark: string): string[] {
	const parts = line.match(/"[^"]*"|<[^<>]*>|[^"<]|["<]/g) ?? [];
	const pieces = [''];
	for (const part of parts)
		if (part === mark) pieces.push('');
		else pieces.push((pieces.pop() ?? '') + part);
	return pieces;
}

/** Yields lines one by one to save memory. */
export function* writtenLines(text: string): Generator<string, undefined> {
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
