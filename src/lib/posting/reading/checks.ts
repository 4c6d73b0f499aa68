/** The length of an IBAN by its country (ISO 13616). */
const ibanLengths: ReadonlyMap<string, number> = new Map(
	`
		AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28
		EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27
		JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 MU30 NL18 NO15 PK24 PL28
		PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 XK20
	`
		.trim()
		.split(/\s+/u)
		.map((each) => [each.slice(0, 2), Number(each.slice(2))])
);

/**
 * The length of the IBAN with which the text begins: its country's length and its check digits must fit (ISO 13616: its
 * first four signs are put last, letters count from A = 10, and the number leaves 1 when divided by 97).
 * @returns 0 if there is none
 */
export function ibanLength(found: string): number {
	const length = ibanLengths.get(found.slice(0, 2).toUpperCase());
	if (length === undefined) return 0;
	let taken = 0;
	let iban = '';
	while (iban.length < length && taken < found.length) {
		const sign = found.charAt(taken++);
		if (/[A-Z\d]/iu.test(sign)) iban += sign;
	}
	// It goes on without a space, so it is something longer.
	if (iban.length < length || /[A-Z\d]/iu.test(found.charAt(taken))) return 0;
	let rest = 0;
	for (const sign of iban.slice(4) + iban.slice(0, 4)) {
		const value = parseInt(sign, 36);
		rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
	}
	return rest === 1 ? taken : 0;
}

/** The first digits of the cards in use, and the lengths of their numbers. */
const cards: readonly { starts: RegExp; lengths: readonly number[] }[] = [
	{ starts: /^4/u, lengths: [13, 16, 19] },
	{ starts: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, lengths: [16] },
	{ starts: /^3[47]/u, lengths: [15] },
	{ starts: /^3(?:0[0-5]|[689])/u, lengths: [14] },
	{ starts: /^35/u, lengths: [16] },
	{ starts: /^6(?:011|4[4-9]|5)/u, lengths: [16] },
	{ starts: /^(?:50|5[6-9]|6[0-9])/u, lengths: [16, 19] }
];

/** A card's digits are written together, in fours, or as 4-6-5 and 4-6-4. */
const grouped =
	/^(?:\d+|(?:\d{4}[ -]){3}\d{1,4}|(?:\d{4}[ -]){4}\d{3}|\d{4}[ -]\d{6}[ -]\d{4,5})$/u;

/** Checks the first digits, the length, the groups and the check digit (Luhn). */
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

/** Checks the area of what has the form of a British postcode. */
export function isPossiblePostcode(found: string): boolean {
	return areas.has(/^[A-Z]+/u.exec(found.toUpperCase())?.[0] ?? '');
}

/** The second half of a model's name: a size, a power, a number of doors, a place in a series. */
const measure =
	/(?:1ST|2ND|3RD|[04-9]TH|[1-468]GB|[1248]TB|[24]WD|[2-5]DR|\d(?:HZ|AH|WH|HP|FT|LB|XL))$/u;

/** Whether what has the form of a British postcode is one even if no word says so. */
export function isCertainPostcode(found: string): boolean {
	return isPossiblePostcode(found) && !measure.test(found);
}

/** Freephone, shared-cost and helpline numbers. */
const publicNumber =
	/^(?:0(?:800|808|500|30\d|33\d|34\d|37\d|84\d|87\d|9\d\d)|1?8(?:00|33|44|55|66|77|88)\d{7}$)/u;

