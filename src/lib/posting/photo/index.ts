import { startsWith } from './bytes';
import type { Container } from './container';
import { exifOf, readExif } from './exif';
import * as jpeg from './jpeg';
import * as png from './png';
import { searchExtras, type Told } from './search';
import * as webp from './webp';

const containers = [jpeg, png, webp] as const satisfies readonly Container[];

export interface PhotoMetadata extends Told {
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
			readonly copy: () => Uint8Array<ArrayBuffer>;
	  }
	| { readonly ok: false; readonly problem: PhotoProblem };

/** Reads the metadata of a photo, and never throws. */
export function readPhoto(bytes: Uint8Array): PhotoReading {
	const container = containers.find((each) => each.accepts(bytes));
	if (!container) return { ok: false, problem: isHeic(bytes) ? 'heic' : 'unknown' };
	const contents = container.open(bytes);
	if (!contents) return { ok: false, problem: 'damaged' };
	const { type, extension } = container;
	const { exif, extras } = contents;
	const orientation = exif ? readExif(exif).orientation : 1;
	const told = searchExtras(extras);
	return {
		ok: true,
		type,
		extension,
		carries: {
			...told,
			hasTime: told.hasTime || contents.hasTime === true,
			hasMore: extras.some(({ bytes }) => bytes !== exif || !isEmptyExif(exif, orientation))
		},
		copy: () => contents.bare(orientation === 1 ? undefined : exifOf(orientation))
	};
}

/** Whether EXIF is the same as that of a cleaned copy. */
function isEmptyExif(exif: Uint8Array, orientation: number): boolean {
	const bare = exifOf(orientation);
	return exif.length === bare.length && bare.every((byte, index) => byte === exif[index]);
}

const brands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];

function isHeic(bytes: Uint8Array): boolean {
	return startsWith(bytes, 4, 'ftyp') && brands.some((brand) => startsWith(bytes, 8, brand));
}
