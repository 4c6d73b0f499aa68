import type { GivenFile, PlatformProblem } from '../platform';
import { readText } from './text';

type Json = { ok: true; value: unknown } | { ok: false; problem: PlatformProblem };

/** The value that a JSON file holds: nothing about it is known yet. */
export async function readJson(file: GivenFile): Promise<Json> {
	const read = await readText(file);
	if (!read.ok) return read;
	try {
		return { ok: true, value: JSON.parse(read.text) };
	} catch {
		return { ok: false, problem: { kind: 'malformed', path: file.path } };
	}
}
