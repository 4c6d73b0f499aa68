import { correctCheckin, type Answer, type Checkin } from '$lib/journal/checkin';
import { CONTACTS } from '$lib/journal/questions/ids';
import type { Contact } from '$lib/journal/people/contact';
import { countList, type ContactList } from '$lib/journal/people/contact-list';
import type { Invitation } from '$lib/journal/people/invitation';
import { newPlatform, type Platform } from '$lib/journal/platform';
import { edit, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import type { Week } from '$lib/journal/weeks';
import { invitationFacts } from './facts';
import { countOf, type ListPlan } from './plan';

/** The limit of one call to `getRandomValues`. */
const DRAWN = 16_384;

/** The part of the journal with counts of lists. */
export interface Counted {
	readonly lists: readonly ContactList[];
	readonly platforms: readonly Platform[];
	/** The check-in of {@link Import.week}. */
	readonly checkin: Checkin | undefined;
}

export interface Import {
	readonly now: number;
	readonly week: Week;
	readonly clock: Clock;
	/** Whether contacts missing from the list are marked as gone. */
	dropsGone(plan: ListPlan): boolean;
	/** Names of the user's new platforms by id. */
	readonly labels: ReadonlyMap<string, string>;
}

/** All records to write; empty if nothing changed. */
export function intakeRecords(
	plans: readonly ListPlan[],
	counted: Counted,
	taking: Import
): StoredRecord[] {
	return [
		...plans.flatMap((plan) => contactRecords(plan, taking)),
		...plans.flatMap((plan) => invitationRecords(plan, taking)),
		...countRecords(plans, counted, taking)
	];
}

function contactRecords(plan: ListPlan, { now, clock, ...taking }: Import): StoredRecord[] {
	const { platform, source, added, back, changed, gone } = plan;
	const stamp = clock.stamp();
	const orders = randomOrders(added.length);
	const written = added.map((entry, index): StoredRecord => {
		const order = orders[index] ?? 0;
		const { id, facts, person, deleted } = entry;
		const fields = { platform, source, facts, order, came: now };
		if (deleted) {
			// A contact whose name was removed starts again like a new one.
			return edit(deleted, { ...fields, person, gone: undefined, deleted: false }, clock);
		}
		const contact: Contact = { id, type: 'contact', ...fields, stamps: { facts: stamp } };
		if (person === undefined) return contact;
		return { ...contact, person, stamps: { facts: stamp, person: stamp } };
	});
	for (const { contact, facts } of back) {
		written.push(edit(contact, { facts, gone: undefined }, clock));
	}
	for (const { contact, facts } of changed) written.push(edit(contact, { facts }, clock));
	if (taking.dropsGone(plan)) {
		for (const contact of gone) written.push(edit(contact, { gone: now }, clock));
	}
	return written;
}

function invitationRecords({ platform, invitations }: ListPlan, { clock }: Import): Invitation[] {
	const stamp = clock.stamp();
	return invitations.map(({ id, found }) => ({
		id,
		type: 'invitation',
		...invitationFacts(found),
		platform,
		stamps: { name: stamp }
	}));
}

/** This week's counts, for each platform's list and for an existing check-in. */
export function countRecords(
	plans: readonly ListPlan[],
	{ lists, platforms, checkin }: Counted,
	{ week, clock, labels, ...taking }: Omit<Import, 'now'>
): StoredRecord[] {
	// The count of a later list includes the people of an earlier one.
	const counts = new Map(
		plans.map((plan) => [plan.platform, countOf(plan, taking.dropsGone(plan))])
	);
	const uncounted = plans.filter(({ isCounted }) => !isCounted);
	for (const { platform } of uncounted) counts.delete(platform);
	const written: StoredRecord[] = [];
	let order = Math.max(-1, ...platforms.map((platform) => platform.order));
	for (const id of new Set(plans.map(({ platform }) => platform))) {
		const count = counts.get(id);
		const before = lists.find((list) => list.id === id);
		const list = count ? countList(before, id, week, count, clock) : before;
		if (list && list !== before) written.push(list);
		const platform = platforms.find((other) => other.id === id);
		const label = labels.get(id);
		if (!platform && label !== undefined) {
			written.push({ ...newPlatform({ label }, (order += 1), clock), id });
		} else if (!platform) written.push(newPlatform({ id }, (order += 1), clock));
		else if (platform.retired) written.push(edit(platform, { retired: false }, clock));
	}
	return checkin ? [...written, ...corrections(checkin, counts, clock)] : written;
}

/** Updates the counts in the check-in's answer. */
function corrections(
	checkin: Checkin,
	counts: ReadonlyMap<string, { all: number }>,
	clock: Clock
): Checkin[] {
	const { week, threshold, prompt } = checkin;
	const before = checkin.answers[CONTACTS];
	const given = before?.state === 'given' ? before : undefined;
	const wrong = [...counts].filter(([id, { all }]) => given?.value[id] !== all);
	if (wrong.length === 0) return [];
	const value = { ...given?.value, ...Object.fromEntries(wrong.map(([id, { all }]) => [id, all])) };
	const carried = (given?.carried ?? []).filter((id) => !wrong.some(([other]) => other === id));
	const contacts: Answer = { state: 'given', value, ...(carried.length > 0 && { carried }) };
	return [
		correctCheckin(checkin, { week, threshold, prompt, answers: { [CONTACTS]: contacts } }, clock)
	];
}

/** Permanent places in the review: random 32-bit integers. */
function randomOrders(count: number): Uint32Array {
	const orders = new Uint32Array(count);
	for (let at = 0; at < count; at += DRAWN) {
		crypto.getRandomValues(orders.subarray(at, at + DRAWN));
	}
	return orders;
}
