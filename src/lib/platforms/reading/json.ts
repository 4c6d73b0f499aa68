import type { InputFile, PlatformProblem } from '../platform';
import { readText } from './text';

type Json = { ok: true; value: unknown } | { ok: false; problem: PlatformProblem };

/** The value that a JSON file holds, as {@link parseJson} has it. */
export async function readJson(file: InputFile): Promise<Json> {
	const read = await readText(file);
	if (!read.ok) return read;
	try {
		return { ok: true, value: parseJson(read.text) };
	} catch {
		return { ok: false, problem: { kind: 'malformed', path: file.path } };
	}
}

/**
 * The value that a text holds: nothing about it is known yet. Whole numbers that are too long for a number,
 * which are ids, come as texts.
 * @throws SyntaxError for what is no JSON
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
