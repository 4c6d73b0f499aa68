import { HEAD_SIZE, type InputFile } from '../platform';
import { readJson } from './json';
import { setStart } from './text';

/** More files than somebody drops by hand: those of an archive have their usual names and beginnings. */
const MAX_FILES = 20;
const MAX_SIZE = 64 * 1024 * 1024;

/** How much of lists and texts an outline has. */
const MAX_ITEMS = 2;
const MAX_TEXT = 100;

/**
 * Lets an outline of long JSON files count as their start: their keys, and the first items of each list.
 * @returns the files that have one
 */
export async function outlineFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	const long = files.filter(({ path, size }) => size > HEAD_SIZE && /\.json$/i.test(path));
	if (long.length > MAX_FILES) return [];
	const outlined: InputFile[] = [];
	for (const file of long) {
		const json = file.size <= MAX_SIZE && (await readJson(file));
		if (!json || !json.ok) continue;
		setStart(file, JSON.stringify(json.value, shorten));
		outlined.push(file);
	}
	return outlined;
}

function shorten(_key: string, value: unknown): unknown {
	if (typeof value === 'string') return value.slice(0, MAX_TEXT);
	return Array.isArray(value) ? value.slice(0, MAX_ITEMS) : value;
}
