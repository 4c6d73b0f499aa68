import { concat, latin1, latin1Bytes, startsWith, uint32, view } from './bytes';
import type { Contents } from './container';

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

const XMP = 'XML:com.adobe.xmp\0\0\0';

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
	const xmp = chunks.find(({ name, data }) => name === 'iTXt' && startsWith(data, 0, XMP))?.data;
	const length = chunks.reduce((sum, { whole }) => sum + whole.length, signature.length);
	return {
		...(exif && { exif }),
		...(xmp && { xmp: new TextDecoder().decode(xmp.subarray(XMP.length)) }),
		hasMore: kept.length + (exif ? 1 : 0) < chunks.length || length < bytes.length,
		stripped: (instead) =>
			concat([
				latin1Bytes(signature),
				...kept.flatMap(({ name, whole }) =>
					name === 'IHDR' && instead ? [whole, chunk('eXIf', instead)] : [whole]
				)
			])
	};
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
