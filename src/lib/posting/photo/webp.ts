import { concat, latin1, latin1Bytes, startsWith, uint32, view } from './bytes';
import type { Contents } from './container';

export const type = 'image/webp';
export const extension = 'webp';

export function accepts(bytes: Uint8Array): boolean {
	return startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP');
}

/** The picture, its colours and its animation. */
const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** Flags in the first byte of `VP8X`. */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

interface Chunk {
	readonly name: string;
	readonly data: Uint8Array;
}

export function open(bytes: Uint8Array): Contents | undefined {
	const found = chunksOf(bytes);
	if (!found) return undefined;
	const { chunks, length } = found;
	const kept = chunks.filter(({ name }) => needed.has(name));
	const extras = chunks
		.filter(({ name }) => !needed.has(name))
		.map(({ name, data }) => ({
			bytes: name === 'EXIF' && startsWith(data, 0, 'Exif\0\0') ? data.subarray(6) : data,
			isExif: name === 'EXIF',
			isKnown: false
		}));
	const exif = extras.find(({ isExif }) => isExif)?.bytes;
	const after = bytes.subarray(length);
	return {
		...(exif && { exif }),
		extras: [...extras, ...(after.length > 0 ? [{ bytes: after, isKnown: false }] : [])],
		bare(instead) {
			// The simple form cannot hold EXIF.
			const isExtended = kept[0]?.name === 'VP8X';
			const parts = kept.map((each) =>
				each.name === 'VP8X' ? { ...each, data: flagged(each.data, Boolean(instead)) } : each
			);
			if (instead && isExtended) parts.push({ name: 'EXIF', data: instead });
			const body = concat([latin1Bytes('WEBP'), ...parts.map(written)]);
			return concat([latin1Bytes('RIFF'), littleEndian(body.length), body]);
		}
	};
}

/** All chunks within the declared size, and where they end. */
function chunksOf(bytes: Uint8Array): { chunks: Chunk[]; length: number } | undefined {
	const size = uint32(bytes, 4, true) ?? 0;
	const length = size + 8;
	if (length > bytes.length) return undefined;
	const chunks: Chunk[] = [];
	let at = 12;
	while (at < length) {
		const inside = uint32(bytes, at + 4, true);
		if (inside === undefined || at + 8 + inside > length) return undefined;
		const name = latin1(bytes.subarray(at, at + 4));
		chunks.push({ name, data: bytes.subarray(at + 8, at + 8 + inside) });
		// Chunks begin at even offsets.
		at += 8 + inside + (inside % 2);
	}
	return chunks.some(({ name }) => name.startsWith('VP8')) ? { chunks, length } : undefined;
}

function flagged(data: Uint8Array, hasExif: boolean): Uint8Array {
	const copy = data.slice();
	const flags = (copy[0] ?? 0) & ~(HAS_EXIF | HAS_XMP);
	copy[0] = hasExif ? flags | HAS_EXIF : flags;
	return copy;
}

function written({ name, data }: Chunk): Uint8Array {
	return concat([
		latin1Bytes(name),
		littleEndian(data.length),
		data,
		new Uint8Array(data.length % 2)
	]);
}

function littleEndian(value: number): Uint8Array {
	const bytes = new Uint8Array(4);
	view(bytes).setUint32(0, value, true);
	return bytes;
}
