import type { Phrases } from '../language';

/** Addresses for mail, spelt out too. */
export const email: Phrases = {
	says: [
		'{email}',
		'{any} [. {any}] {open} at {close} {any} [(-|.) {any}] [{open}] (dot|.) [{close}] {any} [[{open}] (dot|.) [{close}] {any}]'
	]
};