/** Whether a number is a telephone's even if no word says so. */
export function isCertainPhone(found: string): boolean {
	const digits = found.replace(/\D/gu, '');
	if (/^(?:\+|00[1-9])/u.test(found))
		return !isPublic(digits) && digits.length >= 9 && digits.length <= 15;
	if (/^\(?0/u.test(found)) return isNational(found, digits);
	return (
		!isPublic(digits) &&
		(/^(?:1[ .-])?(?:\([2-9]\d{2}\) ?\d{3}[ .-]|[2-9]\d{2}([ .-])\d{3}\1)\d{4}$/u.test(found) ||
			/^8[ -]?(?:\(9\d{2}\)|9\d{2})[ -]?\d{3}[ -]\d{2}[ -]\d{2}$/u.test(found))
	);
}

function isPublic(digits: string): boolean {
	return publicNumber.test(digits.replace(/^(?:00)?440?/u, '0'));
}

/** Whether a number that begins with 0 is written as telephone numbers are in some country of Europe. */
function isNational(found: string, digits: string): boolean {
	const [area = '', ...groups] = found.match(/\d+/gu) ?? [];
	if (groups.length === 0 || area.length > 5) return isUngrouped(digits);
	const isInPairs = [area, ...groups].every(({ length }) => length === 2);
	if (isInPairs) return groups.length === 4 && /^0[1-79]/u.test(area);
	const isDate = /^\d{1,2}\D+\d{1,2}\D+(?:19|20)\d\d(?!\d)/u.test(found);
	if (isDate || !/^0[1-9]/u.test(area) || groups.some(({ length }) => length < 2)) return false;
	if (area.length === 2) return digits.length >= 9 && digits.length <= 11;
	if (area.length > 3 && isPublic(area)) return false;
	// Only Germany's mobile numbers are longer.
	return digits.length >= 9 && digits.length <= (/^01[567]/u.test(digits) ? 12 : 11);
}

function isUngrouped(digits: string): boolean {
	if (isPublic(digits)) return false;
	if (digits.length === 10) return /^0[1-7]/u.test(digits) && !isIsbn10(digits);
	return /^0[1-7]\d{9}$/u.test(digits) || (/^01[567]\d{9}$/u.test(digits) && !isUpc(digits));
}

/** ISBN-10: the digits times 10 to 1 add up to a multiple of 11. */
function isIsbn10(digits: string): boolean {
	return (
		Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11 === 0
	);
}

/** UPC and EAN: every second digit from the end counts three times, and the sum is a multiple of 10. */
function isUpc(digits: string): boolean {
	const sum = Array.from(digits)
		.reverse()
		.reduce((total, digit, at) => total + Number(digit) * (at % 2 === 1 ? 3 : 1), 0);
	return sum % 10 === 0;
}

const date = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|^\d{4}-\d\d-\d\d$/u;

/** Whether a number may be a telephone's if the words around it say so. */
export function isPossiblePhone(found: string): boolean {
	const digits = found.replace(/\D/gu, '');
	return digits.length >= 7 && digits.length <= 15 && !date.test(found) && !isPublic(digits);
}

/** The same where another language says so: only freephone numbers are alike. */
export function isPossiblePhoneAbroad(found: string): boolean {
	const digits = found.replace(/\D/gu, '');
	const isFree = /^0{0,2}800|^0?90[02]/u.test(digits);
	return digits.length >= 7 && digits.length <= 15 && !date.test(found) && !isFree;
}

/** Files and releases that are named with an @, as in icon@2x.png and react@next.js. */
const fileEnding =
	/\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|ico|heic|avif|psd|pdf|mp[34]|mov|wav|[cm]?jsx?|[cm]?tsx?|s?css|html?|json|xml|ya?ml|toml|lock|txt|csv|zip|t?gz|tar|exe|dmg|apk|iso|git|php|rb|go|java|cpp|vue|svelte|alpha|beta|rc|next|latest|canary|local|localhost|localdomain)$/iu;

/** Whether what has the form of a mail address is none of a file, a release or a repository. */
export function isEmail(found: string): boolean {
	const [mailbox = '', domain = ''] = found.split('@');
	if (/^(?:git|hg|svn)$/iu.test(mailbox) || fileEnding.test(domain)) return false;
	return !/^v?\d+(?:\.\d|x\.)/u.test(domain);
}

/**
 * Whether two decimals are a latitude and a longitude. Without a sign, a degree or a direction they need four decimals each.
 * A small positive pair lies in the Gulf of Guinea, where nobody is.
 */
export function isPlace(found: string): boolean {
	const [latitude = NaN, longitude = NaN] = found.split(',').map((part) => parseFloat(part));
	if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return false;
	if (/[-°NSEW]/u.test(found)) return true;
	return /\.\d{4,}.*\.\d{4,}/u.test(found) && (latitude >= 4 || longitude >= 6);
}
