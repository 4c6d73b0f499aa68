import type { GivenFile, PlatformReader } from '../platform';
import { readStart } from './text';

/** As many files as somebody picks by hand: those may have been renamed, members of an archive were not. */
const FEW = 20;

/** More files than any export has of one name: none of them is looked into. */
const MOST = 1000;

/**
 * The files whose beginning is that of a list. Where there are few, whatever they are called; among many,
 * those that are called so.
 */
export async function filesThatHold(
	files: readonly GivenFile[],
	isCalled: RegExp,
	holds: (start: string, file: GivenFile) => boolean
): Promise<GivenFile[]> {
	const looked = files.length <= FEW ? files : files.filter(({ path }) => isCalled.test(path));
	if (looked.length > MOST) return [];
	const chosen: GivenFile[] = [];
	for (const file of looked) if (holds(await readStart(file), file)) chosen.push(file);
	return chosen;
}

/** The first of several choices that finds a file. */
export async function firstChoice(
	...choices: (() => Promise<readonly GivenFile[]> | readonly GivenFile[])[]
): ReturnType<PlatformReader['accepts']> {
	for (const choice of choices) {
		const files = await choice();
		if (files.length > 0) return files;
	}
	return [];
}
