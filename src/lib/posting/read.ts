import { languages } from './languages';
import { Draft } from './reading/draft';
import { Grammar } from './reading/grammar';
import type { Mark, Rule, Stretch } from './rule';

const grammars = languages.map((language) => new Grammar(language));

/**
 * What a text gives away, in the order of the text. Marks do not overlap: what is known by its form takes its place
 * first, then the longer before the shorter; of what gives way the longer rest is kept, if it is most of it.
 */
export function readDraft(text: string, rules: readonly Rule[]): Mark[] {
	const drafts = grammars.map((grammar) => new Draft(text, grammar));
	const found = rules.flatMap((rule) =>
		joined(drafts.flatMap((draft) => rule.find(draft))).map((stretch) => ({ ...stretch, rule }))
	);
	found.sort(
		(a, b) => Number(b.rule.exact) - Number(a.rule.exact) || b.to - b.from - (a.to - a.from)
	);
	const taken = new Uint8Array(text.length);
	return found
		.flatMap(({ rule, from, to }) => {
			const rest = restOf({ from, to }, taken, text);
			if ((rest.to - rest.from) * 2 < to - from || rest.to <= rest.from) return [];
			taken.fill(1, rest.from, rest.to);
			return [{ ...rest, kind: rule.id, why: rule.why() }];
		})
		.sort((a, b) => a.from - b.from);
}

/** Overlapping stretches as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
	const result: Stretch[] = [];
	for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
		const last = result.at(-1);
		if (last && stretch.from < last.to)
			result[result.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
		else result.push(stretch);
	}
	return result;
}

/** The longest part of a stretch that is not taken, without the spaces and signs at its ends. */
function restOf({ from, to }: Stretch, taken: Uint8Array, text: string): Stretch {
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
