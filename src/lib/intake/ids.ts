import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** 128 bits: enough that no two contacts of a list get the same. */
const BYTES = 16;

/**
 * The id of an entry with a platform's `key`: the same on every device and from every export. It
 * does not reveal the key.
 */
export function entryId(source: string, key: string): string {
	return `${source}-${hashed(`${source}\0${key}`)}`;
}

/** A hash that is the same for the same text. */
export function hashed(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, BYTES));
}
