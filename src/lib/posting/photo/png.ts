import { concat, latin1, latin1Bytes, startsWith, uint32, view } from './bytes';
import type { Contents, Extra } from './container';
import { inflate } from './inflate';

export const type = 'image/png';
export const extension = 'png';

const signature = '\x89PNG\r\n\x1a\n';

export function accepts(bytes: Uint8Array): boolean {
	return startsWith(bytes, 0, signature);
}

/** The picture, its colours, its size and its animation. */
const needed = new Set(
	'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
		' '
	)
);

/** Further chunks that tell nothing but what is looked for. */
const known = new Set('tIME oFFs pCAL sCAL sTER gIFg iDOT vpAg orNT dSIG'.split(' '));

interface Chunk {
	readonly name: string;
	readonly whole: Uint8Array;
	readonly data: Uint8Array;
}

export function open(bytes: Uint8Array): Contents | undefined {
	const chunks = chunksOf(bytes);
	if (!chunks) return undefined;
	const kept = chunks.filter(({ name }) => needed.has(name));
	const exif = chunks.find(({ name }) => name === 'eXIf')?.data;
	const extras = chunks.filter(({ name }) => !needed.has(name)).map(extraOf);
	const length = chunks.reduce((sum, { whole }) => sum + whole.length, signature.length);
	if (length < bytes.length) extras.push({ bytes: bytes.subarray(length), isKnown: false });
	return {
		...(exif && { exif }),
		hasTime: chunks.some(({ name }) => name === 'tIME'),
		extras,
		bare: (instead) =>
			concat([
				latin1Bytes(signature),
				...kept.flatMap(({ name, whole }) =>
					name === 'IHDR' && instead ? [whole, chunk('eXIf', instead)] : [whole]
				)
			])
	};
}

const textNames = ['tEXt', 'zTXt', 'iTXt'];

function extraOf({ name, data }: Chunk): Extra {
	const text = textNames.includes(name) ? textOf(name, data) : undefined;
	return { bytes: text ?? data, isKnown: known.has(name) };
}

/** Converters keep EXIF and the like as hexadecimal digits, after a name and a length. */
const rawProfile = /^Raw profile type [^\0]*\0\s*\w+\s+\d+\s+([\da-f\s]+)$/iu;

/** The keyword and the text of a chunk, unpacked. @returns undefined if it cannot be unpacked */
function textOf(name: string, data: Uint8Array): Uint8Array | undefined {
	const keyword = data.subarray(0, data.indexOf(0) + 1);
	const text = unpacked(name, data.subarray(keyword.length));
	if (!text || keyword.length === 0) return undefined;
	const whole = concat([keyword, text]);
	const digits = rawProfile.exec(latin1(whole))?.[1]?.replace(/\s/gu, '').match(/../gu);
	return digits ? Uint8Array.from(digits, (pair) => parseInt(pair, 16)) : whole;
}

function unpacked(name: string, data: Uint8Array): Uint8Array | undefined {
	if (name === 'tEXt') return data;
	if (name === 'zTXt') return inflate(data.subarray(1));
	// A flag, a method, and the language and the keyword's translation, each with a zero at its end.
	const language = data.indexOf(0, 2);
	const text = data.subarray(data.indexOf(0, language + 1) + 1);
	return data[0] === 1 ? inflate(text) : text;
}

/** All chunks up to the end of the picture. */
function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
	const chunks: Chunk[] = [];
	let at = signature.length;
	while (at < bytes.length) {
		const length = uint32(bytes, at);
		if (length === undefined || at + 12 + length > bytes.length) return undefined;
		const name = latin1(bytes.subarray(at + 4, at + 8));
		const end = at + 12 + length;
		chunks.push({ name, whole: bytes.subarray(at, end), data: bytes.subarray(at + 8, end - 4) });
		if (name === 'IEND') return chunks[0]?.name === 'IHDR' ? chunks : undefined;
		at = end;
	}
	return undefined;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
	const whole = concat([new Uint8Array(4), latin1Bytes(name), data, new Uint8Array(4)]);
	view(whole).setUint32(0, data.length);
	view(whole).setUint32(whole.length - 4, crc(whole.subarray(4, -4)));
	return whole;
}

/** CRC-32 (ISO 3309). */
export function crc(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return (sum ^ 0xffffffff) >>> 0;
}
