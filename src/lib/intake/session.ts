import { CONTACTS } from '$lib/journal/questions/ids';
import { Clock } from '$lib/journal/stamps';
import type { PlatformProblem, PlatformReading } from '$lib/platforms';
import type { Occasion, StoreName } from '$lib/storage';
import type { Imported, SnapshotStorage } from '$lib/storage/snapshots';
import { beginning, readBefore, type Before } from './journal';
import type { ListPreview, Place, Preview } from './preview';
import { countOf, listedBefore, mayBePart, planIntake, type ListPlan } from './plan';
import { countRecords, intakeRecords } from './records';

/** An export among the files. */
export interface Source {
	/** The reader's id and its name. */
	readonly id: string;
	readonly label: string;
	/** The reader's own platform; undefined for lists of any platform. */
	readonly home: string | undefined;
	/** @param otherContacts whether an address book's automatic entries count too */
	read(otherContacts: boolean): Promise<PlatformReading>;
}

type Read = Extract<PlatformReading, { ok: true }>['list'];

interface Entry {
	readonly source: Source;
	list: Read;
	otherContacts: boolean;
	/** The choice and the platform's id; a new platform has an id too. */
	place: { said: Place; platform: string } | undefined;
}

interface Planned {
	before: Before;
	plans: ListPlan[];
}

/** A clock for records that are never saved, but only show whether there are any. */
const noDevice = '0000000000';

/** The lists of an import, until it is finished and can no longer be undone. */
export class IntakeSession {
	readonly #storage: SnapshotStorage;
	readonly #failed: { label: string; problem: PlatformProblem }[] = [];
	readonly #entries: Entry[] = [];
	#unread: readonly string[] = [];
	#before: Before | undefined;
	#plans: ListPlan[] | undefined;
	#added: Imported | undefined;
	/** The stores that lists are compared with. */
	readonly #compared = new Set<StoreName>();

	constructor(storage: SnapshotStorage) {
		this.#storage = storage;
		storage.changes.listen((stores) => {
			if (!stores.some((store) => this.#compared.has(store))) return;
			this.#before = undefined;
			this.#plans = undefined;
		});
	}

	/**
	 * @param unread other files of the same choice
	 * @returns the first problem, if no export can be read
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

	place(index: number, place: Place): void {
		const entry = this.#entries[index];
		if (!entry) return;
		const platform = 'id' in place ? place.id : crypto.randomUUID();
		entry.place = { said: place, platform };
		this.#plans = undefined;
	}

	/** Reads a list again, with or without an address book's automatic entries. */
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

	async preview(): Promise<Preview> {
		return this.#previewed(await this.#planned());
	}

	/**
	 * Imports all lists in one transaction, and keeps a snapshot of the journal before.
	 * @param dropsGone for each list, whether its missing contacts are marked as gone
	 * @param withoutSnapshot whether to go on if there is no room for one
	 * @returns the actual changes; the journal may differ from the preview's. Without room, nothing is done.
	 */
	async add(dropsGone: readonly boolean[], withoutSnapshot = false): Promise<Preview | 'no-room'> {
		const occasion: Occasion = {
			kind: 'list',
			names: [...new Set(this.#entries.map(({ source }) => source.label))]
		};
		if (!(await this.#storage.keepSnapshot(occasion)) && !withoutSnapshot) return 'no-room';
		const planned = await this.#planned();
		const { before, plans } = planned;
		const preview = this.#previewed(planned);
		this.#added = await this.#storage.import(
			(clock) => [
				...beginning(before, clock),
				...intakeRecords(plans, before, {
					now: Date.now(),
					week: before.week,
					clock,
					labels: this.#labels,
					dropsGone: (plan) => dropsGone[plans.indexOf(plan)] ?? false
				})
			],
			occasion
		);
		return preview;
	}

	/** Undoes the import. @returns false if some of it stays, because it was changed since */
	async undo(): Promise<boolean> {
		return (await this.#storage.undoImport(this.#added)) ?? true;
	}

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

	/** The names of new platforms. */
	get #labels(): Map<string, string> {
		return new Map(
			this.#entries.flatMap(({ place }) =>
				place && 'label' in place.said ? [[place.platform, place.said.label] as const] : []
			)
		);
	}
}

/** The platform of a source's last import, else its own. */
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
		before: listedBefore(plan),
		mayBePart: mayBePart(plan),
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
