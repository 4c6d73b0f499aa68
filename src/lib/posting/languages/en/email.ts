import type { Phrases } from '../language';
import { noneOf } from '../lists';

/** Addresses for mail, anyOf out too. */
export const email: Phrases = {
	pieces: {
		/** Before the "at"; other words stand there, too. */
		mailbox: noneOf(
			'us me it them him her you find visit look shop buy online available more details info live read book now site',
			'[\\p{L}\\p{N}_]+'
		),
		domain:
			/^(?:com|org|net|co|uk|eu|de|io|info|edu|gov|ie|fr|es|it|nl|us|ca|au|nz|me|scot|wales|cymru|london)$/u
	},
	says: [
		'{email}',
		'{mailbox} [(dot|.|-) {any}] at {any} [dot {any}] dot {domain}',
		'{any} [. {any}] {open} at {close} {any} [(-|.) {any}] [{open}] (dot|.) [{close}] {any} [[{open}] (dot|.) [{close}] {any}]'
	]
};
