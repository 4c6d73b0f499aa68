import { latin1, startsWith, uint16, uint32, view } from './bytes';

export interface Exif {
	/** From 1 (upright) to 8. */
	readonly orientation: number;
	/** In degrees; NaN if only a part of it can be read. */
	readonly place?: { readonly latitude: number; readonly longitude: number };
	/** Make and model. */
	readonly device?: string;
	readonly hasTime: boolean;
	/** Whether it is damaged, or has a note that only its maker can read. */
	readonly isPartial?: true;
}

const ORIENTATION = 0x0112;
const SUB_DIRECTORIES = 0x014a;
const DETAILS = 0x8769;
const GPS = 0x8825;
const MAKER_NOTE = 0x927c;
/** The most directories that are read, so that a chain that never ends is left. */
const MOST_DIRECTORIES = 8;

const makes = [0x010f, 0xa433];
/** Model, host computer, unique model, model of the lens. */
const models = [0x0110, 0x013c, 0xc614, 0xa434];
/** Serial numbers of the body and the lens. */
const serials = [0xa431, 0xc62f, 0xa435];
/** Changed, taken, digitized, previewed. */
const times = [0x0132, 0x9003, 0x9004, 0xc71b];
/** In the GPS directory: its time and its date. */
const gpsTimes = [7, 29];
/** In the GPS directory: latitude and longitude of the place and of the destination, and its name. */
const gpsPlaces = [2, 4, 20, 22, 28];

/** The bytes of one value, by the number of its type. */
const sizes: Readonly<Record<number, number>> = {
	1: 1,
	2: 1,
	3: 2,
	4: 4,
	5: 8,
	6: 1,
	7: 1,
	8: 2,
	9: 4,
	10: 8,
	11: 4,
	12: 8,
	13: 4,
	129: 1
};
/** ASCII, UTF-8, and bytes that writers use instead. */
const textTypes = [1, 2, 7, 129];
const SIGNED_FRACTION = 10;
const FRACTION = 5;

interface Entry {
	readonly type: number;
	readonly count: number;
	/** The offset of its values. */
	readonly at: number;
}

/** Reads what can be read, and never throws. */
export function readExif(tiff: Uint8Array): Exif {
	const reader = new Reader(tiff);
	const main = reader.chain();
	const details = reader.below(main, DETAILS);
	const gps = reader.below(main, GPS);
	const all = [...main, ...details];
	const make = reader.firstText(all, makes);
	const device = deviceOf(make, reader.firstText(all, models)) ?? reader.firstText(all, serials);
	const place = reader.place(gps);
	const [first] = main;
	const isPartial = all.every(({ size }) => size === 0) || hasAny(all, [MAKER_NOTE]);
	const orientation = (first && reader.integer(first, ORIENTATION)) ?? 1;
	return {
		orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
		...(place && { place }),
		...(device !== undefined && { device }),
		hasTime: hasAny(all, times) || hasAny(gps, gpsTimes),
		...(isPartial && { isPartial })
	};
}

function hasAny(directories: readonly Directory[], tags: readonly number[]): boolean {
	return directories.some((directory) => tags.some((tag) => directory.has(tag)));
}

