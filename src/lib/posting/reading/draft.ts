import type { Shape } from '../languages/language';
import type { Stretch } from '../rule';
import type { Grammar, Index } from './grammar';
import type { Item, Phrase, Sequence } from './phrases';
import { tokensOf, type Token } from './tokens';

/** How many words a gap in a phrase may hold. */
const GAP = 5;

/** A comma, or a picture as people put them between words. */
const pause = /^(?:,|\p{Extended_Pictographic})$/u;
/** How many of them may stand between two words of a phrase. */
const PAUSES = 3;

const inGap = /^[\p{L}\p{N},&-]/u;
/** Of a word, or of a sign that belongs to one. */
const wordly = /^[\p{L}\p{N}&/'’%+#@$£€]/u;

type Ends = readonly number[];
const nowhere: Ends = [];

/**
 * A text that is read by the phrases of one language. Each piece is looked for at each word once at most, and each
 * phrase follows a bounded number of words, so that the time it takes grows as the text does.
 */
export class Draft {
	readonly text: string;
	readonly #grammar: Grammar;
	readonly #tokens: readonly Token[];
	readonly #pauses: readonly boolean[];
	readonly #clauseStarts: ReadonlySet<string>;
	readonly #gapStops: ReadonlySet<string>;
	/** Which pieces a word is by its look alone, by how it is written. */
	readonly #looks = new Map<string, readonly string[]>();
	/** For each piece, after which tokens it ends that begins at a token. */
	readonly #found = new Map<string, (Ends | undefined)[]>();
	#forms: ReadonlyMap<number, readonly string[]> | undefined;
	/** Which pieces begin at a token by look or form. */
	readonly #seen: (readonly string[])[] = [];
	/** For each shape, where in the text it ends that begins at a place. */
	readonly #shapes = new Map<Shape, ReadonlyMap<number, number>>();

	constructor(text: string, grammar: Grammar) {
		const { abbreviations, spellings, clauseStarts, gapStops } = grammar.language;
		this.text = text;
		this.#grammar = grammar;
		this.#tokens = tokensOf(text, new Set(abbreviations), new Map(Object.entries(spellings)));
		this.#pauses = this.#tokens.map(({ word }) => pause.test(word));
		this.#clauseStarts = new Set(clauseStarts);
		this.#gapStops = new Set(gapStops);
	}

	/** Where the language says that something of the kind is given away, but in sentences that say it is not. */
	find(kind: string): Stretch[] {
		const said = this.#grammar.said(kind);
		if (!said) return [];
		const found = this.#matches(said.says);
		if (found.length === 0) return found;
		const silent = new Set(this.#matches(said.unless).map(({ sentence }) => sentence));
		return found.filter(({ sentence }) => !silent.has(sentence));
	}

	#matches(index: Index): (Stretch & { sentence: number })[] {
		return this.#tokens.flatMap(({ word, sentence }, at) => {
			const found: (Stretch & { sentence: number })[] = [];
			for (const phrase of this.#beginning(index, word, at)) {
				const stretch = this.#longest(phrase, at);
				if (stretch) found.push({ ...stretch, sentence });
			}
			return found;
		});
	}

	/** The phrases that may begin with a word. */
	#beginning(index: Index, word: string, at: number): readonly Phrase[] {
		return index.at(word, this.#looksAt(at), (piece) => this.#piece(piece, at).length > 0);
	}

	/** The pieces that begin at a token and are known by their look or form. */
	#looksAt(at: number): readonly string[] {
		const before = this.#seen[at];
		if (before) return before;
		const token = this.#tokens[at];
		if (!token) return [];
		const written = token.isCapital ? token.text : token.word;
		let looks = this.#looks.get(written);
		if (!looks) {
			looks = this.#grammar.looks.flatMap(([name, look]) => (look.test(written) ? [name] : []));
			this.#looks.set(written, looks);
		}
		const forms = this.#formsAt().get(token.from);
		return (this.#seen[at] = forms ? [...looks, ...forms] : looks);
	}

	/** Which forms begin at a place of the text. */
	#formsAt(): ReadonlyMap<number, readonly string[]> {
		if (this.#forms) return this.#forms;
		const forms = new Map<number, string[]>();
		for (const [name, form] of this.#grammar.forms)
			for (const from of this.#spots(form).keys())
				forms.set(from, [...(forms.get(from) ?? []), name]);
		return (this.#forms = forms);
	}

	#longest({ before, marked, after }: Phrase, start: number): Stretch | undefined {
		let longest: Stretch | undefined;
		for (const from of this.#next(before, this.#follow(before, start))) {
			for (const to of this.#follow(marked, from)) {
				const stretch = this.#between(from, to);
				if (!stretch || (longest && stretch.to <= longest.to)) continue;
				if (this.#next(marked, [to]).some((next) => this.#follow(after, next).length > 0))
					longest = stretch;
			}
		}
		return longest;
	}

	/** The text from one token until before another one, but for pauses at its end. */
	#between(from: number, to: number): Stretch | undefined {
		let last = to - 1;
		while (last >= from && this.#isPause(last)) last--;
		const [first, end] = [this.#tokens[from], this.#tokens[last]];
		return first && end && last >= from ? { from: first.from, to: end.to } : undefined;
	}

	/** Where what follows a sequence can begin: a pause may stand between them. */
	#next(sequence: Sequence, ends: Ends): Ends {
		if (sequence.length === 0) return ends;
		return ends.flatMap((end) => (this.#isPause(end) ? [end, this.#afterPause(end)] : [end]));
	}

	/** After which tokens the sequence can end that begins at one. A pause may stand between any two of its parts. */
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
				return item.words.has(this.#tokens[at]?.word ?? '') ? [at + 1] : nowhere;
			case 'piece':
				return this.#piece(item.name, at);
			case 'choice':
			case 'maybe': {
				const ends = item.is === 'maybe' ? [at] : [];
				for (const sequence of item.of) add(ends, this.#follow(sequence, at));
				return ends;
			}
			case 'gap':
				return this.#gap(at);
			case 'start':
				return this.#isStart(at) ? [at] : nowhere;
			case 'end':
				return this.#isEnd(at) ? [at] : nowhere;
		}
	}

	#piece(name: string, at: number): Ends {
		let found = this.#found.get(name);
		if (!found) this.#found.set(name, (found = []));
		return (found[at] ??= this.#look(name, at));
	}

	#look(name: string, at: number): Ends {
		const token = this.#tokens[at];
		if (!token) return nowhere;
		const piece = this.#grammar.piece(name);
		if (piece instanceof RegExp)
			return piece.test(token.isCapital ? token.text : token.word) ? [at + 1] : nowhere;
		if ('shape' in piece) {
			const end = this.#spots(piece).get(token.from);
			return end === undefined ? nowhere : this.#endingAt(at, end);
		}
		const ends: number[] = [];
		for (const { marked } of this.#beginning(piece, token.word, at))
			add(ends, this.#follow(marked, at));
		return ends;
	}

	#spots(piece: Shape): ReadonlyMap<number, number> {
		let spots = this.#shapes.get(piece);
		if (!spots) this.#shapes.set(piece, (spots = spotsOf(piece, this.text)));
		return spots;
	}

	#endingAt(at: number, end: number): Ends {
		let next = at;
		while ((this.#tokens[next]?.to ?? end) < end) next++;
		return this.#tokens[next]?.to === end ? [next + 1] : nowhere;
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
		return !wordly.test(before.word) || this.#clauseStarts.has(before.word);
	}

	#isEnd(at: number): boolean {
		const next = this.#tokens[at];
		return !next || (!wordly.test(next.word) && next.word !== '-');
	}
}

function add(ends: number[], more: Ends): void {
	for (const end of more) if (!ends.includes(end)) ends.push(end);
}

function spotsOf({ shape, take }: Shape, text: string): Map<number, number> {
	const spots = new Map<number, number>();
	for (const match of text.matchAll(shape)) {
		const [found] = match;
		const length = take ? take(found) : found.length;
		if (length > 0) spots.set(match.index, match.index + length);
	}
	return spots;
}
