/** More than any metadata; what is larger when unpacked is not read. */
const LARGEST = 1 << 20;

/** For the length symbols from 257 and for the distance symbols: their first values and extra bits (RFC 1951). */
const lengths = ranges(28, 3, (symbol) => Math.max(0, (symbol >> 2) - 1)).concat([[258, 0]]);
const distances = ranges(30, 1, (symbol) => Math.max(0, (symbol >> 1) - 1));
const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function ranges(count: number, start: number, bitsOf: (symbol: number) => number) {
	const all: [first: number, bits: number][] = [];
	let first = start;
	for (let symbol = 0; symbol < count; symbol++) {
		all.push([first, bitsOf(symbol)]);
		first += 1 << bitsOf(symbol);
	}
	return all;
}

/**
 * Unpacks zlib data (RFC 1950) at once; the browser's own streams would make reading a photo asynchronous.
 * @returns undefined if the data is damaged or too large
 */
export function inflate(bytes: Uint8Array): Uint8Array | undefined {
	if (((bytes[0] ?? 0) & 15) !== 8) return undefined;
	try {
		return new Inflater(bytes.subarray(2)).all();
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** Numbers of codes by their length, and the symbols in the order of their codes. */
interface Codes {
	readonly counts: readonly number[];
	readonly symbols: readonly number[];
}

function codesOf(bits: readonly number[]): Codes {
	const counts = Array.from({ length: 16 }, (_, each) => bits.filter((bit) => bit === each).length);
	counts[0] = 0;
	const symbols = bits
		.map((length, symbol) => ({ length, symbol }))
		.filter(({ length }) => length > 0)
		.sort((a, b) => a.length - b.length || a.symbol - b.symbol)
		.map(({ symbol }) => symbol);
	return { counts, symbols };
}

const fixed = [
	codesOf([...repeat(144, 8), ...repeat(112, 9), ...repeat(24, 7), ...repeat(8, 8)]),
	codesOf(repeat(30, 5))
] as const;

function repeat(count: number, value: number): number[] {
	return Array<number>(count).fill(value);
}

/** Every method throws a RangeError on damaged data. */
class Inflater {
	readonly #bytes: Uint8Array;
	#bit = 0;
	readonly #out: number[] = [];

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	all(): Uint8Array {
		for (let isLast = false; !isLast;) {
			isLast = this.#bits(1) === 1;
			const kind = this.#bits(2);
			if (kind === 0) this.#stored();
			else if (kind === 1) this.#block(...fixed);
			else if (kind === 2) this.#block(...this.#codes());
			else throw new RangeError('unknown block');
		}
		return Uint8Array.from(this.#out);
	}

	#bits(count: number): number {
		let value = 0;
		for (let at = 0; at < count; at++, this.#bit++) {
			const byte = this.#bytes[this.#bit >> 3];
			if (byte === undefined) throw new RangeError('data ends');
			value |= ((byte >> (this.#bit & 7)) & 1) << at;
		}
		return value;
	}

	#put(byte: number | undefined): void {
		if (byte === undefined || this.#out.length >= LARGEST) throw new RangeError('no such byte');
		this.#out.push(byte);
	}

	#stored(): void {
		this.#bit = (this.#bit + 7) & ~7;
		const length = this.#bits(16);
		this.#bits(16);
		for (let at = 0; at < length; at++) this.#put(this.#bits(8));
	}

	#codes(): [Codes, Codes] {
		const [literals, others, count] = [this.#bits(5) + 257, this.#bits(5) + 1, this.#bits(4) + 4];
		const order = repeat(19, 0);
		for (const symbol of codeLengthOrder.slice(0, count)) order[symbol] = this.#bits(3);
		const codes = codesOf(order);
		const bits: number[] = [];
		while (bits.length < literals + others) {
			const symbol = this.#symbol(codes);
			if (symbol < 16) bits.push(symbol);
			else if (symbol === 16) bits.push(...repeat(3 + this.#bits(2), bits.at(-1) ?? 0));
			else bits.push(...repeat(symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7), 0));
		}
		return [codesOf(bits.slice(0, literals)), codesOf(bits.slice(literals))];
	}

	#symbol({ counts, symbols }: Codes): number {
		let code = 0;
		let first = 0;
		let index = 0;
		for (let length = 1; length < 16; length++) {
			code |= this.#bits(1);
			const count = counts[length] ?? 0;
			const symbol = code - count < first ? symbols[index + code - first] : undefined;
			if (symbol !== undefined) return symbol;
			index += count;
			first = (first + count) << 1;
			code <<= 1;
		}
		throw new RangeError('no such code');
	}

	#block(literals: Codes, others: Codes): void {
		for (;;) {
			const symbol = this.#symbol(literals);
			if (symbol === 256) return;
			if (symbol < 256) this.#put(symbol);
			else {
				const length = this.#value(lengths[symbol - 257]);
				const from = this.#out.length - this.#value(distances[this.#symbol(others)]);
				for (let at = 0; at < length; at++) this.#put(this.#out[from + at]);
			}
		}
	}

	#value(range: readonly [first: number, bits: number] | undefined): number {
		if (!range) throw new RangeError('no such length');
		return range[0] + this.#bits(range[1]);
	}
}
