import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerValue, newCheckin, type Checkin } from '$lib/journal/checkin';
import { mergeJournals } from '$lib/journal/merge';
import type { Contact } from '$lib/journal/people/contact';
import type { ContactList } from '$lib/journal/people/contact-list';
import type { Invitation } from '$lib/journal/people/invitation';
import { deleteAltogether } from '$lib/journal/people/deleting';
import { peopleOf } from '$lib/journal/people/people';
import { changePerson, newPerson, type Person } from '$lib/journal/people/person';
import { newPlatform, type Platform } from '$lib/journal/platform';
import { forget, isDeleted, remove, type StoredRecord } from '$lib/journal/record';
import { schemas } from '$lib/journal/schemas';
import { Clock } from '$lib/journal/stamps';
import type { Found, PlatformList } from '$lib/platforms';
import { marksOf } from './marks';
import { countOf, mayBePart, planIntake, type Incoming } from './plan';
import { intakeRecords } from './records';

const week = '2026-W47';

/** A journal of records, into which lists are taken as the worker does it. */
class Journal {
	readonly clock = new Clock('0123456789');
	records: StoredRecord[] = [];
	now = 1000;

	alive<T>(type: string): T[] {
		return this.records.filter(
			(record) => record.type === type && !isDeleted(record)
		) as unknown as T[];
	}

	contacts(): Contact[] {
		return this.alive<Contact>('contact');
	}

	plans(lists: readonly Incoming[]) {
		return planIntake(lists, {
			contacts: this.contacts(),
			deleted: new Map(
				this.records
					.filter((record) => record.type === 'contact' && isDeleted(record))
					.map((record) => [record.id, record])
			),
			persons: this.alive<Person>('person'),
			lists: this.alive<ContactList>('list'),
			invitations: new Set(
				this.records.filter(({ type }) => type === 'invitation').map(({ id }) => id)
			)
		});
	}

	/** @returns what was written */
	take(lists: readonly Incoming[], { dropsGone = true, at = week } = {}): StoredRecord[] {
		this.now += 1000;
		const written = intakeRecords(
			this.plans(lists),
			{
				lists: this.alive('list'),
				platforms: this.alive('platform'),
				checkin: this.alive<Checkin>('checkin').find((checkin) => checkin.week === at)
			},
			{
				now: this.now,
				week: at as typeof week,
				clock: this.clock,
				dropsGone: () => dropsGone,
				labels: new Map([['own', 'Choir']])
			}
		);
		this.write(written);
		return written;
	}

	write(records: readonly StoredRecord[]): void {
		this.records = mergeJournals(this.records, records).merged;
	}
}

function found(name: string, fields: Partial<Found> = {}): Found {
	return { key: name, name, ...fields };
}

function list(
	names: readonly (string | Found)[],
	fields: Partial<PlatformList> = {}
): PlatformList {
	return {
		contacts: names.map((name) => (typeof name === 'string' ? found(name) : name)),
		nameless: 0,
		isWhole: true,
		leftOut: [],
		read: ['Connections.csv'],
		...fields
	};
}

function incoming(
	names: readonly (string | Found)[],
	fields: Partial<PlatformList> = {},
	source = 'linkedin',
	platform = source
): Incoming {
	return { source, home: source, platform, list: list(names, fields) };
}

/** A part of LinkedIn's list, saved by hand. */
function other(entry: Found): Incoming {
	return { ...incoming([entry], { isWhole: false }, 'list', 'linkedin'), home: '' };
}

