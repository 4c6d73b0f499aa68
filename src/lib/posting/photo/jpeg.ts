import { concat, latin1Bytes, startsWith, uint16 } from './bytes';
import type { Contents } from './container';

export const type = 'image/jpeg';
export const extension = 'jpg';

export function accepts(bytes: Uint8Array): boolean {
	return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP13 = 0xed;

/** JFIF without its thumbnail. */
const JFIF_LENGTH = 14;

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
/** Colours need these: a profile, and the meaning of the channels. */
const needed: Readonly<Record<number, string>> = { 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };

interface Segment {
	readonly marker: number;
	/** With its marker and length. A scan includes its data. */
	readonly whole: Uint8Array;
	readonly data: Uint8Array;
}

export function open(bytes: Uint8Array): Contents | undefined {
	const segments = segmentsOf(bytes);
	if (!segments) return undefined;
	const kept = segments.filter((segment) => isNeeded(segment));
	const data = (marker: number, begins: string) =>
		segments
			.find((segment) => segment.marker === marker && startsWith(segment.data, 0, begins))
			?.data.subarray(begins.length);
	const exif = data(APP1, EXIF);
	const xmp = data(APP1, XMP);
	const length = segments.reduce((sum, { whole }) => sum + whole.length, 4);
	return {
		...(exif && { exif }),
		...(xmp && { xmp: new TextDecoder().decode(xmp) }),
		hasPlace: segments.some(({ marker, data }) => marker === APP13 && namesPlace(data)),
		hasMore:
			kept.length + (exif ? 1 : 0) < segments.length ||
			kept.some(({ marker, data }) => marker === APP0 && data.length > JFIF_LENGTH) ||
			length < bytes.length,
		stripped: (instead) =>
			concat([
				Uint8Array.of(0xff, 0xd8),
				...(instead ? [segment(APP1, concat([latin1Bytes(EXIF), instead]))] : []),
				...kept.map((each) => (each.marker === APP0 ? withoutThumbnail(each) : each.whole)),
				Uint8Array.of(0xff, EOI)
			])
	};
}

/** All segments up to the end of the picture. */
function segmentsOf(bytes: Uint8Array): Segment[] | undefined {
	const segments: Segment[] = [];
	let at = 2;
	while (at < bytes.length) {
		if (bytes[at] !== 0xff) return undefined;
		const marker = bytes[at + 1];
		// A marker may have any number of fill bytes before it.
		if (marker === 0xff) at++;
		else if (marker === EOI) break;
		else {
			const length = uint16(bytes, at + 2);
			if (marker === undefined || marker < 0xc0 || length === undefined || length < 2)
				return undefined;
			const end = at + 2 + length;
			if (end > bytes.length) return undefined;
			const to = marker === SOS ? scanEnd(bytes, end) : end;
			segments.push({
				marker,
				whole: bytes.subarray(at, to),
				data: bytes.subarray(at + 4, end)
			});
			at = to;
		}
	}
	return segments.some(({ marker }) => marker === SOS) ? segments : undefined;
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

/** Of IPTC record 2: city, sublocation, state, country. */
const placeFields = [90, 92, 95, 101];

function namesPlace(data: Uint8Array): boolean {
	if (!startsWith(data, 0, 'Photoshop 3.0\0')) return false;
	return data.some(
		(byte, at) => byte === 0x1c && data[at + 1] === 2 && placeFields.includes(data[at + 2] ?? 0)
	);
}
