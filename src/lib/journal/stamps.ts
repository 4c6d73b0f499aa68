/**
 * The time and device of a write: a hybrid logical clock value `wallMillis-counter-deviceId` of
 * fixed width. Later stamps sort later as text.
 */
export type Stamp = `${string}-${string}-${string}`;

/** The stamp of a value without one; older than every clock's stamps. */
export const OLDEST: Stamp = '000000000000000-0000-0000000000';

/** Random: ten characters of 0–9 and a–z. */
export function newDeviceId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(10));
	return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** By the clock of the device that made it. */
export function stampedAt(stamp: Stamp): Date {
	return new Date(Number(stamp.slice(0, 15)));
}

/**
 * Makes stamps, each later than all stamps it has made or seen, even where the wall clock goes back
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

	/** The latest stamp made or seen, with this device's id. */
	get latest(): Stamp {
		return this.#asStamp();
	}

	/** Makes the next stamp later than these. */
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
