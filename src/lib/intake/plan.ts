import { isGone, personIdOf, type Contact, type Facts } from '$lib/journal/people/contact';
import { latestCount, type ContactList } from '$lib/journal/people/contact-list';
import { Addresses } from '$lib/journal/people/matching';
import { Identities } from '$lib/journal/people/people';
import type { Person } from '$lib/journal/people/person';
import type { StoredRecord } from '$lib/journal/record';
import type { Found, FoundInvitation, LeftOutReason, PlatformList } from '$lib/platforms';
import { factsOf, sameFacts } from './facts';
import { entryId } from './ids';
import { Deleted, isDeletedForGood } from './marks';
import { recognise } from './recognising';

/** A list and its destination. */
export interface Incoming {
	/** The id of the reader. */
	readonly source: string;
	/** The reader's own platform. */
	readonly home: string;
	/** The journal's platform that the list counts for. */
	readonly platform: string;
	readonly list: PlatformList;
}

export interface Known {
	readonly contacts: readonly Contact[];
	/** Deleted contacts by id. */
	readonly deleted: ReadonlyMap<string, StoredRecord>;
	readonly persons: readonly Person[];
	readonly lists: readonly ContactList[];
	/** The ids of all invitations, including deleted ones. */
	readonly invitations: ReadonlySet<string>;
}

/** A new contact, or one whose name was removed before. */
export interface Added {
	readonly id: string;
	readonly facts: Facts;
	/** The rest of the deleted record. */
	readonly deleted: StoredRecord | undefined;
	/** The person with a matching address. */
	person?: string;
}

interface Changed {
	readonly contact: Contact;
	readonly facts: Facts;
}

/** The effect of a list on the journal. */
export interface ListPlan {
	readonly source: string;
	readonly platform: string;
	readonly added: readonly Added[];
	/** Contacts that were gone. */
	readonly back: readonly Changed[];
	/** Contacts with changed facts. */
	readonly changed: readonly Changed[];
	/** Contacts that a complete list no longer has. */
	readonly gone: readonly Contact[];
	readonly same: number;
	/** The number of contacts that the user deleted before. */
	readonly keptOut: number;
	readonly leftOut: ReadonlyMap<LeftOutReason, number>;
	readonly nameless: number;
	/** For platforms with only a number. */
	readonly count: number | undefined;
	/** Whether the list gives the platform's count: not if any entry was unreadable. */
	readonly isCounted: boolean;
	readonly isWhole: boolean;
	/** The platform's last count, which a part of a list does not lower. */
	readonly countBefore: number;
	/**
	 * The people on this platform who are only in other sources, with missing contacts dropped or
	 * kept.
	 */
	readonly others: { readonly dropped: number; readonly kept: number };
	readonly invitations: readonly { readonly id: string; readonly found: FoundInvitation }[];
}

/** Plans lists that are imported together, each as if the ones before were imported. */
export function planIntake(lists: readonly Incoming[], known: Known): ListPlan[] {
	const identities = new Identities(known.persons);
	const contacts = new Map(known.contacts.map((contact) => [contact.id, contact]));
	return lists.map((incoming) => {
		const plan = planList(incoming, contacts, known);
		match(plan, contacts, identities);
		for (const contact of arrived(plan)) contacts.set(contact.id, contact);
		return { ...plan, others: othersOn(plan, contacts, identities) };
	});
}

/** So many people may leave any list at once. */
const FEW = 9;

/** The contacts that were in the list before, without those that were gone. */
export function listedBefore({ same, changed, gone }: ListPlan): number {
	return same + changed.length + gone.length;
}

/** Whether so many contacts are missing that the file may be only a part of the list. */
export function mayBePart(plan: ListPlan): boolean {
	return plan.gone.length > FEW && plan.gone.length > listedBefore(plan) / 10;
}

/** The platform's count after the import, and the contacts without a name. */
export function countOf(plan: ListPlan, dropsGone: boolean): { all: number; nameless: number } {
	if (plan.count !== undefined) return { all: plan.count, nameless: plan.count };
	const here = plan.added.length + plan.back.length + plan.changed.length + plan.same;
	const there = dropsGone ? plan.others.dropped : plan.gone.length + plan.others.kept;
	const named = here + there;
	const atLeast = plan.isWhole && dropsGone ? 0 : plan.countBefore;
	const all = Math.max(named + plan.nameless + plan.keptOut, atLeast);
	return { all, nameless: all - named };
}

