import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPhoto } from '.';
import { chunk, exif, jpeg, part, png, segment, telling, webp } from '../testing/pictures';
import { concat, latin1, latin1Bytes } from './bytes';
import { exifOf } from './exif';

function read(bytes: Uint8Array) {
	const reading = readPhoto(bytes);
	if (!reading.ok) throw new Error(reading.problem);
	return reading;
}

const readCase = (name: string) =>
	read(new Uint8Array(readFileSync(`tests/fixtures/cases/${name}`)));
const exifSegment = (tiff: Uint8Array) => segment(0xe1, concat([latin1Bytes('Exif\0\0'), tiff]));
const nothing = { hasTime: false, hasMore: false };

describe('a photo from a camera or a converter', () => {
	it('may have a segment that begins with 00 E1', () => {
		const { carries, copy } = readCase('jpeg-pixel-00e1/pixel.jpg');
		expect(carries.place?.latitude).toBeCloseTo(48.8583, 3);
		expect(latin1(copy())).toContain(latin1(exifOf(6)));
		expect(latin1(copy())).not.toContain('AAAA');
	});

	it('may have junk between its segments', () => {
		const { carries, copy } = readCase('jpeg-junk-before-marker/toycam.jpg');
		expect(carries).toMatchObject({ hasMore: true });
		expect(latin1(copy())).not.toContain('junk');
	});

	it('may have its orientation as another integer type', () => {
		const { copy } = readCase('jpeg-orientation-long-mm/turned-long-mm.jpg');
		expect(latin1(copy())).toContain(latin1(exifOf(6)));
	});

	it('may keep its EXIF in a text chunk', () => {
		const { carries, copy } = readCase('png-raw-profile-exif/converted.png');
		expect(carries.place?.latitude).toBeCloseTo(48.8583, 3);
		expect(carries.hasTime).toBe(true);
		expect(read(copy()).carries).toEqual(nothing);
	});

	it('may tell the time as that of digitizing', () => {
		expect(readCase('jpeg-time-digitized-only/time.jpg').carries.hasTime).toBe(true);
	});

	it('may have a place in its second EXIF', () => {
		const { carries, copy } = readCase('jpeg-two-exif/two.jpg');
		expect(carries.place?.latitude).toBeCloseTo(48.8583, 3);
		expect(read(copy()).carries).toEqual(nothing);
	});
});

describe('bytes between the segments of a JPEG', () => {
	it.each([
		['zeros', '\0\0\0'],
		['a segment without its FF', '\0\xe1\0\x08secret'],
		['a restart marker', '\xff\xd0'],
		['a marker that there is not', '\xff\x02\xff\0'],
		['fill bytes', '\xff\xff']
	])('may be %s', (_, junk) => {
		const bytes = jpeg([exifSegment(telling), latin1Bytes(junk)]);
		expect(read(bytes).carries.place?.latitude).toBeCloseTo(48.2082, 3);
		const copy = read(bytes).copy();
		expect(copy).toEqual(jpeg([exifSegment(exifOf(6))]));
	});

	it('are searched for a place, too', () => {
		const hidden = concat([latin1Bytes('\0\xe1\0\x10Exif\0\0'), telling]);
		const { carries, copy } = read(jpeg([segment(0xfe, 'comment'), hidden]));
		expect(carries.place?.latitude).toBeCloseTo(48.2082, 3);
		expect(copy()).toEqual(jpeg([]));
	});
});

