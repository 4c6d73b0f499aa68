import { readDraft, rules, type Mark } from '$lib/posting';
import { inChunks, pause } from '$lib/app/chunks';

/** How many characters are read before the page can react to input. */
const PASSAGE = 2000;

/** A part of the draft. It has a kind if it gives something away. */
export interface Passage {
	readonly text: string;
	readonly kind?: string;
	readonly label?: string;
}

/** One kind of thing that the draft gives away. */
export interface Finding {
	readonly kind: string;
	readonly label: string;
	/** Why it matters: what it gives away and who could use it. */
	readonly why: string;
	/** The marked words, without duplicates. */
	readonly words: readonly string[];
}

/** A draft and what it gives away, read while the user types. It is never stored. */
export class DraftReading {
	#text = $state('');
	#read = $state.raw<{ text: string; marks: readonly Mark[] }>({ text: '', marks: [] });
	#reading: AbortController | undefined;
	/** Whether there is text and all of it has been read. */
	readonly isRead = $derived(this.#text.trim() !== '' && this.#read.text === this.#text);
	/** How many passages are marked. */
	readonly count = $derived(this.#read.marks.length);

	get text(): string {
		return this.#text;
	}

	set text(text: string) {
		this.#text = text;
		this.#reading?.abort();
		this.#reading = new AbortController();
		void this.#follow(text, this.#reading.signal);
	}

	/** The last read draft in parts. Joined, they are its text. */
	get passages(): readonly Passage[] {
		const { text, marks } = this.#read;
		const passages: Passage[] = [];
		let end = 0;
		for (const { from, to, kind } of marks) {
			if (from > end) passages.push({ text: text.slice(end, from) });
			passages.push({ text: text.slice(from, to), kind, label: labelOf(kind) });
			end = to;
		}
		if (end < text.length) passages.push({ text: text.slice(end) });
		return passages;
	}

	/** What the draft gives away, by kind. */
	get findings(): readonly Finding[] {
		const { text, marks } = this.#read;
		return rules.flatMap(({ id: kind }) => {
			const own = marks.filter((mark) => mark.kind === kind);
			const [first] = own;
			if (!first) return [];
			const words = new Set(own.map(({ from, to }) => text.slice(from, to)));
			return [{ kind, label: labelOf(kind), why: first.why, words: [...words] }];
		});
	}

	async #follow(text: string, signal: AbortSignal): Promise<void> {
		await pause();
		if (signal.aborted) return;
		const marks: Mark[] = [];
		await inChunks(
			passagesOf(text),
			({ from, passage }) => {
				for (const mark of readDraft(passage))
					marks.push({ ...mark, from: mark.from + from, to: mark.to + from });
			},
			signal
		);
		if (this.#reading?.signal === signal) this.#read = { text, marks };
	}
}

function labelOf(kind: string): string {
	return rules.find(({ id }) => id === kind)?.label() ?? kind;
}

/** Splits a long text at the end of a line or sentence, or else between words. */
function* passagesOf(text: string): Generator<{ from: number; passage: string }> {
	for (let from = 0; from < text.length;) {
		const to = from + PASSAGE < text.length ? cutOf(text, from) : text.length;
		yield { from, passage: text.slice(from, to) };
		from = to;
	}
}

function cutOf(text: string, from: number): number {
	const part = text.slice(from, from + PASSAGE);
	const last = Math.max(part.lastIndexOf('\n'), part.lastIndexOf('. '));
	const cut = last > 0 ? last : part.lastIndexOf(' ');
	return from + (cut > 0 ? cut + 1 : PASSAGE);
}
