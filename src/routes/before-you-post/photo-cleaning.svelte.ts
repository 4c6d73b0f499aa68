import { m } from '$lib/paraglide/messages';
import { numberWords } from '$lib/journal/words';
import type { PhotoProblem, PhotoReading } from '$lib/posting/photo';
import { download, prefersSharing } from '$lib/app/download';

/** In bytes; larger than the photo of any camera. */
const LARGEST = 200 * 1024 * 1024;

type Cleaned = Extract<PhotoReading, { ok: true }>;

const problems: Record<PhotoProblem | 'unreadable' | 'too-large', () => string> = {
	heic: m.posting_photo_heic,
	unknown: m.posting_photo_unknown,
	damaged: m.posting_photo_damaged,
	unreadable: m.posting_photo_unreadable,
	'too-large': m.posting_photo_too_large
};

type State =
	| { at: 'rest' }
	| { at: 'reading' }
	| { at: 'failed'; name: string; words: string }
	| { at: 'read'; name: string; reading: Cleaned };

/** A photo whose metadata is read before it is posted, and its copy without metadata. */
export class PhotoCleaning {
	#state = $state.raw<State>({ at: 'rest' });
	readonly at = $derived(this.#state.at);
	readonly name = $derived('name' in this.#state ? this.#state.name : '');
	/** Whether a copy would have less metadata. */
	readonly hasCopy = $derived(this.#state.at === 'read' && this.#state.reading.carries.hasMore);

	/** The metadata of the photo, or why it cannot be read, in sentences. */
	get words(): readonly string[] {
		if (this.#state.at === 'failed') return [this.#state.words];
		return this.#state.at === 'read' ? metadataWords(this.#state.reading) : [];
	}

	async read(file: File): Promise<void> {
		const state: State = { at: 'reading' };
		this.#state = state;
		const next = await look(file);
		// Drops the result if the user chose another photo meanwhile.
		if (this.#state === state) this.#state = next;
	}

	/** Shares or downloads the copy, under a neutral name. Sharing only works on a tap. */
	async save(): Promise<void> {
		if (this.#state.at !== 'read') return;
		const { reading } = this.#state;
		const name = `${m.posting_photo_name()}.${reading.extension}`;
		const copy = new File([reading.copy()], name, { type: reading.type });
		if (!prefersSharing(copy)) {
			download(name, copy);
			return;
		}
		try {
			await navigator.share({ files: [copy] });
		} catch {
			// It was not shared. The page still offers the copy.
		}
	}
}

async function look(file: File): Promise<State> {
	const failed = (problem: keyof typeof problems): State => ({
		at: 'failed',
		name: file.name,
		words: problems[problem]()
	});
	if (file.size > LARGEST) return failed('too-large');
	let bytes;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		return failed('unreadable');
	}
	const { readPhoto } = await import('$lib/posting/photo');
	const reading = readPhoto(bytes);
	return reading.ok ? { at: 'read', name: file.name, reading } : failed(reading.problem);
}

function metadataWords({ carries }: Cleaned): string[] {
	const { place, device, hasTime, isPartial, hasMore } = carries;
	const words: string[] = [];
	if (place) words.push(placeWords(place));
	if (device !== undefined) words.push(m.posting_photo_device({ device }));
	if (!place && device === undefined)
		words.push(isPartial ? m.posting_photo_unread() : m.posting_photo_neither());
	if (hasTime) words.push(m.posting_photo_time());
	if (hasMore) words.push(m.posting_photo_copy_lead());
	else words.push(m.posting_photo_bare());
	return words;
}

function placeWords({ latitude, longitude }: { latitude?: number; longitude?: number }): string {
	if (latitude === undefined || longitude === undefined) return m.posting_photo_place();
	const [north, east] = [latitude, longitude].map((degrees) => numberWords(Math.abs(degrees), 4));
	const side = latitude < 0 ? m.posting_south : m.posting_north;
	const turn = longitude < 0 ? m.posting_west : m.posting_east;
	return m.posting_photo_place_at({
		latitude: side({ degrees: north ?? '' }),
		longitude: turn({ degrees: east ?? '' })
	});
}
