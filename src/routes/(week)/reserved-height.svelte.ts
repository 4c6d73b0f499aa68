/** The local storage key of the height. */
const HINT = 'kithbook:step';

/**
 * The height to reserve for a part of `This week` that loads later: its height on the last
 * visit. Without it, the page below would move.
 */
export class ReservedHeight {
	#height = $state(readHint());

	/** A CSS length; undefined once the part is loaded. */
	get css(): string | undefined {
		return this.#height && `${this.#height}px`;
	}

	/** Must be called with the height once the part is loaded. */
	settle(height: number): void {
		this.#height = undefined;
		try {
			localStorage.setItem(HINT, String(height));
		} catch {
			// Without local storage, the page moves a little on the next visit.
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
