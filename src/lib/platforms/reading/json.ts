import type { InputFile, PlatformProblem } from '../platform';
import { readText } from './text';
import { asArray, valueAt } from './values';

type Json = { ok: true; value: unknown } | { ok: false; problem: PlatformProblem };

/** Parses a JSON file with {@link parseJson}. */
export async function readJson(file: InputFile): Promise<Json> {
	const read = await readText(file);
	if (!read.ok) return read;
	try {
		return { ok: true, value: parseJson(read.text) };
	} catch {
		return { ok: false, problem: { kind: 'malformed', path: file.path } };
	}
}

type Rows = { ok: true; rows: readonly unknown[] } | { ok: false; problem: PlatformProblem };

/**
 * Reads the array under `keys` in each JSON file.
 * @returns the problem `no-list` if the first key is missing, `malformed` if there is no array
 */
export async function readJsonRows(
	files: readonly InputFile[],
	platform: string,
	...keys: readonly [string, ...string[]]
): Promise<Rows> {
	const lists: (readonly unknown[])[] = [];
	for (const file of files) {
		const json = await readJson(file);
		if (!json.ok) return json;
		if (valueAt(json.value, keys[0]) === undefined)
			return { ok: false, problem: { kind: 'no-list', platform } };
		const list = asArray(valueAt(json.value, ...keys));
		if (!list) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		lists.push(list);
	}
	return { ok: true, rows: lists.flat() };
}

/**
 * Parses JSON. Whole numbers of 16 digits and more are ids: they become strings, since a number would round them.
 * @throws SyntaxError for text that is not JSON
 */
export function parseJson(text: string): unknown {
	return JSON.parse(withLongIds(text));
}

function withLongIds(text: string): string {
	if (!/[[:,\s]-?\d{16}/.test(text)) return text;
	return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/gs, (found) =>
		found.startsWith('"') ? found : `"${found}"`
	);
}
