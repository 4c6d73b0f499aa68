import type { Extra } from './container';
import { readExif, type Exif } from './exif';

/** What the extras of a photo tell. */
export interface Told {
	/** Without numbers if they cannot be read, or only a name is given. */
	readonly place?: { readonly latitude?: number; readonly longitude?: number };
	readonly device?: string;
	readonly hasTime: boolean;
	/** Whether some of it cannot be read, so that it may tell more. */
	readonly isPartial?: true;
}

/** Names of places and times in XMP, in the text chunks of PNG and in comments. */
const placeNames =
	/\b(?:GPS-?(?:Dest)?(?:Lat|Long)itude|geo:(?:lat|long)|Geotag|(?:photoshop|Iptc4xmp\w+|\w*Location\w*):(?:City|State|Country|Location|ProvinceState|Sublocation|WorldRegion)|Iptc4xmp\w+:Location\w*|Location(?:Created|Shown)|(?:dc:)?coverage\b|(?:iptc|IPTC):(?:City|Sub-?location|Country))|^(?:Location|Latitude|Longitude|City|Country)\0/iu;
const timeNames =
	/\b(?:DateTimeOriginal|DateTimeDigitized|exif:DateTime|tiff:DateTime|CreateDate|ModifyDate|DateCreated|GPS(?:Date|Time)Stamp|GPSDateTime|Creation ?Time|date:(?:create|modify|timestamp)|dc:date)\b/iu;
const deviceNames =
	/(?:\b\w+:(?:(?:UniqueCamera|Lens|Camera)?Model|Make|Lens|(?:Body|Lens|Camera)?SerialNumber)(?:\s*=\s*["']|>|\0\0?\0?\0?)|^Source\0)\s*([^"'<\0]{1,100})/u;

const latin1Decoder = new TextDecoder('latin1');
const utf8Decoder = new TextDecoder('utf-8', { fatal: true });

/** IPTC record 2: location codes and names, city, sublocation, state, country; dates and times. */
const iptcPlaces = [26, 27, 90, 92, 95, 100, 101];
const iptcTimes = [55, 60, 62, 63];
/** More EXIF than any photo has in one part; random bytes are not searched for ever. */
const MOST = 50;

export function searchExtras(extras: readonly Extra[]): Told {
	const parts = extras.map(searchExtra);
	const places = parts.flatMap(({ place }) => (place ? [place] : []));
	const place = places.find(({ latitude }) => latitude !== undefined) ?? places[0];
	const device = parts.find((part) => part.device !== undefined)?.device;
	return {
		...(place && { place }),
		...(device !== undefined && { device }),
		hasTime: parts.some(({ hasTime }) => hasTime),
		...(parts.some(({ isPartial }) => isPartial) && { isPartial: true })
	};
}

function searchExtra({ bytes, isKnown }: Extra): Told {
	const text = latin1Decoder.decode(bytes);
	const exifs = [...text.matchAll(/II\*\0|MM\0\*/gu)]
		.slice(0, MOST)
		.map(({ index }) => readExif(bytes.subarray(index)));
	const hasIptc = text.includes('8BIM') || text.startsWith('\x1c\x02');
	const isNamed = placeNames.test(text) || (hasIptc && hasIptcField(bytes, iptcPlaces));
	const place = exifs.map(placeOf).find((each) => each) ?? (isNamed ? {} : undefined);
	const device =
		exifs.find((exif) => exif.device !== undefined)?.device ?? deviceNames.exec(text)?.[1]?.trim();
	const isRead = isKnown || isText(bytes) || exifs.some(({ isPartial }) => !isPartial);
	return {
		...(place && { place }),
		...(device !== undefined && { device }),
		hasTime:
			exifs.some(({ hasTime }) => hasTime) ||
			timeNames.test(text) ||
			(hasIptc && hasIptcField(bytes, iptcTimes)),
		...(!isRead && { isPartial: true })
	};
}

function placeOf({ place }: Exif): Told['place'] {
	if (!place) return undefined;
	const { latitude, longitude } = place;
	const isReal = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
	return isReal ? { latitude, longitude } : {};
}

function hasIptcField(bytes: Uint8Array, fields: readonly number[]): boolean {
	return bytes.some(
		(byte, at) => byte === 0x1c && bytes[at + 1] === 2 && fields.includes(bytes[at + 2] ?? 0)
	);
}

/** Whether there is nothing but text, in which a place would have been found. */
function isText(bytes: Uint8Array): boolean {
	try {
		return !/[^\P{Cc}\0\t\n\r]/u.test(utf8Decoder.decode(bytes));
	} catch {
		return false;
	}
}
