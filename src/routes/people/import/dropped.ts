import type { GivenPath } from '$lib/intake/preview';

/** More files than any export has: a whole disk was dropped. */
const MOST = 20_000;

/** Files as they were chosen, with where they lay in a folder that was chosen. */
export function chosenFiles(files: Iterable<File>): GivenPath[] {
	return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/**
 * What was dropped, folders with all that is in them. To be called while the drop is handled: what was
 * dropped can be asked for no later.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenPath[]> {
	const entries = [...transfer.items]
		.filter(({ kind }) => kind === 'file')
		.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
	const found: GivenPath[] = [];
	for (const { entry, file } of entries) {
		if (entry?.isDirectory === true) await gather(entry, found);
		else if (file) found.push({ file, path: file.name });
	}
	return found;
}

async function gather(entry: FileSystemEntry, found: GivenPath[]): Promise<void> {
	if (found.length >= MOST) return;
	if (isFile(entry)) {
		const file = await fileOf(entry);
		if (file) found.push({ file, path: entry.fullPath.slice(1) });
	} else if (isFolder(entry)) {
		for (const inner of await entriesOf(entry)) await gather(inner, found);
	}
}

/** Undefined where the browser cannot read it: a link to nowhere. */
function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
	return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		// A hundred at a time.
		const some = await new Promise<FileSystemEntry[]>((resolve) =>
			reader.readEntries(resolve, () => resolve([]))
		);
		if (some.length === 0) return all;
		all.push(...some);
	}
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}
