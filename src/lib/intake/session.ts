import { CONTACTS } from '$lib/journal/questions/ids';
import { Clock } from '$lib/journal/stamps';
import type { PlatformProblem, PlatformReading } from '$lib/platforms';
import type { JournalStorage, Saved, StoreName } from '$lib/storage';
import { beginning, readBefore, type Before } from './journal';
import type { ListPreview, Place, Preview } from './preview';
import { countOf, planIntake, type ListPlan } from './plan';
import { countRecords, intakeRecords } from './records';

/** An export that was found among the files. */
export interface Source {
	/** What reads it, and what that is called. */
	readonly id: string;
	readonly label: string;
	/** Its own platform; undefined for lists that may be of any. */
	readonly home: string | undefined;
	/** @param otherContacts whether an address book's debris counts too */
	read(otherContacts: boolean): Promise<PlatformReading>;
}

type Read = Extract<PlatformReading, { ok: true }>['list'];

/** A list that was read, and what one said of it. */
interface Entry {
	readonly source: Source;
	list: Read;
	otherContacts: boolean;
	/** Where it counts, and the id of that platform; one that comes new has one as well. */
	place: { said: Place; platform: string } | undefined;
}

interface Planned {
	before: Before;
	plans: ListPlan[];
}

/** Nobody sees what it stamps: it serves for finding out whether there is anything to write. */
const noDevice = '0000000000';

/** Lists that were read from files, until they are in the journal and as long as that can be undone. */
export class IntakeSession {
	readonly #storage: JournalStorage;
	readonly #failed: { label: string; problem: PlatformProblem }[] = [];
	readonly #entries: Entry[] = [];
	#unread: readonly string[] = [];
	#before: Before | undefined;
	#plans: ListPlan[] | undefined;
	#added: Saved | undefined;
	/** The stores that lists are compared with. */
	readonly #compared = new Set<StoreName>();

	constructor(storage: JournalStorage) {
		this.#storage = storage;
		storage.changes.listen((stores) => {
			if (!stores.some((store) => this.#compared.has(store))) return;
			this.#before = undefined;
			this.#plans = undefined;
		});
	}

	/**
	 * Reads exports.
	 * @param unread files that were given beside them
	 * @returns what is wrong where none of them can be read
	 */
	async read(
		sources: readonly Source[],
		unread: readonly string[] = []
	): Promise<PlatformProblem | undefined> {
		this.#unread = unread;
		for (const source of sources) {
			const reading = await source.read(false);
			if (reading.ok) {
				this.#entries.push({ source, list: reading.list, otherContacts: false, place: undefined });
			} else {
				this.#failed.push({ label: source.label, problem: reading.problem });
			}
		}
		return this.#entries.length === 0 ? this.#failed[0]?.problem : undefined;
	}

	/** Says where a list shall count. */
	place(index: number, place: Place): void {
		const entry = this.#entries[index];
		if (!entry) return;
		const platform = 'id' in place ? place.id : crypto.randomUUID();
		entry.place = { said: place, platform };
		this.#plans = undefined;
	}

	/** Reads a list once more, with an address book's debris or without it. */
	async otherContacts(index: number, wanted: boolean): Promise<PlatformProblem | undefined> {
		const entry = this.#entries[index];
		if (!entry) return undefined;
		const reading = await entry.source.read(wanted);
		if (!reading.ok) return reading.problem;
		entry.list = reading.list;
		entry.otherContacts = wanted;
		this.#plans = undefined;
		return undefined;
	}

	/** What adding the lists would do. */
	async preview(): Promise<Preview> {
		return this.#previewed(await this.#planned());
	}

	/**
	 * Adds all lists in one transaction.
	 * @param dropsGone for each list, whether those whom it no longer has are gone
	 * @returns what was done; the journal may have changed since it was shown
	 */
	async add(dropsGone: readonly boolean[]): Promise<Preview> {
		const planned = await this.#planned();
		const { before, plans } = planned;
		const preview = this.#previewed(planned);
		this.#added = await this.#storage.save((clock) => [
			...beginning(before, clock),
			...intakeRecords(plans, before, {
				now: Date.now(),
				week: before.week,
				clock,
				labels: this.#labels,
				dropsGone: (plan) => dropsGone[plans.indexOf(plan)] ?? false
			})
		]);
		return preview;
	}

	/** Takes back what was added; false, and nothing is done, where any of it was changed since. */
	async undo(): Promise<boolean> {
		return this.#added !== undefined && (await this.#storage.revert(this.#added));
	}

	/** What the lists do to the journal as it is now. */
	async #planned(): Promise<Planned> {
		this.#before ??= await readBefore(
			this.#storage.noting((stores) => stores.forEach((store) => this.#compared.add(store)))
		);
		const before = this.#before;
		for (const entry of this.#entries) entry.place ??= usualPlace(entry.source, before);
		this.#plans ??= planIntake(
			this.#entries.map(({ source, list, place }) => ({
				source: source.id,
				home: source.home ?? '',
				platform: place?.platform ?? '',
				list
			})),
			before
		);
		return { before, plans: this.#plans };
	}

	#previewed({ before, plans }: Planned): Preview {
		const lists = this.#entries.flatMap((entry, index) => {
			const plan = plans[index];
			return plan ? [listPreview(entry, plan, before, this.#isNews(plan, before))] : [];
		});
		return { week: before.week, lists, failed: this.#failed, unread: this.#unread };
	}

	#isNews(plan: ListPlan, before: Before): boolean {
		const { added, back, changed, gone, invitations } = plan;
		if ([added, back, changed, gone, invitations].some(({ length }) => length > 0)) return true;
		const counting = {
			week: before.week,
			clock: new Clock(noDevice),
			labels: this.#labels,
			dropsGone: () => true
		};
		return countRecords([plan], before, counting).length > 0;
	}

	/** What platforms are called that come new with the lists. */
	get #labels(): Map<string, string> {
		return new Map(
			this.#entries.flatMap(({ place }) =>
				place && 'label' in place.said ? [[place.platform, place.said.label] as const] : []
			)
		);
	}
}

/** Where a source's contacts counted last, else its own platform. */
function usualPlace({ id, home }: Source, { contacts }: Before): Entry['place'] {
	if (home === undefined) return undefined;
	const last = contacts.findLast(({ source }) => source === id)?.platform ?? home;
	return { said: { id: last }, platform: last };
}

function listPreview(
	entry: Entry,
	plan: ListPlan,
	{ checkin }: Before,
	isNews: boolean
): ListPreview {
	const contacts = checkin?.answers[CONTACTS];
	const written = contacts?.state === 'given' ? contacts.value[plan.platform] : undefined;
	const { source, list, otherContacts, place } = entry;
	return {
		source: source.id,
		label: source.label,
		place: place?.said,
		read: list.read,
		isWhole: list.isWhole,
		added: plan.added.length,
		back: plan.back.length,
		changed: plan.changed.length,
		same: plan.same,
		gone: plan.gone.length,
		nameless: plan.nameless,
		keptOut: plan.keptOut,
		matched: plan.added.filter(({ person }) => person !== undefined).length,
		leftOut: [...plan.leftOut].map(([reason, count]) => ({ reason, count })),
		otherContacts,
		invitations: plan.invitations.length,
		mutual: list.mutual,
		isCountOnly: plan.count !== undefined,
		all: { dropped: countOf(plan, true).all, kept: countOf(plan, false).all },
		written: typeof written === 'number' ? written : undefined,
		isNews
	};
}
