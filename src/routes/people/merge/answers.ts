export const keys = { yes: 'y', no: 'n', later: 'l', undo: 'u' } as const;
export type MergeCommand = keyof typeof keys;

/** What a key asks for; undefined where it is meant for something else. */
export function commandOf(event: KeyboardEvent): MergeCommand | undefined {
	// A key that is held down is not meant for the pairs that come after.
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) {
		return undefined;
	}
	const commands = Object.keys(keys) as MergeCommand[];
	return commands.find((command) => keys[command] === event.key.toLowerCase());
}
