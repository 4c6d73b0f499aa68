import type { Piece } from '../languages/language';
import {
	ibanLength,
	isCard,
	isPossiblePhone,
	isPossiblePhoneAbroad,
	isCertainPhone,
	isEmail,
	isPlace,
	isCertainPostcode,
	isPossiblePostcode
} from './checks';
import { isFlight } from './flights';

const allOrNothing = (isValid: (found: string) => boolean) => (found: string) =>
	isValid(found) ? found.length : 0;

/** Digits as people write telephone numbers. */
const dialled =
	/(?<![\p{L}\d.,£$€#/:-])(?:\+|\()?\d(?:[ ().\-/]{0,2}\d){6,16}(?![\d\p{L}%]|[.,:/-]\d)/gu;

/** Pieces that are the same in every language. */
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
	/** Years that are over. */
	'past-year': /^(?:1\d{3}|20[01]\d|202[0-4])$/u,
	/** A number that may be a year is not one. */
	'house-number': /^(?!(?:19[5-9]|20[0-4])\d$)[1-9]\d{0,3}[a-z]?$/iu,
	'any-house-number': /^[1-9]\d{0,3}[a-z]?$/iu,
	'key-code': /^[a-z]?\d{3,8}[a-z]?$/iu,
	/** At least one digit. */
	code: /^(?=[a-z\d]*\d)[a-z\d]{5,14}$/iu,
	/** Capitals alone, too. */
	'letter-code': /^(?:[A-Z\d]{5,8}|(?=[a-z\d]*\d)[a-z\d]{5,8})$/u,
	'zip-code': /^\d{5}$/u,
	email: {
		// Neither a handle of two parts (@a@b.example, !a@b.example), nor a login in a URL or in front of a path.
		shape:
			/(?<![\p{L}\p{N}._%+@-]|:\/\/|:\/\/[^\s/@]{1,64}:|(?:^|[\s([{"“‘'«])[!#&~]|\b(?:acct|xmpp|sips?|ssh):|\b(?:ssh|sftp|scp|mosh|npm|npx|yarn|pnpm|bunx?|pip)(?: (?:-{1,2}[\w-]{1,20}|i|install|add|dlx|\d{1,5})){0,4} )[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}@_]|[.-][\p{L}\p{N}]|[:~][\p{L}\p{N}~/]|\/[^\s@]{0,200}(?!\S))/gu,
		validLength: allOrNothing(isEmail)
	},
	iban: {
		shape: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]){11,42}/giu,
		validLength: ibanLength
	},
	card: {
		shape: /(?<![\p{L}\d.,:/-])\d(?:[ -]?\d){12,18}(?![\d\p{L}]|[.,/-]\d)/gu,
		validLength: allOrNothing(isCard)
	},
	'certain-phone': { shape: dialled, validLength: allOrNothing(isCertainPhone) },
	'possible-phone': { shape: dialled, validLength: allOrNothing(isPossiblePhone) },
	'phone-abroad': { shape: dialled, validLength: allOrNothing(isPossiblePhoneAbroad) },
	postcode: {
		shape: /(?<![\p{L}\d-])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d-])/gu,
		validLength: allOrNothing(isCertainPostcode)
	},
	'loose-postcode': {
		shape: /(?<![\p{L}\d-])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d-])/giu,
		validLength: allOrNothing(isPossiblePostcode)
	},
	flag: { shape: /\p{RI}\p{RI}/gu },
	coordinates: {
		// No part of a longer list of numbers, but one of several places.
		shape:
			/(?<![\d.$€£]|\d\.\d{1,8}, ?)-?\d{1,2}\.\d{3,8}°? ?[NS]?, ?-?\d{1,3}\.\d{3,8}(?:°? ?[EW](?!\p{L})|°)?(?![\d.])(?! ?(?:[%‰€£$]|(?:[kmc]?m|[km]?g|lbs?|m?[sl]|eur|usd|gbp|kr|points|kronor)(?!\p{L}))|, ?(?:\p{L}{1,4} )?[-+]?\d{1,8}\.\d|,? ?(?:\p{L}{1,4}|&) ?[-+]?\d{1,8}\.\d{1,8}(?!\d|, ?-?\d))/gu,
		validLength: allOrNothing(isPlace)
	},
	'map-link': {
		shape:
			/(?:https?:\/\/)?(?:maps\.app\.goo\.gl|goo\.gl\/maps|what3words\.com|w3w\.co)\/[\w./-]{3,60}|\/\/\/[a-z]{3,18}\.[a-z]{3,18}\.[a-z]{3,18}/gu
	},
	/** British, since 2001. */
	plate: {
		shape: /(?<![\p{L}\d-])[A-HJ-PR-Y]{2}(?:[02]\d|1\d|[5-7]\d) [A-HJ-PR-Z]{3}(?![\p{L}\d-])/gu,
		validLength: allOrNothing((found) => !isFlight(found))
	},
	/** The same, in any case and with or without a space: only next to words for a plate. */
	'loose-plate': {
		shape: /(?<![\p{L}\d-])[A-HJ-PR-Y]{2}(?:[02]\d|1\d|[5-7]\d) ?[A-HJ-PR-Z]{3}(?![\p{L}\d-])/giu
	},
	/** British until 2001, German or French. */
	'prefix-plate': {
		shape:
			/(?<![\p{L}\d-])(?:[A-Y]\d{1,3} [A-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}|[A-Z]{2}-\d{3}-[A-Z]{2})(?![\p{L}\d-])/gu
	},
	/** From anywhere: only next to words for a plate. */
	'any-plate': {
		shape:
			/(?<![\p{L}\d-])[A-Z\d]{1,4}(?:[ -][A-Z\d]{1,4}){1,2}(?![\p{L}\d-])|(?<![\p{L}\d-])[A-Z\d]{5,8}(?![\p{L}\d-])/gu,
		validLength: allOrNothing((found) => /\d/u.test(found) && /\p{L}/u.test(found))
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
