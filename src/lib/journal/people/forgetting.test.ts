import { describe, expect, it } from 'vitest';
import { newFavour, type Favour } from '../favours/favour';
import { newRequest, type HelpRequest } from '../favours/request';
import { newNote, type Note } from '../note';
import { mergeJournals } from '../merge';
import { forget, isDeleted, type StoredRecord } from '../record';
import { Clock } from '../stamps';
import type { Contact } from './contact';
import { countList, type ContactList } from './contact-list';
import { bringBack, forgetNames, removeList, type PeopleRecords } from './forgetting';
import type { Invitation } from './invitation';
import type { Measurement } from './measurement';
import { peopleOf } from './people';
import { changePerson, newPerson, type Person, type PersonChanges } from './person';
import { newStep, type Step } from './step';

const week = '2026-W47';
const NOW = 1_800_000_000_000;
const DAY = 24 * 60 * 60 * 1000;

/** A clock that goes on by a minute with each stamp. */
function ticking() {
	let now = NOW - DAY;
	return { clock: new Clock('0123456789', () => (now += 60_000)), set: (to: number) => (now = to) };
}

class Journal {
	readonly time = ticking();
	records: StoredRecord[] = [];

	get clock() {
		return this.time.clock;
	}

	alive<T>(type: string): T[] {
		return this.records.filter(
			(record) => record.type === type && !isDeleted(record)
		) as unknown as T[];
	}

	get all(): PeopleRecords {
		return {
			contacts: this.alive<Contact>('contact'),
			persons: this.alive<Person>('person'),
			steps: this.alive<Step>('step'),
			invitations: this.alive<Invitation>('invitation'),
			requests: this.alive<HelpRequest>('request'),
			favours: this.alive<Favour>('favour'),
			notes: this.alive<Note>('note'),
			lists: this.alive<ContactList>('list'),
			measurements: this.alive<Measurement>('measurement')
		};
	}

	write(...records: StoredRecord[]): void {
		this.records = mergeJournals(this.records, records).merged;
	}

	contact(id: string, platform: string, fields: Partial<Contact> = {}): void {
		this.write({
			id,
			type: 'contact',
			platform,
			source: platform,
			facts: { name: `Name of ${id}` },
			order: 1,
			came: 1,
			stamps: { facts: this.clock.stamp() },
			...fields
		});
	}

	person(id: string, changes: PersonChanges): void {
		this.write(changePerson(newPerson(id), changes, this.clock));
	}

	list(platform: string): void {
		this.write(countList(undefined, platform, week, { all: 3, nameless: 1 }, this.clock));
	}

	forget(platform: string): void {
		this.time.set(NOW);
		this.write(...forgetNames(this.all, platform, { now: NOW, week, clock: this.clock }));
	}

	bringBack(platform: string): void {
		this.write(...bringBack(this.records, platform, NOW, this.clock));
	}

	people() {
		return peopleOf(this.alive('contact'), this.alive('person'))
			.map(({ id, name, closeness, review }) => ({ id, name, closeness, review: review?.answer }))
			.sort((a, b) => a.id.localeCompare(b.id));
	}
}

/** LinkedIn and a phone: somebody on both, somebody reviewed, and somebody who is written about. */
function filled(): Journal {
	const journal = new Journal();
	journal.list('linkedin');
	journal.list('phone');
	journal.contact('both', 'linkedin');
	journal.contact('card', 'phone', { person: 'both' });
	journal.contact('reviewed', 'linkedin');
	journal.contact('noted', 'linkedin');
	journal.contact('climbing', 'linkedin');
	journal.contact('unseen', 'linkedin', { gone: 2 });
	journal.person('both', { review: { answer: 'met', at: NOW - DAY }, closeness: 'met' });
	journal.person('reviewed', { review: { answer: 'talked', at: NOW - DAY }, closeness: 'talked' });
	journal.person('noted', { notes: 'Sings.' });
	journal.write(
		newStep(
			{ person: 'climbing', kind: 'chosen', on: '2026-11-20', note: undefined, opening: undefined },
			journal.clock
		)
	);
	return journal;
}

