import { concat, latin1Bytes, startsWith, uint16 } from './bytes';
import type { Contents, Extra } from './container';

export const type = 'image/jpeg';
export const extension = 'jpg';

export function accepts(bytes: Uint8Array): boolean {
	return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;

/** JFIF without its thumbnail. */
const JFIF_LENGTH = 14;

const EXIF = 'Exif\0\0';
/** Colours need these: a profile, and the meaning of the channels. */
const needed: Readonly<Record<number, string>> = { 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };
/** Further segments that tell nothing but what is looked for. */
const known = ['JFIF\0', 'JFXX\0', 'MPF\0', 'Ducky', 'Adobe', 'ICC_PROFILE\0', 'Photoshop 3.0\0'];

interface Segment {
	readonly marker: number;
	/** With its marker and length. A scan includes its data. */
	readonly whole: Uint8Array;
	readonly data: Uint8Array;
}

export function open(bytes: Uint8Array): Contents | undefined {
	const file = segmentsOf(bytes);
	if (!file) return undefined;
	const { segments, junk } = file;
	const kept = segments.filter(isNeeded);
	const exifs: Uint8Array[] = [];
	const extras: Extra[] = junk.map((each) => ({ bytes: each, isKnown: false }));
	for (const segment of segments) {
		const { marker, data } = segment;
		if (marker === APP1 && startsWith(data, 0, EXIF)) exifs.push(data.subarray(EXIF.length));
		else if (!isNeeded(segment) || (marker === APP0 && data.length > JFIF_LENGTH))
			extras.push({ bytes: data, isKnown: known.some((begins) => startsWith(data, 0, begins)) });
	}
	const [exif] = exifs;
	return {
		...(exif && { exif }),
		extras: [...exifs.map((each) => ({ bytes: each, isKnown: false })), ...extras],
		bare: (instead) =>
			concat([
				Uint8Array.of(0xff, 0xd8),
				...(instead ? [segment(APP1, concat([latin1Bytes(EXIF), instead]))] : []),
				...kept.map((each) => (each.marker === APP0 ? withoutThumbnail(each) : each.whole)),
				Uint8Array.of(0xff, EOI)
			])
	};
}

/**
 * All segments up to the end of the picture, and the bytes that belong to none. As viewers do, it skips whatever stands
 * between two segments.
 */
function segmentsOf(bytes: Uint8Array): { segments: Segment[]; junk: Uint8Array[] } | undefined {
	const segments: Segment[] = [];
	const junk: Uint8Array[] = [];
	let at = 2;
	while (at < bytes.length) {
		const start = markerAt(bytes, at);
		if (start > at) junk.push(bytes.subarray(at, start));
		at = start;
		const marker = bytes[at + 1];
		if (marker === undefined || marker === EOI) break;
		const length = uint16(bytes, at + 2);
		if (length === undefined || length < 2) return undefined;
		const end = at + 2 + length;
		if (end > bytes.length) return undefined;
		const to = marker === SOS ? scanEnd(bytes, end) : end;
		segments.push({ marker, whole: bytes.subarray(at, to), data: bytes.subarray(at + 4, end) });
		at = to;
	}
	if (at + 2 < bytes.length) junk.push(bytes.subarray(at + 2));
	return segments.some(({ marker }) => marker === SOS) ? { segments, junk } : undefined;
}

/** Where the next marker stands that has a segment or ends the picture. */
function markerAt(bytes: Uint8Array, from: number): number {
	for (let at = from; at + 1 < bytes.length; at++) {
		const marker = bytes[at + 1] ?? 0;
		if (bytes[at] === 0xff && marker >= 0xc0 && marker !== 0xff && !isRestart(marker)) return at;
	}
	return bytes.length;
}

function isRestart(marker: number): boolean {
	return marker >= 0xd0 && marker <= 0xd8;
}

/** A scan's data end at the next marker that is neither an escape nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
	for (let at = from; at + 1 < bytes.length; at++) {
		if (bytes[at] !== 0xff) continue;
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
	}
	return bytes.length;
}

function isNeeded({ marker, data }: Segment): boolean {
	if (marker === APP0) return startsWith(data, 0, 'JFIF\0') && data.length >= JFIF_LENGTH;
	const begins = needed[marker];
	return begins === undefined ? marker < APP0 : startsWith(data, 0, begins);
}

/** A thumbnail may show what was cropped from the picture. */
function withoutThumbnail({ data }: Segment): Uint8Array {
	const bare = data.slice(0, JFIF_LENGTH);
	bare.fill(0, 12);
	return segment(APP0, bare);
}

function segment(marker: number, data: Uint8Array): Uint8Array {
	const length = data.length + 2;
	return concat([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), data]);
}
