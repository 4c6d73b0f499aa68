import type { Piece } from '../languages/language';
import { ibanLength, isCard, isPhone, isPlainPhone, isPostcode } from './checks';

const whole = (is: (found: string) => boolean) => (found: string) => (is(found) ? found.length : 0);

/** Digits with the signs that stand between those of a telephone number. */
const dialled =
	/(?<![\p{L}\d.,£$€#/:-])(?:\+|\()?\d(?:[ ().\-/]{0,2}\d){6,16}(?![\d\p{L}%]|[.,:/-]\d)/gu;

/** Pieces that are the same in every language: forms of numbers, codes and names. */
export const shapes: Readonly<Record<string, Piece>> = {
	open: /^[([{]$/u,
	close: /^[)\]}]$/u,
	any: /^[\p{L}\p{N}]/u,
	is: /^[:=#]$/u,
	pin: /^[📍📌]$/u,
	digits: /^\d{4,14}$/u,
	age: /^(?:[1-9]|1[0-7])$/u,
	count: /^\d{1,3}$/u,
	'day-number': /^(?:0?[1-9]|[12]\d|3[01])$/u,
	year: /^20\d\d$/u,
	/** Years that lie behind us. */
	'past-year': /^(?:1\d{3}|20[01]\d|202[0-4])$/u,
	/** A number that may well be a year is taken for one. */
	'house-number': /^(?!(?:19[5-9]|20[0-4])\d$)[1-9]\d{0,3}[a-z]?$/iu,
	'any-house-number': /^[1-9]\d{0,3}[a-z]?$/iu,
	'key-code': /^[a-z]?\d{3,8}[a-z]?$/iu,
	/** Letters and digits mixed. */
	code: /^(?=[a-z\d]*\d)[a-z\d]{5,14}$/iu,
	/** Letters alone, too, where the words leave no doubt. */
	'letter-code': /^(?:[A-Z\d]{5,8}|(?=[a-z\d]*\d)[a-z\d]{5,8})$/u,
	'zip-code': /^\d{5}$/u,
	email: {
		shape:
			/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}@])/gu
	},
	iban: {
		shape: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]){11,42}/giu,
		take: ibanLength
	},
	card: {
		shape: /(?<![\p{L}\d.,:/-])\d(?:[ -]?\d){12,18}(?![\d\p{L}]|[.,/-]\d)/gu,
		take: whole(isCard)
	},
	'plain-phone': { shape: dialled, take: whole(isPlainPhone) },
	phone: { shape: dialled, take: whole(isPhone) },
	postcode: {
		shape: /(?<![\p{L}\d-])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d-])/gu,
		take: whole(isPostcode)
	},
	'loose-postcode': {
		shape: /(?<![\p{L}\d-])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d-])/giu,
		take: whole(isPostcode)
	},
	/** Of a country. */
	flag: { shape: /\p{RI}\p{RI}/gu },
	coordinates: {
		shape: /(?<![\d.])-?\d{1,2}\.\d{3,8}°? ?[NS]?, ?-?\d{1,3}\.\d{3,8}(?:°? ?[EW])?(?![\d.])/gu
	},
	'map-link': {
		shape:
			/(?:https?:\/\/)?(?:maps\.app\.goo\.gl|goo\.gl\/maps|what3words\.com|w3w\.co)\/[\w./-]{3,60}|\/\/\/[a-z]{3,18}\.[a-z]{3,18}\.[a-z]{3,18}/gu
	},
	/** Of a British car since 2001. */
	plate: {
		shape: /(?<![\p{L}\d-])[A-HJ-PR-Y]{2}(?:[02]\d|1\d|[5-7]\d) [A-HJ-PR-Z]{3}(?![\p{L}\d-])/gu
	},
	/** The same, written any way, where the words say that it is one. */
	'loose-plate': {
		shape: /(?<![\p{L}\d-])[A-HJ-PR-Y]{2}(?:[02]\d|1\d|[5-7]\d) ?[A-HJ-PR-Z]{3}(?![\p{L}\d-])/giu
	},
	/** Of a British car until 2001, or of a German or French one. */
	'prefix-plate': {
		shape:
			/(?<![\p{L}\d-])(?:[A-Y]\d{1,3} [A-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}|[A-Z]{2}-\d{3}-[A-Z]{2})(?![\p{L}\d-])/gu
	},
	/** Of a car from anywhere, where the words say that it is one. */
	'any-plate': {
		shape:
			/(?<![\p{L}\d-])[A-Z\d]{1,4}(?:[ -][A-Z\d]{1,4}){1,2}(?![\p{L}\d-])|(?<![\p{L}\d-])[A-Z\d]{5,8}(?![\p{L}\d-])/gu,
		take: whole((found) => /\d/u.test(found) && /\p{L}/u.test(found))
	},
	'ticket-number': { shape: /(?<![\p{L}\d-])\d{3}-?\d{10}(?![\p{L}\d-])/gu },
	'sort-code': { shape: /(?<![\d-])\d\d[- ]\d\d[- ]\d\d(?![\d-])/gu },
	nino: { shape: /(?<![\p{L}\d])[A-Z]{2} ?(?:\d\d ?){3}[A-D](?![\p{L}\d])/giu },
	ssn: { shape: /(?<![\d-])\d{3}-\d\d-\d{4}(?![\d-])/gu },
	'iso-date': { shape: /(?<![\d-])20\d\d-[01]\d-[0-3]\d(?![\d-])/gu },
	'short-date': {
		shape:
			/(?<![\d.,:/])(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|[12]\d|3[01])(?:[./](?:20)?\d\d)?(?![\d/%]|[.,]\d)\.?/gu
	}
};
