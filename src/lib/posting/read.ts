import { languages } from './languages';
import { Draft } from './reading/draft';
import { Grammar } from './reading/grammar';
import { PlainText } from './reading/plain-text';
import { rules, type Mark, type Span } from './rules';

const grammars = languages.map((language) => new Grammar(language));

/**
 * Marks what a text gives away, in the order of the text. Marks do not overlap: exact ones win, then longer ones.
 * The losing mark keeps its longest free part if that is at least half of it.
 */
export function readDraft(source: string): Mark[] {
	const plain = new PlainText(source);
	const { text } = plain;
	const drafts = grammars.map((grammar) => new Draft(text, grammar));
	const found = rules.flatMap((rule) =>
		merged(drafts.flatMap((draft) => draft.find(rule.id))).map((span) => ({ ...span, rule }))
	);
	found.sort(
		(a, b) => Number(b.rule.exact) - Number(a.rule.exact) || b.to - b.from - (a.to - a.from)
	);
	const taken = new Uint8Array(text.length);
	return found
		.flatMap(({ rule, from, to }) => {
			const free = longestFree({ from, to }, taken, text);
			if ((free.to - free.from) * 2 < to - from || free.to <= free.from) return [];
			taken.fill(1, free.from, free.to);
			return [{ ...plain.inSource(free), kind: rule.id, why: rule.why() }];
		})
		.sort((a, b) => a.from - b.from);
}

/** Merges overlapping spans. */
function merged(spans: readonly Span[]): Span[] {
	const result: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.from - b.from)) {
		const last = result.at(-1);
		if (last && span.from < last.to)
			result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
		else result.push(span);
	}
	return result;
}

/** The longest part of a span that is not taken, without spaces and signs at its ends. */
function longestFree({ from, to }: Span, taken: Uint8Array, text: string): Span {
	let longest = { from, to: from };
	let start = from;
	for (let at = from; at <= to; at++) {
		if (at < to && taken[at] !== 1) continue;
		if (at - start > longest.to - longest.from) longest = { from: start, to: at };
		start = at + 1;
	}
	if (longest.to - longest.from === to - from) return longest;
	const part = text.slice(longest.from, longest.to);
	const lead = part.length - part.replace(/^[^\p{L}\p{N}]+/u, '').length;
	const tail = part.length - part.replace(/[^\p{L}\p{N}]+$/u, '').length;
	return { from: longest.from + lead, to: Math.max(longest.from + lead, longest.to - tail) };
}
