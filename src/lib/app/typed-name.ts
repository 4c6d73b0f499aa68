/** As long as the name of somebody may be, in characters. */
export const LONGEST_NAME = 1000;

/** Whether a name that was typed is longer than a name may be. */
export function isTooLong(name: string): boolean {
	return name.trim().length > LONGEST_NAME;
}
