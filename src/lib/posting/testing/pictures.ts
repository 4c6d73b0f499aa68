import { concat, latin1Bytes } from '../photo/bytes';

type Value =
	| { text: string }
	| { short: number }
	| { long: number }
	| { fractions: readonly (readonly [number, number])[] };

type Tags = Readonly<Record<number, Value>>;

interface Written {
	tags: Tags;
	gps?: Tags;
	details?: Tags;
}

/** EXIF as a camera writes it. */
export function exif({ tags, gps, details }: Written, isLittle = false): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(2000);
	const out = new DataView(bytes.buffer);
	bytes.set(latin1Bytes(isLittle ? 'II' : 'MM'));
	out.setUint16(2, 42, isLittle);
	out.setUint32(4, 8, isLittle);
	let free = 1000;
	let next = 400;
	const directory = (at: number, entries: Tags) => {
		const sorted = Object.entries(entries).map(([tag, value]) => [Number(tag), value] as const);
		out.setUint16(at, sorted.length, isLittle);
		sorted.forEach(([tag, value], index) => {
			const place = at + 2 + index * 12;
			out.setUint16(place, tag, isLittle);
			const put = (type: number, count: number, data: Uint8Array) => {
				out.setUint16(place + 2, type, isLittle);
				out.setUint32(place + 4, count, isLittle);
				if (data.length <= 4) bytes.set(data, place + 8);
				else {
					out.setUint32(place + 8, free, isLittle);
					bytes.set(data, free);
					free += data.length;
				}
			};
			if ('text' in value) put(2, value.text.length + 1, latin1Bytes(`${value.text}\0`));
			else if ('fractions' in value)
				put(5, value.fractions.length, numbers(value.fractions.flat(), 4, isLittle));
			else if ('short' in value) put(3, 1, numbers([value.short], 2, isLittle));
			else put(4, 1, numbers([value.long], 4, isLittle));
		});
	};
	const below = (entries: Tags | undefined): number => {
		const at = next;
		next += 200;
		if (entries) directory(at, entries);
		return at;
	};
	directory(8, {
		...tags,
		...(details && { 0x8769: { long: below(details) } }),
		...(gps && { 0x8825: { long: below(gps) } })
	});
	return bytes.slice(0, free);
}

function numbers(values: readonly number[], size: 2 | 4, isLittle: boolean): Uint8Array {
	const bytes = new Uint8Array(values.length * size);
	const out = new DataView(bytes.buffer);
	values.forEach((value, index) => {
		if (size === 2) out.setUint16(index * 2, value, isLittle);
		else out.setUint32(index * 4, value, isLittle);
	});
	return bytes;
}

/** EXIF of a photo that was taken sideways in Vienna with an invented telephone. */
export const telling = exif({
	tags: { 0x010f: { text: 'Elm' }, 0x0110: { text: 'Elm Phone 7' }, 0x0112: { short: 6 } },
	details: { 0x9003: { text: '2026:07:04 12:30:00' } },
	gps: {
		1: { text: 'N' },
		2: {
			fractions: [
				[48, 1],
				[12, 1],
				[2952, 100]
			]
		},
		3: { text: 'E' },
		4: {
			fractions: [
				[16, 1],
				[22, 1],
				[2568, 100]
			]
		}
	}
});

export function segment(marker: number, data: Uint8Array | string): Uint8Array {
	const bytes = typeof data === 'string' ? latin1Bytes(data) : data;
	const length = bytes.length + 2;
	return concat([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), bytes]);
}

/** The parts of a JPEG that a viewer needs, with invalid contents. */
export const scan = concat([
	segment(0xdb, 'tables'),
	segment(0xc0, 'frame'),
	segment(0xda, 'scan'),
	Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4),
	segment(0xc4, 'more'),
	segment(0xda, 'scan'),
	Uint8Array.of(5, 6)
]);

/** A JPEG with segments before its picture, and bytes after it. */
export function jpeg(before: readonly Uint8Array[], after = ''): Uint8Array<ArrayBuffer> {
	return concat([
		Uint8Array.of(0xff, 0xd8),
		...before,
		scan,
		Uint8Array.of(0xff, 0xd9),
		latin1Bytes(after)
	]);
}

/** @param check the checksum; only chunks that are kept need one */
export function chunk(name: string, data: Uint8Array | string, check = 0): Uint8Array {
	const bytes = typeof data === 'string' ? latin1Bytes(data) : data;
	return concat([
		numbers([bytes.length], 4, false),
		latin1Bytes(name),
		bytes,
		numbers([check], 4, false)
	]);
}

export function png(between: readonly Uint8Array[], after = ''): Uint8Array<ArrayBuffer> {
	return concat([
		latin1Bytes('\x89PNG\r\n\x1a\n'),
		chunk('IHDR', 'thirteen here'),
		...between,
		chunk('IDAT', 'picture'),
		chunk('IEND', ''),
		latin1Bytes(after)
	]);
}

/** A chunk of a WebP. */
export function part(name: string, data: Uint8Array | string): Uint8Array {
	const bytes = typeof data === 'string' ? latin1Bytes(data) : data;
	const even = new Uint8Array(bytes.length % 2);
	return concat([latin1Bytes(name), numbers([bytes.length], 4, true), bytes, even]);
}

export function webp(parts: readonly Uint8Array[], after = ''): Uint8Array<ArrayBuffer> {
	const body = concat([latin1Bytes('WEBP'), ...parts]);
	return concat([latin1Bytes('RIFF'), numbers([body.length], 4, true), body, latin1Bytes(after)]);
}
