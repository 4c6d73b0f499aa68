import { describe, expect, it } from 'vitest';
import type { Named } from '../checkin-draft';
import { isDeleted, type StoredRecord } from '../record';
import { Clock } from '../stamps';
import { likelyNamed, namePeople } from './naming';
import { Identities, peopleOf } from './people';
import { changePerson, newPerson, type Person } from './person';
import { newStep, type Step, type StepKind } from './step';

const week = '2026-W47';
const today = new Date(2026, 10, 21);
let now = 1_000;
const clock = new Clock('aaaaaaaaaa', () => now++);

const tove = changePerson(newPerson('tove'), { name: 'Tove Lind', closeness: 'mutual' }, clock);
const jonas = changePerson(newPerson('jonas'), { name: 'Jonas' }, clock);

function step(person: string, kind: StepKind, on: string, checkin?: Step['checkin']): Step {
	return newStep({ person, kind, on, checkin }, clock);
}

function write(
	named: readonly Named[],
	steps: readonly Step[] = [],
	persons: readonly Person[] = [tove, jonas]
): StoredRecord[] {
	const identities = new Identities(persons);
	const byId = new Map(peopleOf([], persons).map((person) => [person.id, person]));
	return namePeople(named, week, { steps, identities, byId }, today, clock);
}

function name(id: string, kind: Named['kind'] = 'talked'): Named {
	return { id, name: id, kind };
}

describe('naming people in a check-in', () => {
	it('notes a step for each on the day, and what it shows of how close they are', () => {
		const [met, , talked, person] = write([name('tove', 'met'), name('jonas')]);
		expect(met).toMatchObject({ person: 'tove', kind: 'met', on: '2026-11-21', checkin: week });
		expect(talked).toMatchObject({ person: 'jonas', kind: 'talked', checkin: week });
		expect(person).toMatchObject({ id: 'jonas', closeness: 'talked', lookAgain: '2026-12-05' });
	});

	it('brings nobody further away', () => {
		expect(write([name('tove')])).toEqual([
			expect.objectContaining({ type: 'step' }),
			expect.objectContaining({ id: 'tove', closeness: 'mutual' })
		]);
	});

	it('notes an earlier week on its last day', () => {
		const identities = new Identities([jonas]);
		const byId = new Map(peopleOf([], [jonas]).map((person) => [person.id, person]));
		const records = namePeople(
			[name('jonas')],
			'2026-W45',
			{ steps: [], identities, byId },
			today,
			clock
		);
		expect(records[0]).toMatchObject({ on: '2026-11-08' });
	});

	it('makes no second step of a kind in one week', () => {
		expect(write([name('jonas')], [step('jonas', 'talked', '2026-11-16')])).toEqual([]);
		expect(write([name('jonas')], [step('jonas', 'talked', '2026-11-15')])).toHaveLength(2);
		expect(write([name('jonas'), name('jonas')])).toHaveLength(2);
	});

	it('takes back its own steps alone', () => {
		const own = step('jonas', 'talked', '2026-11-19', week);
		const others = [
			step('jonas', 'met', '2026-11-19'),
			step('tove', 'talked', '2026-11-12', '2026-W46')
		];
		const records = write([], [own, ...others]);
		expect(records.map(({ id }) => id)).toEqual([own.id]);
		expect(records.every(isDeleted)).toBe(true);
	});

	it('replaces a step that was of another kind', () => {
		const own = step('jonas', 'talked', '2026-11-19', week);
		const [gone, met] = write([name('jonas', 'met')], [own]);
		expect(gone).toMatchObject({ id: own.id, deleted: true });
		expect(met).toMatchObject({ kind: 'met', person: 'jonas' });
	});

	it('knows somebody who was merged since', () => {
		const merged = changePerson(newPerson('j'), { name: 'J', into: 'jonas' }, clock);
		const own = step('j', 'talked', '2026-11-19', week);
		expect(write([name('jonas')], [own], [tove, jonas, merged])).toEqual([]);
	});

	it('adds somebody new, and leaves out somebody who was deleted', () => {
		expect(write([name('gone')])).toEqual([]);
		const [made, person] = write([{ ...name('new'), name: 'Elsie', isNew: true }]);
		expect(made).toMatchObject({ person: 'new', kind: 'talked' });
		expect(person).toMatchObject({ id: 'new', name: 'Elsie', closeness: 'talked' });
	});
});

it('offers people on the way first, then those with the latest step', () => {
	const steps = [
		step('ended', 'let-go', '2026-11-18'),
		step('early', 'messaged', '2026-10-01'),
		step('late', 'talked', '2026-11-01'),
		step('merged', 'talked', '2026-11-02')
	];
	const merged = changePerson(newPerson('merged'), { into: 'early' }, clock);
	expect(likelyNamed(steps, new Identities([merged]))).toEqual(['early', 'late', 'ended']);
});