function planList(
	{ source, home, platform, list }: Incoming,
	contacts: ReadonlyMap<string, Contact>,
	known: Known
): Omit<ListPlan, 'others'> {
	// On another platform than its own, a source's entries need other ids.
	const idOf = (key: string) => entryId(source, platform === home ? key : `${platform}\0${key}`);
	const before = known.lists.find(({ id }) => id === platform);
	const entries = new Map<string, Found>();
	for (const found of list.contacts) {
		const id = idOf(found.key);
		if (!entries.has(id)) entries.set(id, found);
	}
	const twice = list.contacts.length - entries.size;
	const unseen = [...contacts.values()].filter(
		(contact) => isOn(contact, platform, source) && !entries.has(contact.id)
	);
	// Contacts removed with their list come back with it; others were deleted one by one.
	const isDeleted = (id: string) => {
		const deleted = known.deleted.get(id);
		return deleted !== undefined && isDeletedForGood(deleted);
	};
	const unknown = [...entries].filter(([id]) => !contacts.has(id) && !isDeleted(id));
	const recognised = recognise(
		unknown.map(([, found]) => found),
		unseen,
		{ byAddress: !list.isWhole }
	);
	const coming = unknown.filter(([, found]) => !recognised.has(found));
	const otherwise = deletedAmong(coming, entries, platform, contacts, known.deleted);
	const added: Added[] = [];
	const back: Changed[] = [];
	const changed: Changed[] = [];
	let [same, keptOut] = [0, 0];
	for (const [id, found] of entries) {
		const contact = contacts.get(id) ?? recognised.get(found);
		if (contact) {
			const facts = factsOf(found, contact.facts);
			// The day depends on the export's format.
			if (contact.id !== id && contact.facts.since !== undefined) facts.since = contact.facts.since;
			if (contact.gone !== undefined) back.push({ contact, facts });
			else if (!sameFacts(contact.facts, facts)) changed.push({ contact, facts });
			else same += 1;
		} else if (isDeleted(id) || otherwise.has(id)) {
			keptOut += 1;
		} else {
			added.push({ id, facts: factsOf(found), deleted: known.deleted.get(id) });
		}
	}
	const present = new Set(recognised.values());
	const gone = list.isWhole
		? unseen.filter((contact) => !isGone(contact) && !present.has(contact))
		: [];
	const leftOut = new Map(list.leftOut.map(({ reason, count }) => [reason, count]));
	if (twice > 0) leftOut.set('twice', (leftOut.get('twice') ?? 0) + twice);
	const invitations = new Map(
		(list.invitations ?? []).map((found) => [entryId(source, found.key), found])
	);
	return {
		source,
		platform,
		added,
		back,
		changed,
		gone,
		same,
		keptOut,
		leftOut,
		nameless: list.nameless,
		count: list.count,
		isCounted: !leftOut.has('unreadable-row'),
		isWhole: list.isWhole,
		countBefore: (before && latestCount(before)?.count.all) ?? 0,
		invitations: [...invitations]
			.filter(([id]) => !known.invitations.has(id))
			.map(([id, found]) => ({ id, found }))
	};
}

/** The ids of new entries that match deleted contacts of the platform under another key. */
function deletedAmong(
	coming: readonly [string, Found][],
	entries: ReadonlyMap<string, Found>,
	platform: string,
	contacts: ReadonlyMap<string, Contact>,
	deleted: Known['deleted']
): Set<string> {
	const forGood = [...deleted.values()].filter(isDeletedForGood);
	if (forGood.length === 0) return new Set();
	const gone = new Deleted(platform);
	for (const record of forGood) {
		// A contact with the same key is never another entry.
		if (!entries.has(record.id)) gone.add(record);
	}
	for (const contact of contacts.values())
		if (contact.platform === platform && !isGone(contact)) gone.see(contact.facts);
	return gone.among(new Map(coming.map(([id, found]) => [id, factsOf(found)])));
}

/** Matches new contacts to people from other lists. */
function match(
	plan: Omit<ListPlan, 'others'>,
	contacts: ReadonlyMap<string, Contact>,
	identities: Identities
): void {
	const { platform, source, added } = plan;
	const isElsewhere = (contact: Contact) => !isOn(contact, platform, source);
	if (added.length === 0 || ![...contacts.values()].some(isElsewhere)) return;
	const addresses = new Addresses(identities);
	const gone = new Set(plan.gone.map(({ id }) => id));
	for (const contact of contacts.values()) {
		addresses.add([gone.has(contact.id) ? { ...contact, gone: 0 } : contact]);
	}
	const coming = added.map(({ id, facts }) => ({ id, facts, platform, source }));
	addresses.add(coming);
	const owners = addresses.owners(coming);
	for (const entry of added) {
		const person = owners.get(entry.id);
		if (person !== undefined) entry.person = person;
	}
}

/** The contacts after this import, for the lists that follow. */
function arrived({
	platform,
	source,
	added,
	back,
	changed,
	gone
}: Omit<ListPlan, 'others'>): Contact[] {
	return [
		...added.map(({ id, facts, person }): Contact => {
			const fields = { type: 'contact', platform, source, facts, order: 0, came: 0 } as const;
			return { id, ...fields, ...(person !== undefined && { person }), stamps: {} };
		}),
		...back.map(({ contact, facts }) => ({ ...contact, facts, gone: undefined })),
		...changed.map(({ contact, facts }) => ({ ...contact, facts })),
		...gone.map((contact) => ({ ...contact, gone: 0 }))
	];
}

/** Counts the people on the plan's platform who are only in other sources. */
function othersOn(
	{ platform, source, gone }: Omit<ListPlan, 'others'>,
	contacts: ReadonlyMap<string, Contact>,
	identities: Identities
): ListPlan['others'] {
	const personOf = (contact: Contact) => identities.of(personIdOf(contact));
	const [here, others] = [new Set<string>(), new Set<string>()];
	for (const contact of contacts.values()) {
		if (contact.platform !== platform || isGone(contact)) continue;
		(contact.source === source ? here : others).add(personOf(contact));
	}
	const dropped = [...others].filter((person) => !here.has(person)).length;
	for (const contact of gone) here.add(personOf(contact));
	return { dropped, kept: [...others].filter((person) => !here.has(person)).length };
}

function isOn(contact: Contact, platform: string, source: string): boolean {
	return contact.platform === platform && contact.source === source;
}
