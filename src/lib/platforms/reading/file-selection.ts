import type { InputFile, PlatformReader } from '../platform';
import { readStart } from './text';

/** As many files as somebody picks by hand: those may have been renamed, members of an archive were not. */
const MAX_CHOSEN_BY_HAND = 20;

/** More files than any export has of one name: none of them is looked into. */
const MAX_FILES = 1000;

/**
 * The files whose beginning is that of a list. Where there are few, whatever they are called; among many,
 * those that are called so.
 */
export async function filesMatching(
	files: readonly InputFile[],
	isCalled: RegExp,
	holds: (start: string, file: InputFile) => boolean
): Promise<InputFile[]> {
	const looked =
		files.length <= MAX_CHOSEN_BY_HAND ? files : files.filter(({ path }) => isCalled.test(path));
	if (looked.length > MAX_FILES) return [];
	const chosen: InputFile[] = [];
	for (const file of looked) if (holds(await readStart(file), file)) chosen.push(file);
	return chosen;
}

/** The first of several choices that finds a file. */
export async function firstNonEmpty(
	...choices: (() => Promise<readonly InputFile[]> | readonly InputFile[])[]
): ReturnType<PlatformReader['accepts']> {
	for (const choice of choices) {
		const files = await choice();
		if (files.length > 0) return files;
	}
	return [];
}
