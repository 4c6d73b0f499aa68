import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { readPhoto } from '.';
import { chunk, exif, jpeg, part, png, scan, segment, telling, webp } from '../testing/pictures';
import { concat, latin1Bytes, latin1 } from './bytes';
import { exifOf, readExif } from './exif';
import { crc } from './png';

const exifSegment = segment(0xe1, concat([latin1Bytes('Exif\0\0'), telling]));
const xmp =
	'<x:xmpmeta tiff:Model="Elm Phone 7" photoshop:City="Vienna" xmp:CreateDate="2026-07-04"/>';

const photos = {
	jpeg: jpeg([exifSegment]),
	png: png([chunk('eXIf', telling)]),
	webp: webp([part('VP8X', '\x08123456789'), part('VP8 ', 'picture'), part('EXIF', telling)])
};

function read(bytes: Uint8Array) {
	const reading = readPhoto(bytes);
	if (!reading.ok) throw new Error(reading.problem);
	return reading;
}

describe.each(Object.entries(photos))('a photo as %s', (_, bytes) => {
	it('has a place, a device and a time', () => {
		const { place, device, hasTime, hasMore } = read(bytes).carries;
		expect(place?.latitude).toBeCloseTo(48.2082, 5);
		expect(place?.longitude).toBeCloseTo(16.3738, 5);
		expect({ device, hasTime, hasMore }).toEqual({
			device: 'Elm Phone 7',
			hasTime: true,
			hasMore: true
		});
	});

	it('has a copy without metadata but with its orientation', () => {
		const copy = read(bytes).copy();
		expect(read(copy).carries).toEqual({ hasTime: false, hasMore: false });
		expect(latin1(copy)).toContain(latin1(exifOf(6)));
		expect(latin1(copy)).not.toMatch(/Elm|2026/);
		expect(read(copy).copy()).toEqual(copy);
	});

	it('never throws if it is damaged', () => {
		const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 });
		fc.assert(
			fc.property(changes, fc.nat(bytes.length), (changed, length) => {
				const damaged = bytes.slice(0, length);
				for (const [at, to] of changed) if (at < length) damaged[at] = to;
				const reading = readPhoto(damaged);
				if (reading.ok) expect(readPhoto(reading.copy()).ok).toBe(true);
				else expect(['heic', 'unknown', 'damaged']).toContain(reading.problem);
			}),
			{ numRuns: inject('mutatedFiles') }
		);
	});
});

