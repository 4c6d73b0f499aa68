/** Collects the bytes written to its stream, and fails the stream after `most` bytes. */
export class Collector {
	readonly stream: WritableStream<Uint8Array>;
	readonly #pieces: Uint8Array[] = [];
	#length = 0;
	#isFull = false;

	constructor(most: number) {
		this.stream = new WritableStream({
			write: (piece) => {
				const kept = piece.subarray(0, most - this.#length);
				this.#pieces.push(kept);
				this.#length += kept.length;
				this.#isFull = kept.length < piece.length;
				if (this.#isFull) throw new Error('Longer than is read');
			}
		});
	}

	/** Whether there were more than `most` bytes. */
	get isFull(): boolean {
		return this.#isFull;
	}

	get bytes(): Uint8Array<ArrayBuffer> {
		const bytes = new Uint8Array(this.#length);
		let at = 0;
		for (const piece of this.#pieces) {
			bytes.set(piece, at);
			at += piece.length;
		}
		return bytes;
	}
}
