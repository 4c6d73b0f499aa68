import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../merge';
import { personSchema } from '../schemas/people';
import { Clock } from '../stamps';
import { closenesses } from './closeness';
import type { Listed } from './deck';
import { changePerson, newPerson, reviewAnswers, type PersonChanges } from './person';
import { answered, metThrough, takenBack } from './reviewing';
import { newStep, stepKinds, type Step } from './step';

const clock = new Clock('aaaaaaaaaa', () => 1);

/** Somebody in a list of whom so much is written. */
function listedPerson(changes: PersonChanges = {}): Listed {
	const record = changePerson(newPerson('a'), changes, clock);
	return {
		...{ id: 'a', name: 'Tove Lindqvarn', firstName: 'Tove', contacts: [], order: 1, merged: [] },
		...{ closeness: record.closeness, review: record.review },
		record: Object.keys(changes).length > 0 ? record : undefined
	};
}

function step(kind: Step['kind']): Step {
	return newStep(
		{ person: 'a', kind, on: '2026-11-22', note: undefined, opening: undefined },
		clock
	);
}

const closeTo = (
	before: PersonChanges,
	answer: (typeof reviewAnswers)[number],
	steps: Step[] = []
) => answered(listedPerson(before), { answer, at: 1 }, steps, clock).record.closeness;

describe('an answer', () => {
	it('is kept with how close one is by it', () => {
		const now = answered(listedPerson(), { answer: 'talked', at: 7, more: true }, [], clock);
		expect(now).toMatchObject({
			closeness: 'talked',
			review: { answer: 'talked', at: 7, more: true }
		});
		expect(personSchema.parse(now.record)).toEqual(now.record);
		expect(closeTo({ closeness: 'met' }, 'recognised')).toBe('recognised');
	});

	it('takes nothing from what a step has shown, nor from help that went both ways', () => {
		expect(closeTo({ closeness: 'met' }, 'recognised', [step('talked'), step('let-go')])).toBe(
			'talked'
		);
		expect(closeTo({ closeness: 'talked' }, 'stranger', [step('messaged')])).toBe('stranger');
		expect(closeTo({ closeness: 'mutual' }, 'met')).toBe('mutual');
		expect(closeTo({ closeness: 'mutual' }, 'talked')).toBe('talked');
	});

	it('says nothing of how close one is where one is not sure, or goes on', () => {
		expect(closeTo({ closeness: 'met' }, 'unsure')).toBe('met');
		expect(closeTo({}, 'skipped')).toBeUndefined();
	});

	it('may come with how one met', () => {
		const now = answered(listedPerson(), { answer: 'met', at: 1 }, [], clock);
		const told = metThrough(now, ' at the fair ', clock);
		expect(told.record.howMet).toBe('at the fair');
		expect(metThrough(told, ' ', clock).record.howMet).toBeUndefined();
	});
});

describe('taking it back', () => {
	const review = fc.record({
		answer: fc.constantFrom(...reviewAnswers),
		at: fc.nat({ max: 9 })
	});
	const written = fc.record(
		{
			review,
			closeness: fc.constantFrom(...closenesses),
			howMet: fc.constantFrom('at school', 'at the fair'),
			notes: fc.constant('likes tea')
		},
		{ requiredKeys: [] }
	);

	it('leaves everything as it was, on the disk too, in whichever order copies meet', () => {
		fc.assert(
			fc.property(
				written,
				review,
				fc.array(fc.constantFrom(...stepKinds).map(step)),
				fc.boolean(),
				(before, review, steps, tells) => {
					const person = listedPerson(before);
					const now = answered(person, review, steps, clock);
					const told = tells ? metThrough(now, 'on a train', clock) : now;
					const back = takenBack(person, told, clock);
					const { record, ...others } = back;
					const { record: was, ...rest } = person;
					expect(others).toEqual(rest);
					for (const merged of [
						mergeRecords(told.record, record),
						mergeRecords(record, told.record)
					]) {
						const { review, closeness, howMet, notes } = merged;
						expect({ review, closeness, howMet, notes }).toEqual({
							review: was?.review,
							closeness: was?.closeness,
							howMet: was?.howMet,
							notes: was?.notes
						});
					}
				}
			)
		);
	});
});
