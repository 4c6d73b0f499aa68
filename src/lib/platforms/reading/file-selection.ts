import type { InputFile, PlatformReader } from '../platform';
import { readStart } from './text';

/** Up to this many files may have been picked by hand and renamed. */
const MAX_CHOSEN_BY_HAND = 20;

/** No export has more files of one name. */
const MAX_FILES = 1000;

/** Selects files by their first bytes. Among many files, only those with a matching name are opened. */
export async function filesMatching(
	files: readonly InputFile[],
	namePattern: RegExp,
	matches: (start: string, file: InputFile) => boolean
): Promise<InputFile[]> {
	const candidates =
		files.length <= MAX_CHOSEN_BY_HAND ? files : files.filter(({ path }) => namePattern.test(path));
	if (candidates.length > MAX_FILES) return [];
	const chosen: InputFile[] = [];
	for (const file of candidates) if (matches(await readStart(file), file)) chosen.push(file);
	return chosen;
}

/** The result of the first choice that is not empty. */
export async function firstNonEmpty(
	...choices: (() => Promise<readonly InputFile[]> | readonly InputFile[])[]
): ReturnType<PlatformReader['accepts']> {
	for (const choice of choices) {
		const files = await choice();
		if (files.length > 0) return files;
	}
	return [];
}
