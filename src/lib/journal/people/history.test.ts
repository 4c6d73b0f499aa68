import { describe, expect, it } from 'vitest';
import { Clock } from '../stamps';
import { closenessHistory } from './history';
import { changePerson, newPerson } from './person';
import { newStep } from './step';

let now = 1_000_000;
const clock = new Clock('testtestte', () => now);

/** An hour later. */
function later(): number {
	return (now += 3_600_000);
}

describe('the history of closeness', () => {
	it('says what was said when, and whether in the review, with a step or by hand', () => {
		const asked = later();
		let person = changePerson(
			newPerson('a'),
			{ review: { answer: 'recognised', at: asked }, closeness: 'recognised' },
			clock
		);
		const stepped = later();
		const step = newStep({ person: 'a', kind: 'talked', on: '2026-11-02' }, clock);
		person = changePerson(person, { closeness: 'talked' }, clock);
		const unsure = later();
		person = changePerson(person, { review: { answer: 'unsure', at: unsure } }, clock);
		const byHand = later();
		person = changePerson(person, { closeness: 'met' }, clock);
		expect(closenessHistory({ record: person, merged: [] }, [step])).toEqual([
			{ what: 'met', at: byHand, by: 'hand' },
			{ what: 'unsure', at: unsure, by: 'review' },
			{ what: 'talked', at: stepped, by: 'step' },
			{ what: 'recognised', at: asked, by: 'review' }
		]);
	});

	it('has what was said of those who turned out to be them', () => {
		const first = later();
		const other = changePerson(newPerson('b'), { into: 'a', closeness: 'met' }, clock);
		const second = later();
		const record = changePerson(newPerson('a'), { closeness: 'talked' }, clock);
		expect(closenessHistory({ record, merged: [other] }, [])).toEqual([
			{ what: 'talked', at: second, by: 'hand' },
			{ what: 'met', at: first, by: 'hand' }
		]);
		expect(closenessHistory({ record: undefined, merged: [other] }, [])).toHaveLength(1);
	});

	it('leaves out names that were passed over, and what was taken back', () => {
		const at = later();
		let person = changePerson(newPerson('a'), { review: { answer: 'skipped', at } }, clock);
		expect(closenessHistory({ record: person, merged: [] }, [])).toEqual([]);
		const said = later();
		person = changePerson(person, { closeness: 'met' }, clock);
		later();
		person = changePerson(person, { closeness: undefined }, clock);
		expect(closenessHistory({ record: person, merged: [] }, [])).toEqual([
			{ what: 'met', at: said, by: 'hand' }
		]);
	});
});
