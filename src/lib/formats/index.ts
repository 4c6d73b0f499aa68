import type { Format } from './format';
import * as json from './json';

/** The file formats of the journal, in the order in which they are offered. */
export const formats = [json] as const satisfies readonly Format[];

/** The largest file that is read, in bytes: some twenty times the journal of a long life. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** `kithbook-2026-11-22.json`, by the local date. */
export function fileName({ extension }: Pick<Format, 'extension'>, date: Date): string {
	const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) =>
		String(part).padStart(2, '0')
	);
	return `kithbook-${year ?? ''}-${month ?? ''}-${day ?? ''}.${extension}`;
}

export type { Format, ReadProblem, RecordPlace } from './format';
export type { Expected } from './reading/expected';