describe('forgetting the names of a list', () => {
	it('keeps the counts, and those who are on other lists or written about', () => {
		const journal = filled();
		journal.forget('linkedin');
		expect(journal.alive<Contact>('contact').map(({ id }) => id)).toEqual(['card']);
		expect(journal.alive('list')).toMatchObject([
			{ id: 'linkedin', counts: { [week]: { all: 3, nameless: 1 } }, forgotten: NOW },
			{ id: 'phone' }
		]);
		expect(journal.people()).toEqual([
			{ id: 'both', name: 'Name of card', closeness: 'met', review: 'met' },
			{ id: 'climbing', name: 'Name of climbing', closeness: undefined, review: undefined },
			{ id: 'noted', name: 'Name of noted', closeness: undefined, review: undefined }
		]);
	});

	it('keeps what the review has measured, as numbers', () => {
		const journal = filled();
		journal.forget('linkedin');
		const [measurement] = journal.alive<Measurement>('measurement');
		expect(measurement?.week).toBe(week);
		const kept = measurement?.strata.filter((stratum) => stratum.kept?.platform === 'linkedin');
		expect(kept).toMatchObject([
			{ platforms: ['linkedin', 'phone'], all: 1, fresh: { met: 1 } },
			{ platforms: ['linkedin'], all: 3, fresh: { talked: 1 } }
		]);
		expect(JSON.stringify(measurement)).not.toContain('Name');
	});

	it('measures nothing where nobody was reviewed', () => {
		const journal = new Journal();
		journal.contact('a', 'linkedin');
		journal.forget('linkedin');
		expect(journal.alive('measurement')).toEqual([]);
	});

	it('leaves no name on the disk once it cannot be undone', () => {
		const journal = filled();
		journal.forget('linkedin');
		const left = journal.records.map((record) => (isDeleted(record) ? forget(record) : record));
		expect(JSON.stringify(left)).not.toMatch(/Name of (?:reviewed|unseen|both)/);
	});

	it.each([
		['howMet', 'At the fair'],
		['needs', 'A flat'],
		['lookAgain', '2026-12-01'],
		['closeness', 'mutual']
	])('keeps the name of somebody of whom one has said: %s', (field, value) => {
		const journal = new Journal();
		journal.contact('a', 'linkedin');
		journal.person('a', { review: { answer: 'met', at: 1 }, [field]: value });
		journal.forget('linkedin');
		expect(journal.people()).toMatchObject([{ name: 'Name of a' }]);
	});

	it('keeps the name of everybody of whom the log of favours tells', () => {
		const journal = new Journal();
		for (const id of ['asked', 'helper', 'helped', 'referred', 'other'])
			journal.contact(id, 'linkedin');
		const asked = { what: 'A lift', world: 'online', mode: 'direct', askedAt: 1 } as const;
		const given = { what: 'Bread', way: 'referral', world: 'online', givenAt: 1 } as const;
		journal.write(
			{
				...newRequest({ ...asked, people: ['asked'] }, journal.clock),
				helpers: [{ person: 'helper', how: 'lot' }]
			},
			newFavour({ ...given, person: 'helped', to: 'referred' }, journal.clock)
		);
		journal.forget('linkedin');
		const names = journal.people().map(({ id }) => id);
		expect(names).toEqual(['asked', 'helped', 'helper', 'referred']);
	});

	it('keeps the name of everybody who is confirmed in a note', () => {
		const journal = new Journal();
		journal.contact('tove', 'linkedin');
		journal.contact('other', 'linkedin');
		journal.write(newNote('Tove rang.', new Date(NOW), journal.clock, ['tove']));
		journal.forget('linkedin');
		expect(journal.all.persons.map(({ id }) => id)).toEqual(['tove']);
	});

	it('drops invitations that only the platform told of', () => {
		const journal = new Journal();
		const invitation = { type: 'invitation', direction: 'incoming', stamps: {} } as const;
		journal.write(
			{ ...invitation, id: 'bare', name: 'Ana', platform: 'linkedin' },
			{ ...invitation, id: 'answered', name: 'Bo', platform: 'linkedin', answer: 'accepted' },
			{ ...invitation, id: 'elsewhere', name: 'Cy', platform: 'xing' }
		);
		journal.forget('linkedin');
		expect(journal.alive<Invitation>('invitation').map(({ id }) => id)).toEqual([
			'answered',
			'elsewhere'
		]);
	});
});

describe('bringing names back', () => {
	it('has everybody as they were', () => {
		const journal = filled();
		const before = journal.people();
		const lists = journal.alive<ContactList>('list').map(({ counts }) => counts);
		journal.forget('linkedin');
		journal.bringBack('linkedin');
		expect(journal.people()).toEqual(before);
		expect(journal.alive<ContactList>('list').map(({ counts }) => counts)).toEqual(lists);
		expect(journal.alive<ContactList>('list').every(({ forgotten }) => !forgotten)).toBe(true);
		expect(journal.alive<Person>('person').some(({ name }) => name !== undefined)).toBe(false);
	});

	it('leaves alone what was deleted before, and what belongs to other lists', () => {
		const journal = new Journal();
		journal.contact('a', 'linkedin');
		journal.contact('b', 'phone');
		journal.write(...removeList(journal.all, 'phone', journal.clock));
		journal.forget('linkedin');
		journal.bringBack('linkedin');
		expect(journal.alive<Contact>('contact').map(({ id }) => id)).toEqual(['a']);
	});

	it('brings a removed list back with its counts', () => {
		const journal = filled();
		const before = journal.people();
		journal.time.set(NOW);
		journal.write(...removeList(journal.all, 'linkedin', journal.clock));
		expect(journal.alive('list')).toMatchObject([{ id: 'phone' }]);
		expect(journal.alive('measurement')).toEqual([]);
		journal.bringBack('linkedin');
		expect(journal.people()).toEqual(before);
		expect(journal.alive('list')).toHaveLength(2);
	});
});
