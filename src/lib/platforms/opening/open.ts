import type { InputFile, PlatformProblem } from '../platform';
import { openArchive } from './archive';
import { isSystemFile, normalizePath } from './paths';
import { isZipFile, plainFile } from './plain-file';

/** A file as it was chosen or dropped, and where it lay in a folder that was dropped. */
export type Dropped = File | { readonly file: File; readonly path: string };

export type Opening =
	{ ok: true; files: readonly InputFile[] } | { ok: false; problem: PlatformProblem };

/**
 * What was chosen or dropped, folders too, as files to be read. Archives are opened but not unpacked:
 * a member is read when it is asked for. What systems add of their own is left out.
 */
export async function openFiles(dropped: readonly Dropped[]): Promise<Opening> {
	const given = dropped.map(withPath).filter(({ path }) => !isSystemFile(path));
	const zipped = await Promise.all(given.map(({ file }) => isZipFile(file)));
	const onlyArchives = zipped.every(Boolean);
	const files: InputFile[] = [];
	for (const [index, { file, path }] of given.entries()) {
		// An archive among a folder's other files is something that somebody sent, not an export.
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
