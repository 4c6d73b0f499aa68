import {
	type Found,
	type InputFile,
	type LeftOutReason,
	MAX_CONTACTS,
	type PlatformList,
	type PlatformReading
} from '../platform';

type ListFacts = Pick<PlatformList, 'isWhole' | 'mutual' | 'count'>;

/** How many entries are added between two progress reports. */
const PROGRESS_STEP = 1000;

/** Collects the entries of an export. */
export class ListBuilder {
	readonly #progress: ((entries: number) => void) | undefined;
	readonly #contacts = new Map<string, Found>();
	readonly #leftOut = new Map<LeftOutReason, number>();
	#nameless = 0;
	#tooMany = 0;
	#entries = 0;

	/** @param progress called now and then with the number of entries so far */
	constructor(progress?: (entries: number) => void) {
		this.#progress = progress;
	}

	/** Adds a contact. A key that is already there counts as `twice`. */
	add(found: Found): void {
		if (this.#contacts.has(found.key)) this.leaveOut('twice');
		else if (this.#contacts.size >= MAX_CONTACTS) this.#tooMany += 1;
		else this.#contacts.set(found.key, found);
		this.#count();
	}

	/** Adds a contact without a name. */
	addNameless(): void {
		this.#nameless += 1;
		this.#count();
	}

	/** Counts entries that are not contacts. */
	leaveOut(reason: LeftOutReason, count = 1): void {
		if (count > 0) this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + count);
	}

	/** Whether there were entries and none of them could be read: the export’s format is not this one. */
	get #isUnreadable(): boolean {
		return this.#entries === 0 && [...this.#leftOut.keys()].join() === 'unreadable-row';
	}

	/** Whether nobody has a name: the export has moved its names elsewhere. */
	get #hasNoNames(): boolean {
		const hasOthers = this.#nameless > 0 || this.#leftOut.has('without-name-or-address');
		return this.#contacts.size === 0 && hasOthers;
	}

	/** The list that was read from `files`, of any length. With unreadable entries, it is not a whole list. */
	buildUnlimited(files: readonly InputFile[], facts: ListFacts): PlatformList {
		return {
			...facts,
			isWhole: facts.isWhole && !this.#leftOut.has('unreadable-row') && !this.#hasNoNames,
			contacts: [...this.#contacts.values()],
			nameless: this.#nameless,
			leftOut: [...this.#leftOut].map(([reason, count]) => ({ reason, count })),
			read: files.map(({ path }) => path)
		};
	}

	/** The list that was read from `files`, or the problem that it is too long or unreadable. */
	build(files: readonly InputFile[], facts: ListFacts = { isWhole: true }): PlatformReading {
		const rows = this.#contacts.size + this.#nameless + this.#tooMany;
		const path = files[0]?.path ?? '';
		if (rows > MAX_CONTACTS) return { ok: false, problem: { kind: 'too-many', path, rows } };
		if (this.#isUnreadable && !facts.count)
			return { ok: false, problem: { kind: 'malformed', path } };
		return { ok: true, list: this.buildUnlimited(files, facts) };
	}

	#count(): void {
		this.#entries += 1;
		if (this.#entries % PROGRESS_STEP === 0) this.#progress?.(this.#entries);
	}
}
