/** Under which name the height of the small step in This week is noted. */
const HINT = 'kithbook:step';

/**
 * The height to reserve for a part of `This week` that comes a moment later: as high as it was last
 * time, so that what stands below it does not move.
 */
export class ReservedHeight {
	#height = $state(readHint());

	/** As a CSS length; none once the part is there. */
	get css(): string | undefined {
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
