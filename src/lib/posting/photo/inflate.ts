import { Unzlib } from 'fflate';
import { concat } from './bytes';

/** More than any metadata; what is larger when unpacked is not read. */
const MAX_SIZE = 1 << 20;

/** How much is unpacked at once, so that a small part that unpacks to gigabytes is given up early. */
const SLICE = 1 << 12;

/**
 * Unpacks zlib data (RFC 1950) synchronously.
 * @returns undefined if the data is damaged or too large
 */
export function inflate(bytes: Uint8Array): Uint8Array | undefined {
	const parts: Uint8Array[] = [];
	let size = 0;
	const stream = new Unzlib((part) => {
		parts.push(part);
		size += part.length;
	});
	try {
		for (let from = 0; from < bytes.length && size <= MAX_SIZE; from += SLICE)
			stream.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length);
	} catch (error) {
		// What fflate says of damaged data.
		if (error instanceof Error && 'code' in error) return undefined;
		throw error;
	}
	return size <= MAX_SIZE ? concat(parts) : undefined;
}