describe('a list that is taken in', () => {
	it('gives a contact of each entry, with all that a journal accepts', () => {
		const journal = new Journal();
		const since = '2024-02-07';
		journal.take([incoming([found('Tove', { since, emails: ['t@example.com'] }), 'Bert'])]);
		expect(journal.contacts()).toMatchObject([
			{ platform: 'linkedin', source: 'linkedin', came: 2000, facts: { name: 'Tove', since } },
			{ facts: { name: 'Bert' } }
		]);
		const [tove, bert] = journal.contacts();
		expect(tove?.id).toMatch(/^linkedin-[0-9a-f]{32}$/);
		expect(tove?.order).not.toBe(bert?.order);
		for (const record of journal.records) {
			const schema = Object.entries(schemas).find(([type]) => type === record.type)?.[1];
			expect(schema?.safeParse(record)).toMatchObject({ success: true });
		}
	});

	it('cuts what is longer than a record may hold, and drops a day that is none', () => {
		const journal = new Journal();
		const long = 'a'.repeat(5000);
		const odd = found(long, { position: long, link: long, since: 'yesterday', emails: [long] });
		journal.take([incoming([odd])]);
		const { facts } = journal.contacts()[0] ?? {};
		expect(facts).toEqual({
			name: 'a'.repeat(1000),
			position: 'a'.repeat(1000),
			emails: ['a'.repeat(1000)]
		});
	});

	it('counts an entry that comes twice once, and says so', () => {
		const [plan] = new Journal().plans([
			incoming(['Tove', 'Tove', 'Bert'], { leftOut: [{ reason: 'twice', count: 2 }] })
		]);
		expect(plan?.added).toHaveLength(2);
		expect(plan?.leftOut.get('twice')).toBe(3);
	});

	it('changes nothing when it is taken in again', () => {
		const journal = new Journal();
		const lists = [incoming(['Tove', 'Bert'], { nameless: 1 })];
		journal.take(lists);
		expect(journal.take(lists)).toEqual([]);
	});

	it('adds, marks the gone, brings back and updates by a newer export', () => {
		const journal = new Journal();
		journal.take([incoming(['Tove', 'Bert', 'Ines'])]);
		journal.take([incoming([found('Tove', { position: 'Baker' }), 'Ines', 'Noor'])]);
		const facts = (name: string) => journal.contacts().find((one) => one.facts.name === name);
		expect(facts('Bert')).toMatchObject({ gone: 3000 });
		expect(facts('Tove')).toMatchObject({ came: 2000, facts: { position: 'Baker' } });
		expect(facts('Noor')).toMatchObject({ came: 3000 });

		const [plan] = journal.plans([incoming(['Bert', 'Ines'])]);
		expect(plan).toMatchObject({ added: [], back: [{}], same: 1, gone: [{}, {}] });
		journal.take([incoming(['Bert', 'Ines'])]);
		expect(facts('Bert')).not.toHaveProperty('gone');
	});

	it.each([
		['is a part of the list', { isWhole: false }, true],
		['is to leave the others as they are', {}, false]
	])('marks nobody gone where it %s', (_, fields, dropsGone) => {
		const journal = new Journal();
		journal.take([incoming(['Tove', 'Bert'])]);
		journal.take([incoming(['Tove'], fields)], { dropsGone });
		expect(journal.contacts().some(({ gone }) => gone !== undefined)).toBe(false);
	});

	it('may be a part of the list where more than nine and more than a tenth are missing', () => {
		const names = (count: number) => Array.from({ length: count }, (_, n) => `Tove ${String(n)}`);
		const doubts = (before: number, after: number) => {
			const journal = new Journal();
			journal.take([incoming(names(before))]);
			const [plan] = journal.plans([incoming([...names(after), 'Bert', 'Noor'])]);
			return plan && mayBePart(plan);
		};
		expect([doubts(20, 11), doubts(20, 10)]).toEqual([false, true]);
		expect([doubts(200, 180), doubts(200, 179)]).toEqual([false, true]);
		expect(doubts(9, 0)).toBe(false);
	});

	it('does not doubt the list for those who were gone before', () => {
		const names = Array.from({ length: 40 }, (_, n) => `Tove ${String(n)}`);
		const journal = new Journal();
		journal.take([incoming(names)]);
		journal.take([incoming(names.slice(0, 20))]);
		expect(journal.plans([incoming(names.slice(0, 20))]).map(mayBePart)).toEqual([false]);
	});

	it('lowers no count where it is a part of the list and keeps the others', () => {
		const journal = new Journal();
		journal.take([incoming(['Tove', 'Bert', 'Ines'], { nameless: 5 })]);
		const before = journal.alive('list');
		journal.take([incoming(['Tove'])], { dropsGone: false });
		expect(journal.alive('list')).toEqual(before);
	});

	it('takes no count from a list with entries that could not be read', () => {
		const journal = new Journal();
		const unreadable = [{ reason: 'unreadable-row', count: 1 }] as const;
		const list = incoming(['Tove'], { isWhole: false, leftOut: unreadable });
		expect(journal.take([list]).some(({ type }) => type === 'list')).toBe(false);
		journal.take([incoming(['Tove', 'Bert', 'Ines'])]);
		const before = journal.alive('list');
		journal.take([incoming(['Tove', 'Noor'], { isWhole: false, leftOut: unreadable })]);
		expect(journal.alive('list')).toEqual(before);
		expect(journal.contacts().some(({ gone }) => gone !== undefined)).toBe(false);
	});

	it('leaves other sources and other platforms alone', () => {
		const journal = new Journal();
		journal.take([incoming(['Tove', 'Bert'], {}, 'google', 'phone'), incoming(['Ana'])]);
		journal.take([incoming(['Tove'], {}, 'vcard', 'phone')]);
		expect(journal.contacts().every(({ gone }) => gone === undefined)).toBe(true);
	});

	it('is another list where it counts for another platform', () => {
		const journal = new Journal();
		journal.take([incoming(['Tove'], {}, 'list', 'choir')]);
		journal.take([incoming(['Tove'], {}, 'list', 'chess')]);
		expect(journal.contacts().map(({ platform }) => platform)).toEqual(['choir', 'chess']);
	});

	it('keeps counted messages where a newer export has none', () => {
		const journal = new Journal();
		const messages = { sent: 1, received: 2 };
		journal.take([incoming([found('Tove', { messages })])]);
		expect(journal.take([incoming(['Tove'])])).toEqual([]);
	});

	it('knows its people again where another format gives them other marks', () => {
		const journal = new Journal();
		const page = incoming([
			found('Tove', { since: '2024-02-12' }),
			found('Bert', { since: '2019-08-12' }),
			'Ines'
		]);
		const json = incoming([
			found('Tove', { key: 'Tove\n1707785000', since: '2024-02-13' }),
			found('Bert', { key: 'Bert\n1565642000', since: '2019-08-12' }),
			found('Ines', { key: 'Ines\n1500000000', since: '2017-07-14' }),
			found('Noor', { key: 'Noor\n1800000000', since: '2027-01-15' })
		]);
		journal.take([page]);
		const before = journal.contacts();
		const [plan] = journal.plans([json]);
		expect(plan).toMatchObject({ added: [{}], changed: [{}], same: 2, gone: [] });
		journal.take([json]);
		expect(journal.contacts().map(({ id }) => id)).toEqual([
			...before.map(({ id }) => id),
			expect.any(String)
		]);
		expect(journal.contacts()[0]).toEqual(before[0]);
		expect(journal.contacts()[2]).toMatchObject({ facts: { name: 'Ines', since: '2017-07-14' } });
		expect(journal.take([json])).toEqual([]);
		const [again] = journal.plans([page]);
		expect(again).toMatchObject({ added: [], gone: [{ facts: { name: 'Noor' } }] });
	});

	it('keeps all that is written about people', () => {
		const journal = new Journal();
		journal.take([incoming(['Tove', 'Bert'])]);
		const [tove] = journal.contacts();
		const person = changePerson(
			newPerson(tove?.id ?? ''),
			{ notes: 'Sings.', closeness: 'met' },
			journal.clock
		);
		journal.write([person]);
		journal.take([incoming([found('Tove', { position: 'Baker' })])]);
		journal.take([incoming(['Bert'])]);
		expect(journal.alive('person')).toEqual([person]);
	});

	describe.each([
		['right after', (record: StoredRecord) => record],
		['long after', forget]
	])('%s somebody was deleted for good', (_, later) => {
		const journalWithout = (lists: readonly Incoming[], name: string) => {
			const journal = new Journal();
			journal.take(lists);
			const people = peopleOf(journal.contacts(), []).filter((person) => person.name === name);
			const [person] = people;
			if (!person) throw new Error(`nobody is ${name}`);
			const marks = ({ platform, facts }: Contact) => marksOf(platform, facts);
			journal.write(deleteAltogether(person, [], marks, journal.clock));
			journal.records = journal.records.map((one) => (isDeleted(one) ? later(one) : one));
			return journal;
		};
		const tove = { emails: ['Tove@example.com'], since: '2024-02-12' };
		const zip = incoming([found('Tove Lind', { key: 'in/tove', ...tove }), 'Bert']);

		it.each<[string, Incoming]>([
			['the same keys', zip],
			['an e-mail address for a name', other(found('tove@example.com', tove))],
			['a profile changed', incoming([found('Tove Lind', { key: 'in/t', ...tove }), 'Bert'])],
			['a name alone', other(found('LIND, Tove'))],
			['the day in another zone', other(found('Tove Lind', { since: '2024-02-13' }))]
		])('they stay out of a list with %s', (_, list) => {
			const journal = journalWithout([zip], 'Tove Lind');
			const [plan] = journal.plans([list]);
			expect(plan).toMatchObject({ added: [], keptOut: 1 });
			expect(plan && countOf(plan, true)).toEqual({ all: 2, nameless: 1 });
			journal.take([list]);
			expect(journal.take([list])).toEqual([]);
			expect(journal.contacts().map(({ facts }) => facts.name)).toEqual(['Bert']);
		});

		it('namesakes who came on another day do not', () => {
			const journal = journalWithout([zip], 'Tove Lind');
			const [plan] = journal.plans([other(found('Tove Lind', { since: '2020-01-01' }))]);
			expect(plan).toMatchObject({ added: [{}], keptOut: 0 });
		});

		it('nor do those with whom they shared a telephone, or whose name another still has', () => {
			const phones = ['+44 7700 900123'];
			const home = [found('Tove', { phones }), found('Bert', { key: 'b', phones }), 'Ines'];
			const phone = incoming([...home, found('Ines', { key: '2' })], {}, 'google', 'phone');
			const journal = journalWithout([phone], 'Tove');
			const cards = incoming([found('B.', { key: 'x', phones })], {}, 'vcard', 'phone');
			expect(journal.plans([cards])).toMatchObject([{ added: [{}], keptOut: 0 }]);
			const again = journalWithout([phone], 'Ines');
			const ines = incoming([found('Ines', { key: 'y' })], {}, 'vcard', 'phone');
			expect(again.plans([ines])).toMatchObject([{ added: [{}], keptOut: 0 }]);
		});

		it('they may come with another platform’s list', () => {
			const journal = journalWithout([zip], 'Tove Lind');
			expect(journal.plans([incoming([found('Tove', tove)], {}, 'vcard', 'phone')])).toMatchObject([
				{ added: [{}], keptOut: 0 }
			]);
		});

		it('they stay out though the names of the whole list were forgotten and come back', () => {
			const journal = journalWithout([zip], 'Tove Lind');
			journal.write(journal.contacts().map((contact) => remove(contact, journal.clock)));
			expect(journal.plans([zip])).toMatchObject([{ added: [{}], keptOut: 1 }]);
		});
	});

	it.each([
		['right after', (record: StoredRecord) => record],
		['long after', forget]
	])('comes back whole %s its names were dropped', (_, later) => {
		const journal = new Journal();
		journal.take([incoming(['Tove', 'Bert'])]);
		journal.take([incoming(['Tove'])]);
		const [forgotten] = journal.alive<ContactList>('list');
		journal.write(journal.contacts().map((contact) => remove(contact, journal.clock)));
		journal.write([
			{
				...forgotten,
				forgotten: 1,
				stamps: { ...forgotten?.stamps, forgotten: journal.clock.stamp() }
			} as StoredRecord
		]);
		journal.records = journal.records.map((record) => (isDeleted(record) ? later(record) : record));
		journal.take([incoming(['Tove', 'Bert'])]);
		const back = journal.contacts();
		expect(back.map(({ facts }) => facts.name).sort()).toEqual(['Bert', 'Tove']);
		expect(back.every(({ gone, came }) => gone === undefined && came === 4000)).toBe(true);
		expect(journal.alive<ContactList>('list')[0]).not.toHaveProperty('forgotten');
	});

	it('is told from the same list in another form that came after its names were dropped', () => {
		const journal = new Journal();
		const page = incoming([found('Tove', { key: 'Tove', since: '2024-02-12' })]);
		const json = incoming([found('Tove', { key: 'Tove\n1707785000', since: '2024-02-12' })]);
		journal.take([page]);
		journal.write(journal.contacts().map((contact) => remove(contact, journal.clock)));
		journal.take([json]);
		expect(journal.plans([page])).toMatchObject([{ added: [], same: 1, gone: [], keptOut: 0 }]);
	});
});

