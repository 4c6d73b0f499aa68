import { openArchive } from '$lib/platforms/opening/archive';
import { plainFile } from '$lib/platforms/opening/plain-file';
import { decodeText } from '$lib/platforms/reading/text';
import type { InputFile, PlatformProblem } from '$lib/platforms/platform';
import type { ReadProblem } from '../format';
import { ReadError } from './read-error';

/** In bytes, unpacked: more words than anybody writes. */
const MOST_TEXT = 200 * 1024 * 1024;

export function isZip(head: Uint8Array): boolean {
	const [p, k, a, b] = head;
	return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/**
 * Lists the members of a zip archive without unpacking them.
 * @throws {ReadError} if it cannot be opened
 */
export async function membersOf(
	file: File,
	isWanted: (path: string) => boolean
): Promise<readonly InputFile[]> {
	const opened = await openArchive(file, file.name, isWanted);
	if (!opened.ok) throw new ReadError(problemOf(opened.problem));
	return opened.files;
}

/** A file that is not in an archive, as {@link membersOf} gives it. */
export function singleFile(file: File): InputFile {
	return plainFile(file, file.name);
}

/**
 * Reads files as text one after the other.
 * @throws {ReadError} if one cannot be read, or all are too long together
 */
export async function* textsOf(
	files: readonly InputFile[]
): AsyncGenerator<{ file: InputFile; text: string }> {
	let size = 0;
	for (const file of files) {
		const bytes = await file.bytes();
		if (!bytes.ok) throw new ReadError(problemOf(bytes.problem));
		size += bytes.value.length;
		if (size > MOST_TEXT) throw new ReadError({ kind: 'too-large-inside' });
		yield { file, text: decodeText(bytes.value) };
	}
}

function problemOf({ kind }: PlatformProblem): ReadProblem {
	switch (kind) {
		case 'empty':
			return { kind: 'empty' };
		case 'encrypted-archive':
			return { kind: 'encrypted-archive' };
		case 'too-large':
			return { kind: 'too-large-inside' };
		case 'unreadable':
			return { kind: 'unreadable' };
		default:
			return { kind: 'broken-archive' };
	}
}
