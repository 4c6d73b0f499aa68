import { latin1, startsWith, uint16, uint32, view } from './bytes';

export interface Exif {
	/** From 1 (upright) to 8. */
	readonly orientation: number;
	/** In degrees; NaN if only a part of it can be read. */
	readonly place?: { readonly latitude: number; readonly longitude: number };
	/** Make and model. */
	readonly device?: string;
	readonly hasTime: boolean;
}

const MAKE = 0x010f;
const MODEL = 0x0110;
const ORIENTATION = 0x0112;
const CHANGED = 0x0132;
const HOST = 0x013c;
const DETAILS = 0x8769;
const GPS = 0x8825;
const TAKEN = 0x9003;
const SERIAL = 0xa431;
const LENS = 0xa434;

/** The bytes of one value, by the number of its type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const ASCII = 2;

interface Entry {
	readonly type: number;
	readonly count: number;
	/** The offset of its values. */
	readonly at: number;
}

/** Reads what can be read, and never throws. */
export function readExif(tiff: Uint8Array): Exif {
	const reader = new Reader(tiff);
	const main = reader.directory(reader.first);
	const details = reader.directory(reader.pointer(main, DETAILS));
	const gps = reader.directory(reader.pointer(main, GPS));
	const make = reader.text(main, MAKE);
	const model = reader.text(main, MODEL) ?? reader.text(main, HOST) ?? reader.text(details, LENS);
	const device = deviceOf(make, model) ?? reader.text(details, SERIAL);
	const place = reader.place(gps);
	const orientation = reader.number(main, ORIENTATION) ?? 1;
	return {
		orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
		...(place && { place }),
		...(device !== undefined && { device }),
		hasTime: main.has(CHANGED) || details.has(TAKEN)
	};
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

	get first(): number {
		return this.#uint32(4) ?? 0;
	}

	directory(at: number | undefined): Directory {
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

	pointer(directory: Directory, tag: number): number | undefined {
		const entry = directory.get(tag);
		return entry && this.#uint32(entry.at);
	}

	number(directory: Directory, tag: number): number | undefined {
		const entry = directory.get(tag);
		return entry && this.#uint16(entry.at);
	}

	text(directory: Directory, tag: number): string | undefined {
		const entry = directory.get(tag);
		if (entry?.type !== ASCII) return undefined;
		const bytes = this.#bytes.subarray(entry.at, entry.at + Math.min(entry.count, 200));
		const [text = ''] = latin1(bytes).split('\0');
		return text.replace(/[^\x20-\x7e]+/gu, ' ').trim() || undefined;
	}

	/** GPS tags 1 to 4: N or S, latitude, E or W, longitude. */
	place(gps: Directory): Exif['place'] {
		if (![2, 4].some((tag) => gps.has(tag))) return undefined;
		return { latitude: this.#degrees(gps, 2, 'S'), longitude: this.#degrees(gps, 4, 'W') };
	}

	#degrees(gps: Directory, tag: number, negative: string): number {
		const entry = gps.get(tag);
		if (!entry) return NaN;
		const [degrees = NaN, minutes = 0, seconds = 0] = [0, 8, 16]
			.filter((offset) => offset / 8 < entry.count)
			.map((offset) => this.#fraction(entry.at + offset));
		const value = degrees + (minutes || 0) / 60 + (seconds || 0) / 3600;
		return this.text(gps, tag - 1)?.toUpperCase() === negative ? -value : value;
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
