import { says } from './bytes';
import type { Container } from './container';
import { exifOf, readExif, type Exif } from './exif';
import * as jpeg from './jpeg';
import * as png from './png';
import * as webp from './webp';

const containers = [jpeg, png, webp] as const satisfies readonly Container[];

/** What a photo carries besides the picture. */
export interface Carried {
	/** Where it was taken; without numbers where they cannot be told, or only a name is given. */
	readonly place?: { readonly latitude?: number; readonly longitude?: number };
	/** What it was taken with; empty where that cannot be told. */
	readonly device?: string;
	readonly hasTime: boolean;
	/** Whether it has anything at all, these included, that a viewer does without. */
	readonly hasMore: boolean;
}

/** Why a photo cannot be read or cleaned, for the UI to word. */
export type PhotoProblem =
	/** HEIC, HEIF or AVIF: known, but not cleaned here. */
	| 'heic'
	/** Not a photo, or of a kind that is not known. */
	| 'unknown'
	/** Of a known kind, but not to be understood. */
	| 'damaged';

export type PhotoReading =
	| {
			readonly ok: true;
			readonly carries: Carried;
			readonly type: string;
			readonly extension: string;
			/** The same picture, bit by bit, without all that; how it is to be turned stays. */
			copy(): Uint8Array<ArrayBuffer>;
	  }
	| { readonly ok: false; readonly problem: PhotoProblem };

/** Says what a photo carries besides the picture. Whatever the bytes are, it never throws. */
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
			hasMore: contents.hasMore || !isBare(contents.exif, orientation)
		},
		copy: () => contents.bare(isTurned ? exifOf(orientation) : undefined)
	};
}

const xmpPlace =
	/exif:GPSL(?:at|ong)itude|photoshop:(?:City|State|Country)|Iptc4xmpCore:Location|Iptc4xmpExt:Location|LocationCreated/u;
const xmpDevice = /tiff:Model(?:="|>)([^"<]{1,100})/u;
const xmpTime = /(?:exif:DateTimeOriginal|xmp:CreateDate|photoshop:DateCreated)/u;

function placeOf(exif: Exif | undefined, hasName: boolean): Carried['place'] {
	if (!exif?.place) return hasName ? {} : undefined;
	const { latitude, longitude } = exif.place;
	const isReal = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
	return isReal ? { latitude, longitude } : {};
}

/** Whether the EXIF says nothing, or no more than that of a copy. */
function isBare(exif: Uint8Array | undefined, orientation: number): boolean {
	if (!exif) return true;
	const bare = exifOf(orientation);
	return exif.length === bare.length && bare.every((byte, index) => byte === exif[index]);
}

const brands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];

function isHeic(bytes: Uint8Array): boolean {
	return says(bytes, 4, 'ftyp') && brands.some((brand) => says(bytes, 8, brand));
}
