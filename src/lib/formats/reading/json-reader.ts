import { faultOf } from './fault';
import { ReadError } from './read-error';

/** In characters: half of the longest text that browsers can hold, and more than any record has. */
const LONGEST_VALUE = 2 ** 28;

const blanks = /[ \t\n\r]*/y;

/**
 * Reads JSON text that comes in pieces, value by value, so that no more than one value is held as
 * text. Every method but {@link peek} throws {@link ReadError} for invalid or incomplete text.
 */
export class JsonReader {
	readonly #next: () => Promise<string | undefined>;
	#piece = '';
	#at = 0;
	/** Lines before the piece. */
	#lines = 0;
	/** The first character of the whole text. */
	#first: string | undefined;

	/** @param next gives the next piece, or undefined at the end; its errors pass through */
	constructor(next: () => Promise<string | undefined>) {
		this.#next = next;
	}

	/** The next character that is not blank, without taking it; undefined at the end. */
	async peek(): Promise<string | undefined> {
		for (;;) {
			blanks.lastIndex = this.#at;
			this.#at += blanks.exec(this.#piece)?.[0].length ?? 0;
			const char = this.#piece[this.#at];
			this.#first ??= char;
			if (char !== undefined || !(await this.#advance())) return char;
		}
	}

	/** Takes the next character, which must be one of `expected`. */
	async take(expected: string): Promise<string> {
		const char = await this.#require(expected);
		this.#at += 1;
		return char;
	}

	/** Takes a value. */
	async value(): Promise<unknown> {
		await this.peek();
		const parts: string[] = [];
		const end = new ValueEnd();
		for (let length = 0; ;) {
			const start = this.#at;
			const found = end.find(this.#piece, start);
			this.#at = found ?? this.#piece.length;
			parts.push(this.#piece.slice(start, this.#at));
			length += this.#at - start;
			if (found !== undefined) return this.#parse(parts.join(''), false);
			if (length > LONGEST_VALUE) throw new ReadError({ kind: 'not-json', line: this.#line() });
			if (!(await this.#advance())) return this.#parse(parts.join(''), true);
		}
	}

	/** Takes the items of a list one by one. */
	async *items(): AsyncGenerator<unknown, void, void> {
		await this.take('[');
		if ((await this.peek()) === ']') await this.take(']');
		else {
			do yield await this.value();
			while ((await this.take(',]')) === ',');
		}
	}

	/** Takes the names of a group one by one. The values in between are taken by the caller. */
	async *names(): AsyncGenerator<string, void, void> {
		await this.take('{');
		if ((await this.peek()) === '}') await this.take('}');
		else {
			do {
				await this.#require('"');
				const name = await this.value();
				await this.take(':');
				yield String(name);
			} while ((await this.take(',}')) === ',');
		}
	}

	/** Takes the end of the text. */
	async end(): Promise<void> {
		if ((await this.peek()) !== undefined) {
			throw new ReadError({ kind: 'not-json', line: this.#line() });
		}
	}

	async #require(expected: string): Promise<string> {
		const char = await this.peek();
		if (char === undefined) throw this.#cut(this.#line());
		if (expected.includes(char)) return char;
		throw new ReadError({ kind: 'not-json', line: this.#line() });
	}

	#parse(text: string, isLast: boolean): unknown {
		try {
			return JSON.parse(text);
		} catch {
			const { atEnd, line } = faultOf(text) ?? { atEnd: false, line: 1 };
			const fault = this.#line() - lineEnds(text) + line - 1;
			throw isLast && atEnd ? this.#cut(fault) : new ReadError({ kind: 'not-json', line: fault });
		}
	}

	/** A text that does not begin like a file's JSON was not cut, but is something else. */
	#cut(line: number): ReadError {
		const isBegun = this.#first === '{' || this.#first === '[';
		return new ReadError({ kind: isBegun ? 'truncated' : 'not-json', line });
	}

	/** The current line, counted from 1. */
	#line(): number {
		return this.#lines + lineEnds(this.#piece.slice(0, this.#at)) + 1;
	}

	async #advance(): Promise<boolean> {
		const next = await this.#next();
		if (next === undefined) return false;
		this.#lines += lineEnds(this.#piece);
		this.#piece = next;
		this.#at = 0;
		return true;
	}
}

function lineEnds(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
	return count;
}

const codes = {
	space: 0x20,
	quote: 0x22,
	comma: 0x2c,
	colon: 0x3a,
	list: 0x5b,
	backslash: 0x5c,
	listEnd: 0x5d,
	group: 0x7b,
	groupEnd: 0x7d
} as const;

/**
 * Finds the end of a value in pieces of text. It only counts brackets and skips strings; whether the
 * value is valid is for `JSON.parse` to say.
 */
class ValueEnd {
	#depth = 0;
	#isString = false;
	#isEscaped = false;

	/** The position after the value; undefined if it may go on in the next piece. */
	find(piece: string, from: number): number | undefined {
		for (let at = from; at < piece.length; at++) {
			const code = piece.charCodeAt(at);
			if (this.#isEscaped) this.#isEscaped = false;
			else if (this.#isString) {
				if (code === codes.backslash) this.#isEscaped = true;
				else if (code === codes.quote) {
					this.#isString = false;
					if (this.#depth === 0) return at + 1;
				}
				// A line end is invalid here. To go on would take the whole file for one string.
				else if (code < codes.space) return at + 1;
			} else if (code === codes.quote) this.#isString = true;
			else if (code === codes.group || code === codes.list) this.#depth += 1;
			else if (code === codes.groupEnd || code === codes.listEnd) {
				if (this.#depth === 0) return at;
				this.#depth -= 1;
				if (this.#depth === 0) return at + 1;
			} else if (this.#depth === 0 && endsWord(code)) return at;
		}
		return undefined;
	}
}

function endsWord(code: number): boolean {
	return code <= codes.space || code === codes.comma || code === codes.colon;
}
