import type { GivenPath } from '$lib/intake/preview';

/** More files than any export has. Stops when somebody drops a whole disk. */
const MOST = 20_000;

/** The chosen files, with their paths if a folder was chosen. */
export function chosenFiles(files: Iterable<File>): GivenPath[] {
	return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/**
 * The dropped files, including those in folders. Call it in the drop event, because browsers empty the
 * transfer afterwards.
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

/** Undefined if the browser cannot read it, such as a broken link. */
function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
	return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		// Chrome returns at most a hundred entries per call.
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