describe('a place, a device and a time', () => {
	const wrapped = concat([latin1Bytes('Exif\0\0'), telling]);
	const hex = Buffer.from(wrapped).toString('hex').replace(/.{72}/gu, '$&\n');
	const profile = `\nexif\n${String(wrapped.length).padStart(8)}\n${hex}\n`;
	const zipped = (text: string) => latin1(new Uint8Array(deflateSync(latin1Bytes(text))));

	it.each([
		['the second EXIF segment', jpeg([exifSegment(exif({ tags: {} })), exifSegment(telling)])],
		['an unknown segment', jpeg([segment(0xe5, wrapped)])],
		[
			'a Photoshop segment',
			jpeg([segment(0xed, concat([latin1Bytes('Photoshop 3.0\x008BIM\x04\x22'), telling]))])
		],
		['what comes after the picture', concat([jpeg([]), wrapped])],
		['a raw profile as tEXt', png([chunk('tEXt', `Raw profile type exif\0${profile}`)])],
		['a raw profile as zTXt', png([chunk('zTXt', `Raw profile type APP1\0\0${zipped(profile)}`)])],
		['a raw profile as iTXt', png([chunk('iTXt', `Raw profile type exif\0\0\0\0\0${profile}`)])],
		[
			'a packed iTXt',
			png([chunk('iTXt', `Raw profile type exif\0\x01\0en\0x\0${zipped(profile)}`)])
		],
		['a second eXIf', png([chunk('eXIf', exif({ tags: {} })), chunk('eXIf', telling)])],
		[
			'a second EXIF of a WebP',
			webp([
				part('VP8X', '\x08123456789'),
				part('EXIF', exif({ tags: {} })),
				part('VP8 ', 'picture'),
				part('EXIF', telling)
			])
		]
	])('is found in %s and removed', (_, bytes) => {
		const { carries, copy } = read(bytes);
		expect(carries.place?.latitude).toBeCloseTo(48.2082, 3);
		expect(carries).toMatchObject({ device: 'Elm Phone 7', hasTime: true, hasMore: true });
		expect(read(copy()).carries).toEqual(nothing);
		expect(latin1(copy())).not.toMatch(/Elm|2026/);
	});

	it('is found in extended XMP and in packed XMP', () => {
		const xmp = `<x exif:GPSLatitude='48,12N' tiff:Model = 'Elm' exif:DateTimeDigitized="2026"/>`;
		const extended = `http://ns.adobe.com/xmp/extension/\x00${'0'.repeat(40)}${xmp}`;
		const packed = `XML:com.adobe.xmp\0\x01\0\0\0${zipped(xmp)}`;
		for (const bytes of [jpeg([segment(0xe1, extended)]), png([chunk('iTXt', packed)])])
			expect(read(bytes).carries).toMatchObject({ place: {}, device: 'Elm', hasTime: true });
	});

	it('is found in the properties that converters write', () => {
		const bytes = png([
			chunk('tEXt', 'exif:GPSLatitude\x0048/1, 12/1'),
			chunk('tEXt', 'exif:Model\0Elm'),
			chunk('tEXt', 'date:create\x002026-07-04')
		]);
		expect(read(bytes).carries).toMatchObject({ place: {}, device: 'Elm', hasTime: true });
	});
});

describe('the orientation', () => {
	it.each([1, 3, 4, 6, 8, 9, 13])('may be a value of type %i', (type) => {
		for (const isLittle of [true, false]) {
			const tiff = exif({ tags: { 0x0112: { long: 6 } } }, isLittle);
			const size = { 1: 1, 6: 1, 3: 2, 8: 2 }[type] ?? 4;
			const view = new DataView(tiff.buffer);
			view.setUint16(12, type, isLittle);
			view.setUint32(18, 0);
			if (size === 1) view.setUint8(18, 6);
			else if (size === 2) view.setUint16(18, 6, isLittle);
			else view.setUint32(18, 6, isLittle);
			expect(read(jpeg([exifSegment(tiff)])).copy()).toEqual(jpeg([exifSegment(exifOf(6))]));
		}
	});

	it('is that of the first EXIF, as viewers show the picture', () => {
		const upright = exif({ tags: { 0x0112: { short: 1 } } });
		const bytes = jpeg([exifSegment(upright), exifSegment(telling)]);
		expect(read(bytes).copy()).toEqual(jpeg([]));
	});
});

it.each([
	['DateTime', exif({ tags: { 0x0132: { text: '2026:07:04' } } })],
	['DateTimeOriginal', exif({ tags: {}, details: { 0x9003: { text: '2026:07:04' } } })],
	['DateTimeDigitized', exif({ tags: {}, details: { 0x9004: { text: '2026:07:04' } } })],
	['GPSDateStamp', exif({ tags: {}, gps: { 29: { text: '2026:07:04' } } })]
])('%s tells the time', (_, tiff) => {
	expect(read(jpeg([exifSegment(tiff)])).carries).toMatchObject({ hasTime: true });
	expect(read(png([chunk('eXIf', tiff)])).carries).toMatchObject({ hasTime: true });
});

it('tIME tells the time', () => {
	expect(read(png([chunk('tIME', '\x07\xea\x07\x04\0\0\0')])).carries).toEqual({
		hasTime: true,
		hasMore: true
	});
});

describe('what cannot be read is said not to be complete', () => {
	it.each([
		['a broken EXIF', jpeg([exifSegment(latin1Bytes('XX*\0\x01\x02'))])],
		['an empty EXIF', jpeg([exifSegment(latin1Bytes('MM\0*\0\0\0\x08\0\0'))])],
		[
			'a note of the maker',
			jpeg([exifSegment(exif({ tags: {}, details: { 0x927c: { text: 'note' } } }))])
		],
		['an unknown segment', jpeg([segment(0xeb, 'JP\x01\x02jumb')])],
		['a film after the picture', jpeg([], '\0\0\0\x18ftypmp42\x01')],
		['text that cannot be unpacked', png([chunk('zTXt', 'Comment\0\0\x78\x9c\x01')])],
		['an unknown chunk', png([chunk('caBX', 'jumb\x01')])],
		['an unknown part of a WebP', webp([part('VP8 ', 'picture'), part('C2PA', 'jumb\x01')])]
	])('for %s', (_, bytes) => {
		expect(read(bytes).carries).toEqual({ hasTime: false, isPartial: true, hasMore: true });
		expect(read(read(bytes).copy()).carries).toEqual(nothing);
	});
});
