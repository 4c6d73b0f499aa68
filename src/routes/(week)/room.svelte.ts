/** Under which name the height of the step in This week is noted. */
const HINT = 'kithbook:step';

/**
 * Room for a part of `This week` that comes a moment later: as much as it took last time, so that what
 * stands below it does not move.
 */
export class Room {
	#height = $state(readHint());

	/** As a CSS length; none once the part is there. */
	get reserved(): string | undefined {
		return this.#height && `${this.#height}px`;
	}

	/** The part is there, as high as this. */
	settle(height: number): void {
		this.#height = undefined;
		try {
			localStorage.setItem(HINT, String(height));
		} catch {
			// Without local storage the page moves a little next time.
		}
	}
}

function readHint(): string | undefined {
	try {
		return /^[1-9]\d{0,3}$/u.exec(localStorage.getItem(HINT) ?? '')?.[0];
	} catch {
		return undefined;
	}
}
