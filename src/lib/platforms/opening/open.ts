import type { InputFile, PlatformProblem } from '../platform';
import { openArchive } from './archive';
import { isSystemFile, normalizePath } from './paths';
import { isZipFile, plainFile } from './plain-file';

/** A file that was chosen or dropped, and its path if it came from a folder. */
export type Dropped = File | { readonly file: File; readonly path: string };

export type Opening =
	{ ok: true; files: readonly InputFile[] } | { ok: false; problem: PlatformProblem };

/** Opens files, folders and archives. Archive members are unpacked only when they are read. System files are skipped. */
export async function openFiles(dropped: readonly Dropped[]): Promise<Opening> {
	const given = dropped.map(withPath).filter(({ path }) => !isSystemFile(path));
	const zipped = await Promise.all(given.map(({ file }) => isZipFile(file)));
	const onlyArchives = zipped.every(Boolean);
	const files: InputFile[] = [];
	for (const [index, { file, path }] of given.entries()) {
		// A zip beside other files of a folder is an attachment, not an export.
		if (zipped[index] === true && (onlyArchives || !path.includes('/'))) {
			const opening = await openArchive(file, path);
			if (!opening.ok) return opening;
			for (const member of opening.files) files.push(member);
		} else {
			files.push(plainFile(file, path));
		}
	}
	const [first] = files;
	if (first && files.every(({ size }) => size === 0))
		return { ok: false, problem: { kind: 'empty', path: first.path } };
	return { ok: true, files };
}

function withPath(dropped: Dropped): { file: File; path: string } {
	if (!(dropped instanceof File)) return { file: dropped.file, path: normalizePath(dropped.path) };
	return { file: dropped, path: normalizePath(dropped.webkitRelativePath || dropped.name) };
}
