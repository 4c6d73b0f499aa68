import { detect } from '..';
import type { Dropped } from '../opening/open';
import type { PlatformList, PlatformReading } from '../platform';
import { inputFiles } from './files';

/** Reads dropped files; the results are by reader id. */
export async function readDropped(...dropped: Dropped[]): Promise<Record<string, PlatformReading>> {
	const detected = await detect(await inputFiles(...dropped));
	const readings = detected.map(
		async ({ reader, files }) => [reader.id, await reader.read(files)] as const
	);
	return Object.fromEntries(await Promise.all(readings));
}

/** Reads files that exactly one reader must accept and read. */
export function listReader(id: string): (...dropped: Dropped[]) => Promise<PlatformList> {
	return async (...dropped) => {
		const readings = await readDropped(...dropped);
		const { [id]: reading } = readings;
		if (Object.keys(readings).length === 1 && reading?.ok) return reading.list;
		throw new Error(JSON.stringify(readings));
	};
}

/** Left-out counts by reason. */
export function leftOutCounts({ leftOut }: PlatformList): Record<string, number> {
	return Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]));
}
