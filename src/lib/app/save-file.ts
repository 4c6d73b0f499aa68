import { isSame } from '$lib/copies/same';

export type SavedFile =
	/** Written, closed, read back and found the same. */
	| { at: 'saved'; name: string }
	/** The user chose no place. */
	| { at: 'cancelled' }
	/** The browser only asks for a place on a tap, and the last one is too long ago. */
	| { at: 'needs-tap' }
	| { at: 'failed'; problem: SaveProblem };

export type SaveProblem = 'unwritten' /** It reads back differently, or not at all. */ | 'unlike';

/** Whether the browser lets the page write to a place that the user chooses. */
export function canSaveFile(): boolean {
	return window.showSaveFilePicker !== undefined;
}

/** Asks the user for a place, writes the file there and reads it back. */
export async function saveFile(file: File): Promise<SavedFile> {
	let place;
	try {
		place = await window.showSaveFilePicker?.({
			id: 'copies',
			suggestedName: file.name,
			types: [{ accept: { [file.type]: [file.name.slice(file.name.indexOf('.'))] } }]
		});
	} catch (error) {
		const isCancelled = error instanceof DOMException && error.name === 'AbortError';
		return { at: isCancelled ? 'cancelled' : 'needs-tap' };
	}
	if (!place) return { at: 'needs-tap' };
	try {
		await file.stream().pipeTo(await place.createWritable());
	} catch {
		return { at: 'failed', problem: 'unwritten' };
	}
	try {
		if (await isSame(file, await place.getFile())) return { at: 'saved', name: place.name };
	} catch {
		// It cannot be read back.
	}
	return { at: 'failed', problem: 'unlike' };
}
