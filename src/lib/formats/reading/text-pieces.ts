import { ReadError } from './read-error';

/** Reads a file as UTF-8 text in pieces, so that it is never held as a whole. */
export class TextPieces {
	/** The number of bytes read so far. */
	bytes = 0;
	readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
	readonly #decoder = new TextDecoder('utf-8', { fatal: true });

	constructor(file: Blob) {
		this.#reader = file.stream().getReader();
	}

	/**
	 * The next piece, undefined at the end. A character that is cut off at the end is left out.
	 * @throws {ReadError} if the file cannot be read or is not text
	 */
	async next(): Promise<string | undefined> {
		const bytes = await this.#read();
		if (!bytes) return undefined;
		this.bytes += bytes.length;
		const text = this.#decode(bytes);
		if (text === undefined || text.includes('\0')) throw new ReadError({ kind: 'not-text' });
		return text;
	}

	/** Stops reading. */
	async close(): Promise<void> {
		// A file that failed has nothing left to stop.
		await this.#reader.cancel().catch(() => undefined);
	}

	async #read(): Promise<Uint8Array | undefined> {
		try {
			return (await this.#reader.read()).value;
		} catch {
			throw new ReadError({ kind: 'unreadable' });
		}
	}

	#decode(bytes: Uint8Array): string | undefined {
		try {
			return this.#decoder.decode(bytes, { stream: true });
		} catch {
			return undefined;
		}
	}
}