describe('people on several lists', () => {
	const tove = { emails: ['tove@example.com'] };

	it('are one by an exact address, in one import and in the next', () => {
		const journal = new Journal();
		const together = [
			incoming([found('Tove L.', tove)]),
			incoming([found('Tove', tove)], {}, 'vcard', 'phone')
		];
		journal.take(together);
		journal.take([incoming([found('tove_l', tove)], {}, 'instagram')]);
		expect(peopleOf(journal.contacts(), [])).toMatchObject([{ contacts: [{}, {}, {}] }]);
		expect(journal.take(together)).toEqual([]);
	});

	it('are not one by their names', () => {
		const journal = new Journal();
		journal.take([incoming(['Tove L.']), incoming(['Tove L.'], {}, 'facebook')]);
		expect(peopleOf(journal.contacts(), [])).toHaveLength(2);
	});
});

describe('the count', () => {
	it('is this week’s on the list, and of the platform in the journal', () => {
		const journal = new Journal();
		journal.write([{ ...newPlatform({ id: 'phone' }, 4, journal.clock) }]);
		journal.take([incoming(['Tove', 'Bert'], { nameless: 3 })]);
		expect(journal.alive('list')).toMatchObject([
			{ id: 'linkedin', counts: { [week]: { all: 5, nameless: 3 } } }
		]);
		expect(journal.alive<Platform>('platform')).toMatchObject([
			{ id: 'phone' },
			{ id: 'linkedin', order: 5, retired: false }
		]);
		journal.take([incoming(['Tove'])], { at: '2026-W48' });
		expect(journal.alive('list')).toMatchObject([
			{ counts: { [week]: { all: 5 }, '2026-W48': { all: 1, nameless: 0 } } }
		]);
	});

	it('is a number alone where the platform gives no names', () => {
		const journal = new Journal();
		journal.take([incoming([], { count: 318 }, 'x')]);
		expect(journal.alive('list')).toMatchObject([
			{ id: 'x', counts: { [week]: { all: 318, nameless: 318 } } }
		]);
		expect(journal.contacts()).toEqual([]);
	});

	it.each([
		['a number alone', { count: 318 }, [], 318],
		['names, and some without', { nameless: 2 }, ['Tove', 'Bert'], 4]
	])('is not lowered by a part of a list after %s', (_, fields, names, all) => {
		const journal = new Journal();
		journal.take([incoming(names, fields, 'x')]);
		journal.take([incoming(['Ines'], { isWhole: false }, 'pasted', 'x')]);
		expect(journal.alive('list')).toMatchObject([{ counts: { [week]: { all } } }]);
		expect(journal.take([incoming(['Ines'], { isWhole: false }, 'pasted', 'x')])).toEqual([]);
	});

	it('grows by a part of a list that names more than were counted', () => {
		const journal = new Journal();
		journal.take([incoming(['Tove'], { nameless: 1 })]);
		journal.take([incoming(['Ines', 'Bert'], { isWhole: false }, 'pasted', 'linkedin')]);
		expect(journal.alive('list')).toMatchObject([{ counts: { [week]: { all: 3, nameless: 0 } } }]);
	});

	it('has those who stay though the file lacks them, and those of other sources once', () => {
		const journal = new Journal();
		const tove = { phones: ['+44 7700 900123'] };
		journal.take([incoming([found('Tove', tove), 'Bert'], {}, 'google', 'phone')]);
		const vcard = incoming([found('T.', tove), 'Ines'], {}, 'vcard', 'phone');
		journal.take([vcard]);
		expect(journal.alive('list')).toMatchObject([{ counts: { [week]: { all: 3 } } }]);
		const [plan] = journal.plans([incoming(['Noor'], {}, 'vcard', 'phone')]);
		expect(plan && countOf(plan, true).all).toBe(3);
		expect(plan && countOf(plan, false).all).toBe(4);
	});

	it('begins a platform of one’s own by its name', () => {
		const journal = new Journal();
		journal.take([incoming(['Tove'], {}, 'list', 'own')]);
		expect(journal.alive('platform')).toMatchObject([{ id: 'own', label: 'Choir', order: 0 }]);
	});

	it('asks again about a platform that was retired', () => {
		const journal = new Journal();
		const linkedin = newPlatform({ id: 'linkedin' }, 0, journal.clock);
		journal.write([{ ...linkedin, retired: true }]);
		journal.take([incoming(['Tove'])]);
		expect(journal.alive('platform')).toMatchObject([{ retired: false }]);
	});

	it('corrects the check-in of this week, and nothing else of it', () => {
		const journal = new Journal();
		const checkin = newCheckin(
			{
				week,
				threshold: 'talked',
				prompt: 'notice-how-gained',
				answers: {
					contacts: {
						state: 'given',
						value: { linkedin: 900, phone: 80 },
						carried: ['linkedin', 'phone']
					},
					known: { state: 'skipped' }
				}
			},
			journal.clock
		);
		journal.write([checkin]);
		journal.take([incoming(['Tove'])]);
		const [corrected] = journal.alive<Checkin>('checkin');
		expect(corrected && answerValue(corrected, 'contacts')).toEqual({ linkedin: 1, phone: 80 });
		expect(corrected).toMatchObject({
			prompt: 'notice-how-gained',
			answers: { contacts: { carried: ['phone'] }, known: { state: 'skipped' } }
		});
		expect(journal.take([incoming(['Tove'])])).toEqual([]);
	});
});

