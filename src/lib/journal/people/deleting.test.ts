import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../merge';
import { identity, isDeleted, bringBackTo, type Saved, type StoredRecord } from '../record';
import { Clock } from '../stamps';
import type { Contact } from './contact';
import { deleteAltogether, deleteWritten, isWrittenAbout } from './deleting';
import { peopleOf, type PersonView } from './people';
import { changePerson, newPerson, type Person } from './person';
import { newStep, type Step } from './step';

const clock = new Clock('testtestte');

function contact(id: string, fields: Partial<Contact> = {}): Contact {
	return {
		id,
		type: 'contact',
		platform: 'linkedin',
		source: 'linkedin',
		facts: { name: `Name of ${id}` },
		order: 1,
		came: 1,
		stamps: { facts: clock.stamp() },
		...fields
	};
}

/** A journal that keeps what is saved as the storage does. */
class Kept {
	readonly #records = new Map<string, StoredRecord>();

	save(records: readonly StoredRecord[]): Saved {
		const before = this.#existing(records);
		for (const record of records) {
			const known = this.#records.get(identity(record));
			this.#records.set(identity(record), known ? mergeRecords(known, record) : record);
		}
		return { before, after: this.#existing(records) };
	}

	undo(saved: Saved): void {
		this.save(bringBackTo(saved, this.#existing(saved.after), clock));
	}

	#existing(records: readonly StoredRecord[]): StoredRecord[] {
		return records.flatMap((record) => this.#records.get(identity(record)) ?? []);
	}

	#of<T extends StoredRecord>(type: T['type']): T[] {
		return [...this.#records.values()].filter(
			(record): record is T => record.type === type && !isDeleted(record)
		);
	}

	get people(): PersonView[] {
		return peopleOf(this.#of<Contact>('contact'), this.#of<Person>('person'));
	}

	get steps(): Step[] {
		return this.#of<Step>('step');
	}

	one(id: string): PersonView {
		const found = this.people.find((person) => person.id === id);
		if (!found) throw new Error(`nobody is ${id}`);
		return found;
	}
}

describe('deleting what is written about somebody', () => {
	it('takes words, steps and closeness, leaves who is on which list, and can be undone', () => {
		const kept = new Kept();
		kept.save([
			contact('a'),
			contact('b', { platform: 'phone' }),
			changePerson(newPerson('a'), { name: 'Tove', notes: 'Sails', closeness: 'met' }, clock),
			changePerson(newPerson('b'), { into: 'a', needs: 'A berth' }, clock),
			newStep({ person: 'b', kind: 'met', on: '2026-11-02' }, clock)
		]);
		const before = kept.one('a');
		const deleted = kept.save(deleteWritten(before, kept.steps, clock));
		expect(kept.people).toMatchObject([
			{ name: 'Name of a', record: undefined, merged: [], closeness: undefined }
		]);
		const [bare] = kept.people;
		expect(bare?.contacts.map(({ id }) => id).sort()).toEqual(['a', 'b']);
		expect(kept.steps).toEqual([]);

		kept.undo(deleted);
		const after = kept.one('a');
		expect(after).toMatchObject({ name: 'Tove', closeness: 'met', merged: [{ id: 'b' }] });
		expect(after.record?.notes).toBe('Sails');
		expect(after.contacts.map(({ person }) => person)).toEqual([undefined, undefined]);
		expect(kept.steps).toHaveLength(1);
	});

	it('leaves nothing to come back with what is written later', () => {
		const kept = new Kept();
		kept.save([contact('a'), changePerson(newPerson('a'), { notes: 'Sails' }, clock)]);
		kept.save(deleteWritten(kept.one('a'), [], clock));
		const [bare] = kept.people;
		kept.save([changePerson(newPerson(bare?.id ?? ''), { closeness: 'met' }, clock)]);
		expect(kept.people).toMatchObject([{ name: 'Name of a', closeness: 'met' }]);
		expect(kept.people[0]?.record?.notes).toBeUndefined();
	});

	it('takes somebody who was added by hand altogether', () => {
		const kept = new Kept();
		kept.save([changePerson(newPerson('x'), { name: 'Ines' }, clock)]);
		const deleted = kept.save(deleteWritten(kept.one('x'), [], clock));
		expect(kept.people).toEqual([]);
		kept.undo(deleted);
		expect(kept.one('x').name).toBe('Ines');
	});

	it('is only offered where something is written', () => {
		const [bare] = peopleOf([contact('a')], []);
		const [merged] = peopleOf(
			[contact('a'), contact('b')],
			[changePerson(newPerson('b'), { into: 'a' }, clock)]
		);
		const [written] = peopleOf([], [changePerson(newPerson('x'), { name: 'Ines' }, clock)]);
		const step = newStep({ person: 'a', kind: 'chosen', on: '2026-11-02' }, clock);
		expect(bare && isWrittenAbout(bare, [])).toBe(false);
		expect(bare && isWrittenAbout(bare, [step])).toBe(true);
		expect(merged && isWrittenAbout(merged, [])).toBe(false);
		expect(written && isWrittenAbout(written, [])).toBe(true);
	});
});

it('keeps the name of a deleted person with the words about them', () => {
	const kept = new Kept();
	kept.save([contact('a'), changePerson(newPerson('a'), { notes: 'Sings.' }, clock)]);
	const [person] = kept.people;
	if (!person) throw new Error('no person');
	const deleted = deleteAltogether(person, [], () => [], clock);
	expect(deleted.find(({ type }) => type === 'person')).toMatchObject({
		name: 'Name of a',
		notes: 'Sings.',
		deleted: true
	});
	const saved = kept.save(deleted);
	expect(kept.people).toEqual([]);
	kept.undo(saved);
	expect(kept.people[0]?.record).not.toHaveProperty('name');
});
