import type { Shape } from '../languages/language';
import type { RuleId, Span } from '../rules';
import type { Grammar, PhraseIndex } from './grammar';
import type { Item, Phrase, Sequence } from './phrases';
import { tokensOf, type Token } from './tokens';

/** The most words that a gap in a phrase holds. */
const GAP = 5;

/** A comma or an emoji: both may stand between the words of a phrase. */
const pause = /^(?:,|\p{Extended_Pictographic})$/u;
/** The most pauses between two words of a phrase. */
const PAUSES = 3;

const inGap = /^[\p{L}\p{N},&-]/u;
/** The start of a word, or a sign that does not end a clause. */
const inClause = /^[\p{L}\p{N}&/'’%+#@$£€]/u;

type Ends = readonly number[];
const noEnds: Ends = [];

/**
 * A text that is matched against the phrases of one language. Each piece is matched once at each token, and each
 * phrase follows a bounded number of tokens, so that reading takes linear time.
 */
export class Draft {
	readonly #text: string;
	readonly #grammar: Grammar;
	readonly #tokens: readonly Token[];
	readonly #pauses: readonly boolean[];
	readonly #clauseStarts: ReadonlySet<string>;
	readonly #gapStops: ReadonlySet<string>;
	/** The word patterns that match a word, by the word as it is written. */
	readonly #wordPatterns = new Map<string, readonly string[]>();
	/** The patterns and shapes that match at a token. */
	readonly #patterns: (readonly string[])[] = [];
	/** For each piece, where its matches end, by the token at which they begin. */
	readonly #pieceEnds = new Map<string, (Ends | undefined)[]>();
	/** For each shape, where its matches end in the text, by where they begin. */
	readonly #shapeEnds = new Map<Shape, ReadonlyMap<number, number>>();
	#shapesByPosition: ReadonlyMap<number, readonly string[]> | undefined;

	constructor(text: string, grammar: Grammar) {
		const { abbreviations, spellings, clauseStarts, gapStops } = grammar.language;
		this.#text = text;
		this.#grammar = grammar;
		this.#tokens = tokensOf(text, new Set(abbreviations), spellings);
		this.#pauses = this.#tokens.map(({ word }) => pause.test(word));
		this.#clauseStarts = new Set(clauseStarts);
		this.#gapStops = new Set(gapStops);
	}

	/** Matches the rule's phrases, without sentences and spans that match one of its exceptions. */
	find(rule: RuleId): Span[] {
		const { says, unless, except } = this.#grammar.phrasesOf(rule);
		const found = this.#matches(says);
		if (found.length === 0) return found;
		const excepted = new Set(this.#matches(unless).map(({ sentence }) => sentence));
		const covered = this.#matches(except);
		return found.filter(
			({ from, to, sentence }) =>
				!excepted.has(sentence) && !covered.some((span) => span.from < to && from < span.to)
		);
	}

	#matches(index: PhraseIndex): (Span & { sentence: number })[] {
		return this.#tokens.flatMap(({ word, sentence }, at) => {
			const found: (Span & { sentence: number })[] = [];
			for (const phrase of this.#candidates(index, word, at)) {
				const span = this.#longest(phrase, at);
				if (span) found.push({ ...span, sentence });
			}
			return found;
		});
	}

	#candidates(index: PhraseIndex, word: string, at: number): readonly Phrase[] {
		return index.candidates(
			word,
			this.#patternsAt(at),
			(piece) => this.#piece(piece, at).length > 0
		);
	}

	/** The names of the patterns and shapes that match at a token. */
	#patternsAt(at: number): readonly string[] {
		const before = this.#patterns[at];
		if (before) return before;
		const token = this.#tokens[at];
		if (!token) return [];
		const written = token.isCapital ? token.text : token.word;
		let names = this.#wordPatterns.get(written);
		if (!names) {
			names = this.#grammar.wordPatterns.flatMap(([name, pattern]) =>
				pattern.test(written) ? [name] : []
			);
			this.#wordPatterns.set(written, names);
		}
		this.#shapesByPosition ??= this.#allShapes();
		const shapes = this.#shapesByPosition.get(token.from);
		return (this.#patterns[at] = shapes ? [...names, ...shapes] : names);
	}

	#allShapes(): ReadonlyMap<number, readonly string[]> {
		const names = new Map<number, string[]>();
		for (const [name, shape] of this.#grammar.shapes)
			for (const from of this.#endsOf(shape).keys())
				names.set(from, [...(names.get(from) ?? []), name]);
		return names;
	}

	#longest({ before, marked, after }: Phrase, start: number): Span | undefined {
		let longest: Span | undefined;
		for (const from of this.#next(before, this.#follow(before, start))) {
			for (const to of this.#follow(marked, from)) {
				const span = this.#between(from, to);
				if (!span || (longest && span.to <= longest.to)) continue;
				if (this.#next(marked, [to]).some((next) => this.#follow(after, next).length > 0))
					longest = span;
			}
		}
		return longest;
	}

	/** From one token to before another, without pauses at the end. */
	#between(from: number, to: number): Span | undefined {
		let last = to - 1;
		while (last >= from && this.#isPause(last)) last--;
		const [first, end] = [this.#tokens[from], this.#tokens[last]];
		return first && end && last >= from ? { from: first.from, to: end.to } : undefined;
	}

	/** Where the part after a sequence can begin: there, or after pauses. */
	#next(sequence: Sequence, ends: Ends): Ends {
		if (sequence.length === 0) return ends;
		return ends.flatMap((end) => (this.#isPause(end) ? [end, this.#afterPause(end)] : [end]));
	}

	/** Where a sequence that begins at a token can end. Pauses may stand between its parts. */
	#follow(sequence: Sequence, start: number): Ends {
		let ends: Ends = [start];
		for (const item of sequence) {
			if (ends.length === 0) return ends;
			const next: number[] = [];
			for (const end of ends) {
				add(next, this.#step(item, end));
				if (end !== start && this.#isPause(end)) add(next, this.#step(item, this.#afterPause(end)));
			}
			ends = next;
		}
		return ends;
	}

	#step(item: Item, at: number): Ends {
		switch (item.is) {
			case 'word':
				return item.words.has(this.#tokens[at]?.word ?? '') ? [at + 1] : noEnds;
			case 'piece':
				return this.#piece(item.name, at);
			case 'choice':
			case 'optional': {
				const ends = item.is === 'optional' ? [at] : [];
				for (const sequence of item.of) add(ends, this.#follow(sequence, at));
				return ends;
			}
			case 'gap':
				return this.#gap(at);
			case 'start':
				return this.#isStart(at) ? [at] : noEnds;
			case 'end':
				return this.#isEnd(at) ? [at] : noEnds;
		}
	}

	#piece(name: string, at: number): Ends {
		let ends = this.#pieceEnds.get(name);
		if (!ends) this.#pieceEnds.set(name, (ends = []));
		return (ends[at] ??= this.#matchPiece(name, at));
	}

	#matchPiece(name: string, at: number): Ends {
		const token = this.#tokens[at];
		if (!token) return noEnds;
		const piece = this.#grammar.piece(name);
		if (piece instanceof RegExp)
			return piece.test(token.isCapital ? token.text : token.word) ? [at + 1] : noEnds;
		if ('shape' in piece) {
			const end = this.#endsOf(piece).get(token.from);
			return end === undefined ? noEnds : this.#endingAt(at, end);
		}
		const ends: number[] = [];
		for (const { marked } of this.#candidates(piece, token.word, at))
			add(ends, this.#follow(marked, at));
		return ends;
	}

	#endsOf(shape: Shape): ReadonlyMap<number, number> {
		let ends = this.#shapeEnds.get(shape);
		if (!ends) this.#shapeEnds.set(shape, (ends = shapeEnds(shape, this.#text)));
		return ends;
	}

	#endingAt(at: number, end: number): Ends {
		let next = at;
		while ((this.#tokens[next]?.to ?? end) < end) next++;
		return this.#tokens[next]?.to === end ? [next + 1] : noEnds;
	}

	#gap(start: number): Ends {
		const ends = [start];
		for (let at = start; at < start + GAP; at++) {
			const word = this.#tokens[at]?.word;
			if (word === undefined || !inGap.test(word) || this.#gapStops.has(word)) break;
			ends.push(at + 1);
		}
		return ends;
	}

	#isPause(at: number): boolean {
		return this.#pauses[at] === true;
	}

	#afterPause(start: number): number {
		let at = start + 1;
		while (at < start + PAUSES && this.#isPause(at)) at++;
		return at;
	}

	#isStart(at: number): boolean {
		const before = this.#tokens[at - 1];
		if (!before || before.sentence !== this.#tokens[at]?.sentence) return true;
		return !inClause.test(before.word) || this.#clauseStarts.has(before.word);
	}

	#isEnd(at: number): boolean {
		const next = this.#tokens[at];
		return !next || (!inClause.test(next.word) && next.word !== '-');
	}
}

function add(ends: number[], more: Ends): void {
	for (const end of more) if (!ends.includes(end)) ends.push(end);
}

function shapeEnds({ shape, validLength }: Shape, text: string): Map<number, number> {
	const ends = new Map<number, number>();
	for (const match of text.matchAll(shape)) {
		const [found] = match;
		const length = validLength ? validLength(found) : found.length;
		if (length > 0) ends.set(match.index, match.index + length);
	}
	return ends;
}