it('takes invitations in once, and leaves what one made of them', () => {
	const journal = new Journal();
	const invitations = [
		{ key: 'in', name: 'Ossian', direction: 'incoming', on: '2023-12-28' }
	] as const;
	journal.take([incoming(['Tove'], { invitations })]);
	const [invitation] = journal.alive<Invitation>('invitation');
	expect(invitation).toMatchObject({ platform: 'linkedin', name: 'Ossian', on: '2023-12-28' });
	journal.write([
		{
			...invitation,
			answer: 'accepted',
			stamps: { ...invitation?.stamps, answer: journal.clock.stamp() }
		} as StoredRecord
	]);
	journal.take([
		incoming(['Tove'], { invitations: [...invitations, { ...invitations[0], key: 'b' }] })
	]);
	expect(journal.alive('invitation')).toMatchObject([{ answer: 'accepted' }, {}]);
});

describe('whatever the exports were', () => {
	const exports = fc.array(
		fc.array(
			fc.record({
				key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
				name: fc.constantFrom('Tove', 'Bert', 'Ines'),
				emails: fc.constantFrom([], ['a@example.com'], ['b@example.com', 'c@example.com'])
			}),
			{ maxLength: 6 }
		),
		{ minLength: 1, maxLength: 5 }
	);
	const sources = fc.constantFrom('linkedin', 'phone');

	it('taking one in twice is as taking it in once', () => {
		fc.assert(
			fc.property(exports, sources, (all, source) => {
				const journal = new Journal();
				for (const names of all) journal.take([incoming(names, {}, source)]);
				const last = incoming(all.at(-1) ?? [], {}, source);
				expect(journal.take([last])).toEqual([]);
			})
		);
	});

	it('those who are there afterwards are those of the last one', () => {
		fc.assert(
			fc.property(exports, (all) => {
				const [one, fresh] = [new Journal(), new Journal()];
				for (const names of all) one.take([incoming(names)]);
				fresh.take([incoming(all.at(-1) ?? [])]);
				const seen = (journal: Journal) =>
					journal
						.contacts()
						.filter(({ gone }) => gone === undefined)
						.map(({ id, facts }) => ({ id, facts }))
						.sort((a, b) => a.id.localeCompare(b.id));
				expect(seen(one)).toEqual(seen(fresh));
			})
		);
	});

	it('as many are there afterwards as the last one has, whatever marks it gave them', () => {
		const named = fc.record({
			key: fc.string(),
			name: fc.constantFrom('Tove', 'Bert'),
			since: fc.constantFrom('2024-02-12', '2024-02-13', '2024-02-14', '2025-01-01')
		});
		const lists = fc.uniqueArray(named, { selector: ({ key }) => key, maxLength: 8 });
		fc.assert(
			fc.property(fc.array(lists, { minLength: 1, maxLength: 4 }), (all) => {
				const journal = new Journal();
				for (const names of all) journal.take([incoming(names)]);
				const last = all.at(-1) ?? [];
				const here = journal.contacts().filter(({ gone }) => gone === undefined);
				expect(here.map(({ facts }) => facts.name).sort()).toEqual(
					last.map(({ name }) => name).sort()
				);
				expect(journal.take([incoming(last)])).toEqual([]);
			})
		);
	});

	it('two who are on one list are never joined', () => {
		fc.assert(
			fc.property(exports, exports, (linkedin, phone) => {
				const journal = new Journal();
				for (const [index, names] of [...linkedin, ...phone].entries()) {
					const source = index % 2 === 0 ? 'linkedin' : 'phone';
					journal.take([incoming(names, { isWhole: false }, source)]);
				}
				for (const { contacts } of peopleOf(journal.contacts(), [])) {
					expect(new Set(contacts.map(({ platform }) => platform)).size).toBe(contacts.length);
				}
			})
		);
	});
});
