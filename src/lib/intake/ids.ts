import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** 128 bits: no two contacts of one list come to share them. */
const BYTES = 16;

/**
 * The id of an entry that a platform knows by `key`: the same on every device and from every export,
 * without saying what the key was.
 */
export function entryId(source: string, key: string): string {
	return `${source}-${hashed(`${source}\0${key}`)}`;
}

/** A text that is the same for the same text, and does not say what that was. */
export function hashed(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, BYTES));
}
