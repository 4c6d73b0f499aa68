/** The longest name that somebody may have, in characters. */
export const LONGEST_NAME = 1000;

export function isTooLong(name: string): boolean {
	return name.trim().length > LONGEST_NAME;
}
