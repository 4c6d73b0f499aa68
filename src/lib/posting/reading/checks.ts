/** How long an account number is in each country that has IBANs. */
const ibanLengths: Readonly<Record<string, number>> = {
	AD: 24,
	AE: 23,
	AL: 28,
	AT: 20,
	AZ: 28,
	BA: 20,
	BE: 16,
	BG: 22,
	BH: 22,
	BR: 29,
	BY: 28,
	CH: 21,
	CR: 22,
	CY: 28,
	CZ: 24,
	DE: 22,
	DK: 18,
	DO: 28,
	EE: 20,
	EG: 29,
	ES: 24,
	FI: 18,
	FO: 18,
	FR: 27,
	GB: 22,
	GE: 22,
	GI: 23,
	GL: 18,
	GR: 27,
	GT: 28,
	HR: 21,
	HU: 28,
	IE: 22,
	IL: 23,
	IS: 26,
	IT: 27,
	JO: 30,
	KW: 30,
	KZ: 20,
	LB: 28,
	LI: 21,
	LT: 20,
	LU: 20,
	LV: 21,
	MC: 27,
	MD: 24,
	ME: 22,
	MK: 19,
	MT: 31,
	MU: 30,
	NL: 18,
	NO: 15,
	PK: 24,
	PL: 28,
	PT: 25,
	QA: 29,
	RO: 24,
	RS: 22,
	SA: 24,
	SE: 24,
	SI: 19,
	SK: 24,
	SM: 27,
	TN: 24,
	TR: 26,
	UA: 29,
	VA: 22,
	XK: 20
};

/**
 * How much of what begins like an IBAN is one, by its country's length and its check digits (ISO 13616: the number,
 * its first four signs put last and letters counted from A = 10, leaves 1 when divided by 97).
 * @returns 0 if none of it is
 */
export function ibanLength(found: string): number {
	const length = ibanLengths[found.slice(0, 2).toUpperCase()];
	if (length === undefined) return 0;
	let taken = 0;
	let iban = '';
	while (iban.length < length && taken < found.length) {
		const sign = found.charAt(taken++);
		if (/[A-Z\d]/iu.test(sign)) iban += sign;
	}
	// What goes on without a space is something longer.
	if (iban.length < length || /[A-Z\d]/iu.test(found.charAt(taken))) return 0;
	let rest = 0;
	for (const sign of iban.slice(4) + iban.slice(0, 4)) {
		const value = parseInt(sign, 36);
		rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
	}
	return rest === 1 ? taken : 0;
}

/** First digits of the cards in use, with the lengths their numbers have. */
const cards: readonly { starts: RegExp; lengths: readonly number[] }[] = [
	{ starts: /^4/u, lengths: [13, 16, 19] },
	{ starts: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, lengths: [16] },
	{ starts: /^3[47]/u, lengths: [15] },
	{ starts: /^3(?:0[0-5]|[689])/u, lengths: [14] },
	{ starts: /^35/u, lengths: [16] },
	{ starts: /^6(?:011|4[4-9]|5)/u, lengths: [16] },
	{ starts: /^(?:50|5[6-9]|6[0-9])/u, lengths: [16, 19] }
];

/** Digits of a card are written in one, in fours, or as 4-6-5 and 4-6-4. */
const grouped =
	/^(?:\d+|(?:\d{4}[ -]){3}\d{1,4}|(?:\d{4}[ -]){4}\d{3}|\d{4}[ -]\d{6}[ -]\d{4,5})$/u;

/** Whether digits are those of a payment card: its first ones, its length, and the check digit by Luhn. */
export function isCard(found: string): boolean {
	const digits = found.replace(/\D/gu, '');
	const known = cards.some(
		({ starts, lengths }) => starts.test(digits) && lengths.includes(digits.length)
	);
	if (!known || !grouped.test(found)) return false;
	const sum = Array.from(digits)
		.reverse()
		.reduce((total, sign, index) => {
			const value = Number(sign) * (index % 2 === 1 ? 2 : 1);
			return total + (value > 9 ? value - 9 : value);
		}, 0);
	return sum % 10 === 0 && /[^0]/u.test(digits);
}

/** Postcode areas of the United Kingdom. */
const areas = new Set(
	(
		'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN ' +
		'EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ' +
		'ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA ' +
		'TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
	).split(' ')
);

/** Whether what looks like a British postcode lies in one of their areas. */
export function isPostcode(found: string): boolean {
	return areas.has(/^[A-Z]+/u.exec(found.toUpperCase())?.[0] ?? '');
}

/** Freephone, shared-cost and helpline numbers: everybody may know them. */
const open =
	/^(?:0(?:800|808|500|30\d|33\d|34\d|37\d|84\d|87\d|9\d\d)|1?8(?:00|33|44|55|66|77|88)\d{7}$)/u;

/** Whether a number that stands alone, without a word for it, can be nothing but a telephone's. */
export function isPlainPhone(found: string): boolean {
	const digits = found.replace(/\D/gu, '');
	if (open.test(digits.replace(/^(?:00)?44/u, '0'))) return false;
	if (/^(?:\+|00[1-9])/u.test(found)) return digits.length >= 9 && digits.length <= 15;
	if (/^\(?0/u.test(found))
		return /^0[1237]\d{8,9}$/u.test(digits) && /^\(?0\d{2,4}\)?[ -]?\d|^0\d+$/u.test(found);
	return /^(?:1[ .-])?(?:\(\d{3}\) ?\d{3}[ .-]|\d{3}([ .-])\d{3}\1)\d{4}$/u.test(found);
}

/** Whether digits can be a telephone number where the words around them say that they are one. */
export function isPhone(found: string): boolean {
	const digits = found.replace(/\D/gu, '');
	if (/^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|^\d{4}-\d\d-\d\d$/u.test(found)) return false;
	return digits.length >= 7 && digits.length <= 15 && !open.test(digits);
}
