/**
 * When and where a field was last written: a hybrid logical clock value
 * `wallMillis-counter-deviceId` of fixed width, so that later stamps sort later as text.
 */
export type Stamp = `${string}-${string}-${string}`;

/** Stands for the stamp of a value that came without one: no clock makes an older one. */
export const OLDEST: Stamp = '000000000000000-0000-0000000000';

/** A random name for this copy of the journal: ten characters of 0–9 and a–z. */
export function newDeviceId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(10));
	return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** The moment of a stamp by the clock of the device that made it. */
export function stampedAt(stamp: Stamp): Date {
	return new Date(Number(stamp.slice(0, 15)));
}

/**
 * Makes stamps, each later than all that this clock has made or seen, whatever the wall clock does
 * (Kulkarni et al., *Logical Physical Clocks*, 2014).
 */
export class Clock {
	readonly #device: string;
	readonly #now: () => number;
	#wall = 0;
	#counter = 0;

	/**
	 * @param device as from {@link newDeviceId}
	 * @param now milliseconds since 1970
	 */
	constructor(device: string, now: () => number = Date.now) {
		this.#device = device;
		this.#now = now;
	}

	/** The latest stamp that this clock has made or seen, as one of this device. */
	get latest(): Stamp {
		return this.#asStamp();
	}

	/** Takes note of stamps made elsewhere, so that the next one made here is later. */
	see(stamps: Iterable<Stamp>): void {
		for (const stamp of stamps) {
			const wall = Number(stamp.slice(0, 15));
			const counter = parseInt(stamp.slice(16, 20), 16);
			if (wall > this.#wall || (wall === this.#wall && counter > this.#counter)) {
				this.#wall = wall;
				this.#counter = counter;
			}
		}
	}

	stamp(): Stamp {
		const now = this.#now();
		if (now > this.#wall) {
			this.#wall = now;
			this.#counter = 0;
		} else if (this.#counter === 0xffff) {
			this.#wall += 1;
			this.#counter = 0;
		} else {
			this.#counter += 1;
		}
		return this.#asStamp();
	}

	#asStamp(): Stamp {
		const wall = String(this.#wall).padStart(15, '0');
		return `${wall}-${this.#counter.toString(16).padStart(4, '0')}-${this.#device}`;
	}
}