describe('a JPEG', () => {
	it('keeps its picture and its colours and nothing else', () => {
		const profile = segment(0xe2, 'ICC_PROFILE\0profile');
		const adobe = segment(0xee, 'Adobe colours');
		const jfif = segment(0xe0, 'JFIF\x00123456789');
		const all = jpeg(
			[
				jfif,
				exifSegment,
				segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`),
				profile,
				segment(0xe2, 'MPF\0another picture'),
				segment(0xed, 'Photoshop 3.0\0'),
				adobe,
				segment(0xfe, 'a comment')
			],
			'a film of the moment'
		);
		const turned = segment(0xe1, concat([latin1Bytes('Exif\0\0'), exifOf(6)]));
		const bare = segment(0xe0, 'JFIF\x001234567\0\0');
		expect(read(all).copy()).toEqual(jpeg([turned, bare, profile, adobe]));
		expect(latin1(read(all).copy())).toContain(latin1(scan));
	});

	it('needs no EXIF if it is upright', () => {
		const upright = exif({ tags: { 0x0112: { short: 1 } } });
		const all = jpeg([segment(0xe1, concat([latin1Bytes('Exif\0\0'), upright]))]);
		expect(read(all).copy()).toEqual(jpeg([]));
	});

	it('without metadata equals its copy', () => {
		expect(read(jpeg([])).carries).toEqual({ hasTime: false, hasMore: false });
		expect(read(jpeg([])).copy()).toEqual(jpeg([]));
	});

	it.each([
		['a comment', jpeg([segment(0xfe, 'a comment')])],
		['something after its end', jpeg([], 'more')],
		['a thumbnail', jpeg([segment(0xe0, 'JFIF\x001234567\x01\x01rgb')])]
	])('with %s has extra data', (_, bytes) => {
		expect(read(bytes).carries).toEqual({ hasTime: false, hasMore: true });
		expect(read(read(bytes).copy()).carries.hasMore).toBe(false);
	});

	it('is searched for XMP and IPTC', () => {
		const inXmp = jpeg([segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`)]);
		expect(read(inXmp).carries).toEqual({
			place: {},
			device: 'Elm Phone 7',
			hasTime: true,
			hasMore: true
		});
		const inIptc = jpeg([segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\x1c\x02\x5a\0\x06Vienna')]);
		expect(read(inIptc).carries.place).toEqual({});
	});

	it('without an end marker gets one', () => {
		expect(read(jpeg([]).slice(0, -2)).copy()).toEqual(jpeg([]));
	});
});

describe('a PNG', () => {
	it('loses its text and what comes after it', () => {
		const profile = chunk('iCCP', 'profile');
		const all = png(
			[profile, chunk('tEXt', 'Comment\0Vienna'), chunk('iTXt', 'a'), chunk('tIME', '2026')],
			'more'
		);
		expect(read(all).carries.hasMore).toBe(true);
		expect(read(all).copy()).toEqual(png([profile]));
	});

	it('is searched for XMP', () => {
		const all = png([chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`)]);
		expect(read(all).carries).toMatchObject({ place: {}, device: 'Elm Phone 7' });
	});

	it('has the right checksums', () => {
		expect(crc(latin1Bytes('123456789'))).toBe(0xcbf43926);
		expect(crc(latin1Bytes('IEND'))).toBe(0xae426082);
	});
});

describe('a WebP', () => {
	it('clears the flags of removed chunks', () => {
		const all = webp([
			part('VP8X', '\x1c123456789'),
			part('ICCP', 'odd'),
			part('VP8L', 'picture'),
			part('XMP ', xmp)
		]);
		expect(read(all).carries).toMatchObject({ place: {}, device: 'Elm Phone 7' });
		expect(read(all).copy()).toEqual(
			webp([part('VP8X', '\x10123456789'), part('ICCP', 'odd'), part('VP8L', 'picture')])
		);
	});

	it('loses its orientation in the simple form', () => {
		const all = webp([part('VP8 ', 'picture'), part('EXIF', telling)]);
		expect(read(all).copy()).toEqual(webp([part('VP8 ', 'picture')]));
	});
});

describe('EXIF', () => {
	it('is read in both byte orders', () => {
		for (const isLittle of [true, false]) {
			const south = {
				1: { text: 'S' },
				2: {
					fractions: [
						[33, 1],
						[30, 1]
					]
				}
			} as const;
			const west = {
				3: { text: 'W' },
				4: {
					fractions: [
						[70, 1],
						[30, 1]
					]
				}
			} as const;
			const tags = { 0x010f: { text: 'Elm' }, 0x0110: { text: 'Seven' } };
			expect(readExif(exif({ tags, gps: { ...south, ...west } }, isLittle))).toEqual({
				orientation: 1,
				place: { latitude: -33.5, longitude: -70.5 },
				device: 'Elm Seven',
				hasTime: false
			});
		}
	});

	it('may have a place without valid numbers', () => {
		const gps = {
			2: {
				fractions: [
					[0, 0],
					[0, 0],
					[0, 0]
				]
			}
		} as const;
		const bytes = jpeg([segment(0xe1, concat([latin1Bytes('Exif\0\0'), exif({ tags: {}, gps })]))]);
		expect(read(bytes).carries.place).toEqual({});
	});

	it('may have a time and no device', () => {
		expect(readExif(exif({ tags: { 0x0132: { text: '2026:07:04' } } }))).toEqual({
			orientation: 1,
			hasTime: true
		});
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				const { orientation } = readExif(concat([latin1Bytes('MM\0*\0\0\0\x08'), bytes]));
				expect(orientation).toBeGreaterThanOrEqual(1);
				expect(orientation).toBeLessThanOrEqual(8);
			})
		);
	});
});

describe('a file', () => {
	it.each([
		['heic', '\0\0\0\x18ftypheic'],
		['heic', '\0\0\0\x18ftypavif'],
		['unknown', '\0\0\0\x18ftypisom'],
		['unknown', 'GIF89a'],
		['unknown', ''],
		['unknown', 'hello'],
		['damaged', '\xff\xd8\xff'],
		['damaged', '\x89PNG\r\n\x1a\nIHDR'],
		['damaged', 'RIFF\xff\0\0\0WEBPVP8 ']
	])('is %s if it begins with %j', (problem, letters) => {
		expect(readPhoto(latin1Bytes(letters))).toEqual({ ok: false, problem });
	});

	it('of random bytes never makes it throw', () => {
		const beginnings = ['', '\xff\xd8\xff\xe1', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBPVP8X'];
		fc.assert(
			fc.property(
				fc.constantFrom(...beginnings),
				fc.uint8Array({ maxLength: 200 }),
				(beginning, rest) => {
					const reading = readPhoto(concat([latin1Bytes(beginning), rest]));
					if (reading.ok) expect(readPhoto(reading.copy()).ok).toBe(true);
					else expect(['heic', 'unknown', 'damaged']).toContain(reading.problem);
				}
			),
			{ numRuns: inject('mutatedFiles') }
		);
	});
});
