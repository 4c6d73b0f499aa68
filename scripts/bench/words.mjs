import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/**
 * What the app says, by key: names change in one place only.
 * @param {string} area of the message catalogue
 * @returns {(key: string) => string}
 */
export function wordsOf(area) {
	const file = join(root, 'messages/en', `${area}.json`);
	/** @type {Record<string, unknown>} */
	const messages = JSON.parse(readFileSync(file, 'utf8'));
	return (key) => {
		const message = messages[key];
		if (typeof message !== 'string') throw new Error(`${file} has no plain message ${key}.`);
		return message;
	};
}