function deviceOf(make: string | undefined, model: string | undefined): string | undefined {
	if (make === undefined || model === undefined) return model ?? make;
	return model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`;
}

type Directory = ReadonlyMap<number, Entry>;

class Reader {
	readonly #bytes: Uint8Array;
	readonly #isLittle: boolean;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#isLittle = startsWith(bytes, 0, 'II');
	}

	/** The main directory, those that follow it, and those that it names. */
	chain(): Directory[] {
		const found: Directory[] = [];
		for (let at = this.#uint32(4); at && found.length < MOST_DIRECTORIES;) {
			const count = this.#uint16(at);
			found.push(this.#directory(at));
			at = count === undefined ? undefined : this.#uint32(at + 2 + count * 12);
		}
		return [...found, ...this.below(found, SUB_DIRECTORIES)];
	}

	/** The directories that a tag points at. */
	below(directories: readonly Directory[], tag: number): Directory[] {
		return directories.flatMap((directory) => {
			const entry = directory.get(tag);
			if (!entry) return [];
			return Array.from({ length: Math.min(entry.count, MOST_DIRECTORIES) }, (_, index) =>
				this.#directory(this.#uint32(entry.at + index * 4))
			);
		});
	}

	#directory(at: number | undefined): Directory {
		const entries = new Map<number, Entry>();
		const count = at ? this.#uint16(at) : undefined;
		if (at === undefined || count === undefined) return entries;
		for (let place = at + 2; place < at + 2 + count * 12; place += 12) {
			const [tag, type] = [this.#uint16(place), this.#uint16(place + 2)];
			const values = this.#uint32(place + 4);
			if (tag === undefined || type === undefined || values === undefined) break;
			const size = sizes[type];
			const start = size && size * values > 4 ? this.#uint32(place + 8) : place + 8;
			if (start !== undefined) entries.set(tag, { type, count: values, at: start });
		}
		return entries;
	}

	/** A number of any integer type. */
	integer(directory: Directory, tag: number): number | undefined {
		const entry = directory.get(tag);
		const size = entry && sizes[entry.type];
		if (!entry || entry.type === 2) return undefined;
		if (size === 1) return this.#bytes[entry.at];
		if (size === 2) return this.#uint16(entry.at);
		return size === 4 ? this.#uint32(entry.at) : undefined;
	}

	firstText(directories: readonly Directory[], tags: readonly number[]): string | undefined {
		for (const tag of tags)
			for (const directory of directories) {
				const text = this.#text(directory, tag);
				if (text !== undefined) return text;
			}
		return undefined;
	}

	#text(directory: Directory, tag: number): string | undefined {
		const entry = directory.get(tag);
		if (!entry || !textTypes.includes(entry.type)) return undefined;
		const bytes = this.#bytes.subarray(entry.at, entry.at + Math.min(entry.count, 200));
		const [text = ''] = latin1(bytes).split('\0');
		return text.replace(/[^\x20-\x7e]+/gu, ' ').trim() || undefined;
	}

	/** GPS tags 1 to 4: N or S, latitude, E or W, longitude. */
	place(directories: readonly Directory[]): Exif['place'] {
		const gps = directories.find((each) => hasAny([each], gpsPlaces));
		if (!gps) return undefined;
		return { latitude: this.#degrees(gps, 2, 'S'), longitude: this.#degrees(gps, 4, 'W') };
	}

	#degrees(gps: Directory, tag: number, negative: string): number {
		const entry = gps.get(tag);
		if (!entry || (entry.type !== FRACTION && entry.type !== SIGNED_FRACTION)) return NaN;
		const [degrees = NaN, minutes = 0, seconds = 0] = [0, 8, 16]
			.filter((offset) => offset / 8 < entry.count)
			.map((offset) => this.#fraction(entry.at + offset));
		const value = degrees + (minutes || 0) / 60 + (seconds || 0) / 3600;
		return this.#text(gps, tag - 1)?.toUpperCase() === negative ? -value : value;
	}

	#fraction(at: number): number {
		const [above, below] = [this.#uint32(at), this.#uint32(at + 4)];
		return above === undefined || !below ? NaN : above / below;
	}

	#uint16(at: number): number | undefined {
		return uint16(this.#bytes, at, this.#isLittle);
	}

	#uint32(at: number): number | undefined {
		return uint32(this.#bytes, at, this.#isLittle);
	}
}

/** EXIF with nothing but the orientation. */
export function exifOf(orientation: number): Uint8Array {
	const bytes = new Uint8Array(26);
	bytes.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]);
	const entry = view(bytes);
	entry.setUint16(10, ORIENTATION);
	entry.setUint16(12, 3);
	entry.setUint32(14, 1);
	entry.setUint16(18, orientation);
	return bytes;
}
