import { cleanText } from '../values';

/** A name as it is said, and the e-mail address beside it. */
interface PersonText {
	readonly name: string;
	readonly email?: string;
}

const address = /[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+\.[^\s@<>()[\]",;:]+/;
const bracketed = new RegExp(
	`^(.*?)\\s*[<(\\[]\\s*(?:mailto:)?(${address.source})\\s*[>)\\]]`,
	'i'
);
const trailing = new RegExp(`^(.*?)[\\s:,;–-]+(?:mailto:)?(${address.source})$`, 'i');
const leading = new RegExp(
	`^(?:mailto:)?(${address.source})(?:\\s*[(:,;–-]\\s*|\\s+)([^)]*)\\)?$`,
	'i'
);

/** Splits `Ilka Vantreux <ilka@example.org>` and the like, and turns `Vantreux, Ilka` around. */
export function parsePerson(text: string): PersonText {
	const line = cleanText(text);
	if (!line.includes('@')) return { name: givenFirst(unquote(line)) };
	const [, name, email] = bracketed.exec(line) ?? trailing.exec(line) ?? [];
	if (name !== undefined && email !== undefined) return { name: nameOr(email, name), email };
	const [, first, rest] = leading.exec(line) ?? [];
	if (first !== undefined && rest !== undefined) return { name: nameOr(first, rest), email: first };
	const alone = line.replace(/^mailto:/i, '');
	return { name: alone, ...(new RegExp(`^${address.source}$`).test(alone) && { email: alone }) };
}

/** The e-mail addresses in a text; all of it if it has an @ and none of them. */
export function emailsIn(text: string): string[] {
	const found = [...text.matchAll(new RegExp(address, 'g'))].map(([email]) => email);
	return found.length === 0 && text.includes('@') ? [text] : found;
}

function nameOr(email: string, text: string): string {
	const name = givenFirst(unquote(text));
	return name === '' ? email : name;
}

function unquote(text: string): string {
	return text.replace(/^["'“”„]+\s*|\s*["'“”]+$/g, '').replace(/\\(["\\])/g, '$1');
}

/** What follows a comma and is no first name. Short capitals are a title too: `Fell, PMP`. */
const suffix =
	/^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|m\.?a|m\.?sc|b\.?a|b\.?sc|esq|ltd|inc|llc|gmbh)\.?$/i;
const capitals = /^[A-Z]{2,5}$/;
/** One word, with small words before it: `van Dale`. */
const familyName = /^(?:\p{Ll}[\p{L}\p{M}'’]* )*\p{L}[\p{L}\p{M}'’.‐-]*$/u;
const givenNames = /^\p{L}[\p{L}\p{M}'’.‐-]*(?: [\p{L}\p{M}'’.‐-]+){0,3}$/u;

/** Whether the parts are a family name and given names, rather than two names or a name and a title. */
export function isFamilyFirst(before: string, after: string): boolean {
	const isTitle = suffix.test(after) || (capitals.test(after) && before !== before.toUpperCase());
	return familyName.test(before) && givenNames.test(after) && !isTitle;
}

function givenFirst(name: string): string {
	const [before = '', after, ...more] = name.split(/\s*,\s*/);
	return after !== undefined && more.length === 0 && isFamilyFirst(before, after)
		? `${after} ${before}`
		: name;
}
