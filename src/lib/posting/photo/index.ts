import { startsWith } from './bytes';
import type { Container } from './container';
import { exifOf, readExif, type Exif } from './exif';
import * as jpeg from './jpeg';
import * as png from './png';
import * as webp from './webp';

const containers = [jpeg, png, webp] as const satisfies readonly Container[];

export interface PhotoMetadata {
	/** Without numbers if they cannot be read, or only a name is given. */
	readonly place?: { readonly latitude?: number; readonly longitude?: number };
	readonly device?: string;
	readonly hasTime: boolean;
	/** Whether the file has anything that a viewer does not need. */
	readonly hasMore: boolean;
}

export type PhotoProblem =
	/** HEIC, HEIF or AVIF, which are not cleaned. */
	| 'heic'
	/** No photo, or of an unknown format. */
	| 'unknown'
	/** Of a known format, but it cannot be parsed. */
	| 'damaged';

export type PhotoReading =
	| {
			readonly ok: true;
			readonly carries: PhotoMetadata;
			readonly type: string;
			readonly extension: string;
			/** The same picture, bit by bit, without metadata but with its orientation. */
			copy(): Uint8Array<ArrayBuffer>;
	  }
	| { readonly ok: false; readonly problem: PhotoProblem };

/** Reads the metadata of a photo, and never throws. */
export function readPhoto(bytes: Uint8Array): PhotoReading {
	const container = containers.find((each) => each.accepts(bytes));
	if (!container) return { ok: false, problem: isHeic(bytes) ? 'heic' : 'unknown' };
	const contents = container.open(bytes);
	if (!contents) return { ok: false, problem: 'damaged' };
	const exif = contents.exif && readExif(contents.exif);
	const xmp = contents.xmp ?? '';
	const { type, extension } = container;
	const orientation = exif?.orientation ?? 1;
	const isTurned = orientation !== 1;
	const place = placeOf(exif, contents.hasPlace === true || xmpPlace.test(xmp));
	const device = exif?.device ?? xmpDevice.exec(xmp)?.[1]?.trim();
	return {
		ok: true,
		type,
		extension,
		carries: {
			...(place && { place }),
			...(device !== undefined && { device }),
			hasTime: exif?.hasTime === true || xmpTime.test(xmp),
			hasMore: contents.hasMore || !isEmptyExif(contents.exif, orientation)
		},
		copy: () => contents.stripped(isTurned ? exifOf(orientation) : undefined)
	};
}

const xmpPlace =
	/exif:GPSL(?:at|ong)itude|photoshop:(?:City|State|Country)|Iptc4xmpCore:Location|Iptc4xmpExt:Location|LocationCreated/u;
const xmpDevice = /tiff:Model(?:="|>)([^"<]{1,100})/u;
const xmpTime = /(?:exif:DateTimeOriginal|xmp:CreateDate|photoshop:DateCreated)/u;

function placeOf(exif: Exif | undefined, hasName: boolean): PhotoMetadata['place'] {
	if (!exif?.place) return hasName ? {} : undefined;
	const { latitude, longitude } = exif.place;
	const isReal = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
	return isReal ? { latitude, longitude } : {};
}

/** Whether EXIF is missing, or the same as that of a cleaned copy. */
function isEmptyExif(exif: Uint8Array | undefined, orientation: number): boolean {
	if (!exif) return true;
	const bare = exifOf(orientation);
	return exif.length === bare.length && bare.every((byte, index) => byte === exif[index]);
}

const brands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];

function isHeic(bytes: Uint8Array): boolean {
	return startsWith(bytes, 4, 'ftyp') && brands.some((brand) => startsWith(bytes, 8, brand));
}
