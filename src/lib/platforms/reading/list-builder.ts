import {
	MAX_CONTACTS,
	type Found,
	type InputFile,
	type LeftOutReason,
	type PlatformList,
	type PlatformReading
} from '../platform';

type How = Pick<PlatformList, 'isWhole' | 'mutual'>;

/** How many entries are gone through between two words of progress. */
const PROGRESS_STEP = 1000;

/** Gathers what an export holds, entry by entry. */
export class ListBuilder {
	readonly #progress: ((entries: number) => void) | undefined;
	readonly #contacts = new Map<string, Found>();
	readonly #leftOut = new Map<LeftOutReason, number>();
	#nameless = 0;
	#tooMany = 0;
	#entries = 0;

	/** @param progress told now and then how many entries were gone through */
	constructor(progress?: (entries: number) => void) {
		this.#progress = progress;
	}

	/** A contact. One that is there already is left out. */
	add(found: Found): void {
		if (this.#contacts.has(found.key)) this.leaveOut('twice');
		else if (this.#isFull()) this.#tooMany += 1;
		else this.#contacts.set(found.key, found);
		this.#pass();
	}

	/** A contact without a name. */
	addNameless(): void {
		this.#nameless += 1;
		this.#pass();
	}

	/** Entries that are no contacts. */
	leaveOut(reason: LeftOutReason, count = 1): void {
		if (count > 0) this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + count);
	}

	/** What was gathered from `files`. */
	list(files: readonly InputFile[], how: How): PlatformList {
		const leftOut = [...this.#leftOut].map(([reason, count]) => ({ reason, count }));
		const read = files.map(({ path }) => path);
		return {
			...how,
			contacts: [...this.#contacts.values()],
			nameless: this.#nameless,
			leftOut,
			read
		};
	}

	/** The same, or that it is more than a list may have. */
	reading(files: readonly InputFile[], how: How = { isWhole: true }): PlatformReading {
		const rows = this.#contacts.size + this.#nameless + this.#tooMany;
		const path = files[0]?.path ?? '';
		if (rows > MAX_CONTACTS) return { ok: false, problem: { kind: 'too-many', path, rows } };
		return { ok: true, list: this.list(files, how) };
	}

	#isFull(): boolean {
		return this.#contacts.size >= MAX_CONTACTS;
	}

	#pass(): void {
		this.#entries += 1;
		if (this.#entries % PROGRESS_STEP === 0) this.#progress?.(this.#entries);
	}
}
