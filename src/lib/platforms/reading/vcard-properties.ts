import { decodeText } from './text';

type Encoding = 'quoted-printable' | 'base64' | undefined;

/** A property, unfolded. */
export interface Property {
	/** In capitals, without its group. */
	readonly name: string;
	/** Escaped, but not encoded. */
	readonly value: string;
}

/** A property while its lines are collected. */
interface OpenProperty {
	readonly name: string;
	readonly isWanted: boolean;
	readonly encoding: Encoding;
	readonly pieces: Uint8Array[];
}

const [LF, CR, SPACE, TAB, EQUALS, QUOTE, COLON] = [10, 13, 32, 9, 61, 34, 58] as const;

/** Bytes of a line that are searched for the property name. */
const NAME_LENGTH = 200;

/**
 * Parses the properties of a vCard 2.1, 3.0 or 4.0 file.
 * @param wanted names in capitals; other properties, such as photos, have no value
 */
export function* parseProperties(
	bytes: Uint8Array,
	wanted: ReadonlySet<string>
): Generator<Property> {
	let open: OpenProperty | undefined;
	let continues = false;
	let isAfterBlank = false;
	for (const line of splitLines(toUtf8(bytes))) {
		if (line.length === 0) {
			isAfterBlank = true;
			continue;
		}
		// Most lines of a file are those of photos: they are not decoded.
		const isFolded = line[0] === SPACE || line[0] === TAB;
		if (open && isFolded) {
			continues = append(open, continues ? line : line.subarray(1));
			isAfterBlank = false;
			continue;
		}
		const start = decodeText(line.subarray(0, NAME_LENGTH), { isCut: true });
		const name = nameIn(start);
		const isContinued = continues && !isEnd(line) && !(isAfterBlank && name !== undefined);
		isAfterBlank = false;
		if (open && isContinued) {
			continues = append(open, line);
		} else if (name === undefined) {
			continues = false;
			if (open) appendStray(open, line);
		} else {
			if (open) yield propertyOf(open);
			open = { name, isWanted: wanted.has(name), encoding: encodingIn(start), pieces: [] };
			continues = append(open, line);
		}
	}
	if (open) yield propertyOf(open);
}

/** Lines are bytes: a line may end within a character. Files saved in text mode have CR CR LF. */
function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
	for (let start = 0; start < bytes.length;) {
		const found = bytes.indexOf(LF, start);
		const stop = found < 0 ? bytes.length : found;
		let end = stop;
		while (end > start && bytes[end - 1] === CR) end -= 1;
		for (let at = start; at <= end;) {
			const next = bytes.subarray(at, end).indexOf(CR);
			yield bytes.subarray(at, next < 0 ? end : at + next);
			at = next < 0 ? end + 1 : at + next + 1;
		}
		start = stop + 1;
	}
}

/** The end of a card ends a value, even after a soft break. */
function isEnd(line: Uint8Array): boolean {
	return line.length < NAME_LENGTH && /^END:VCARD\s*$/i.test(decodeText(line));
}

/** The name of the property that a line begins, in capitals; undefined for other lines, such as those of a photo. */
function nameIn(start: string): string | undefined {
	const name = /^\s*(?:[\w-]+\.)?([\w-]+)\s*[;:]/.exec(start)?.[1]?.toUpperCase();
	const isOther = name !== 'BEGIN' && name !== 'END';
	return isOther || /:\s*VCARD\s*$/i.test(start) ? name : undefined;
}

/** Properties that may go on in lines that are not folded: some programs write line breaks as they are. */
const names = new Set(['FN', 'N', 'NICKNAME', 'ORG', 'TITLE']);

function appendStray({ name, isWanted, encoding, pieces }: OpenProperty, line: Uint8Array): void {
	if (isWanted && encoding === 'base64') pieces.push(line);
	else if (isWanted && names.has(name)) pieces.push(Uint8Array.of(LF), line);
}

function encodingIn(start: string): Encoding {
	if (/^[^:]*;\s*(?:ENCODING\s*=\s*)?"?QUOTED-PRINTABLE/i.test(start)) return 'quoted-printable';
	const isBase64 = /^[^:]*;\s*(?:ENCODING\s*=\s*"?(?:B|BASE64)|BASE64)"?\s*[;:]/i.test(start);
	return isBase64 ? 'base64' : undefined;
}

/** @returns whether the line ends in a soft break of quoted-printable, so that the next one belongs to the value */
function append({ isWanted, encoding, pieces }: OpenProperty, line: Uint8Array): boolean {
	let end = line.length;
	// Mail programs append blanks to soft breaks.
	while (encoding === 'quoted-printable' && (line[end - 1] === SPACE || line[end - 1] === TAB))
		end--;
	const isSoft = encoding === 'quoted-printable' && line[end - 1] === EQUALS;
	if (isWanted) pieces.push(isSoft ? line.subarray(0, end - 1) : line);
	return isSoft;
}

function propertyOf({ name, isWanted, encoding, pieces }: OpenProperty): Property {
	if (!isWanted) return { name, value: '' };
	const bytes = concat(pieces);
	const colon = findColon(bytes);
	if (colon < 0) return { name, value: '' };
	const head = decodeText(bytes.subarray(0, colon));
	const value = bytes.subarray(colon + 1);
	const charset = /;\s*CHARSET\s*=\s*"?([\w-]+)/i.exec(head)?.[1];
	return { name, value: decodeCharset(decodeTransfer(value, encoding), charset) };
}

/** Finds the colon before the value; quoted parameters may have others. */
function findColon(bytes: Uint8Array): number {
	let isInQuotes = false;
	for (const [at, byte] of bytes.entries()) {
		if (byte === QUOTE) isInQuotes = !isInQuotes;
		if (byte === COLON && !isInQuotes) return at;
	}
	return -1;
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
	const [first] = pieces;
	if (first && pieces.length === 1) return first;
	const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

function decodeTransfer(value: Uint8Array, encoding: Encoding): Uint8Array {
	switch (encoding) {
		case 'quoted-printable':
			return decodeQuotedPrintable(value);
		case 'base64':
			return decodeBase64(value);
		case undefined:
			return value;
	}
}

/** Decodes base64 text; other values and binary data stay unchanged. */
function decodeBase64(bytes: Uint8Array): Uint8Array {
	try {
		const plain = atob(decodeText(bytes));
		if (plain.includes('\0')) return bytes;
		return Uint8Array.from(plain, (character) => character.charCodeAt(0));
	} catch {
		return bytes;
	}
}

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
	const plain: number[] = [];
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		const code = byte === EQUALS ? hexByte(bytes[at + 1], bytes[at + 2]) : undefined;
		plain.push(code ?? byte);
		if (code !== undefined) at += 2;
	}
	return Uint8Array.from(plain);
}

function hexByte(...digits: readonly (number | undefined)[]): number | undefined {
	const text = digits.map((digit) => String.fromCharCode(digit ?? 0)).join('');
	return /^[\da-f]{2}$/i.test(text) ? parseInt(text, 16) : undefined;
}

function decodeCharset(bytes: Uint8Array, charset: string | undefined): string {
	// The charset may be wrong.
	if (charset === undefined || /^utf-?8$/i.test(charset)) return decodeText(bytes);
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch {
		return decodeText(bytes);
	}
}

/** UTF-16 has to be converted before lines can be split. */
function toUtf8(bytes: Uint8Array): Uint8Array {
	const [first, second] = bytes;
	const isUtf16 = first === 0xff || first === 0xfe || first === 0 || second === 0;
	return isUtf16 ? new TextEncoder().encode(decodeText(bytes)) : bytes;
}
