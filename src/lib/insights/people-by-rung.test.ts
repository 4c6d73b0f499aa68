import { describe, expect, it } from 'vitest';
import { namePeople } from '$lib/journal/people/naming';
import { Identities, peopleOf } from '$lib/journal/people/people';
import { changePerson, newPerson } from '$lib/journal/people/person';
import type { Step } from '$lib/journal/people/step';
import { Clock } from '$lib/journal/stamps';
import * as insight from './people-by-rung';
import { journal, taken, type Taken } from './series/fixtures';

function seriesOf(...steps: Taken[]) {
	const [series] = insight.compute(journal([], { steps: taken(...steps) }));
	if (!series) throw new Error('nothing to show');
	return series;
}

describe('people by rung', () => {
	it('counts everybody once, where they stand now', () => {
		const series = seriesOf(
			['a', 'chosen', '2026-01-05'],
			['a', 'messaged', '2026-01-06'],
			['b', 'chosen', '2026-01-05'],
			['c', 'met', '2026-01-07'],
			['d', 'talked', '2026-01-08'],
			['d', 'let-go', '2026-01-09'],
			['e', 'declined', '2026-01-09'],
			['f', 'met', '2026-01-01'],
			['f', 'let-go', '2026-01-02'],
			['f', 'chosen', '2026-01-09']
		);
		expect(insight.table(series).rows).toEqual([
			['chosen', '2'],
			['written to', '1'],
			['replied', '0'],
			['talked', '0'],
			['met', '1'],
			['helped each other', '0'],
			['left as it is', '2']
		]);
		expect(insight.sentence(series)).toBe('You have begun with 6 people, and talked with 2.');
		const { rows } = insight.chart(series);
		expect(rows.map(({ label, role, count }) => [label, role, count])).toEqual([
			['chosen', 'virtual', 2],
			['written to', 'virtual', 1],
			['met', 'real', 1],
			['left as it is', 'neutral', 2]
		]);
	});

	it('leaves out those with whom nothing happened in the time shown', () => {
		const steps = taken(['a', 'met', '2025-12-28'], ['b', 'met', '2025-12-29']);
		const [series] = insight.compute(journal([], { steps }), '2026-W01');
		expect(series).toMatchObject({ people: 1 });
		expect(insight.compute(journal([], { steps }), '2026-W02')).toEqual([]);
	});
});

it('counts somebody whom a check-in named', () => {
	const clock = new Clock('aaaaaaaaaa', () => 1_000);
	const tove = changePerson(newPerson('tove'), { name: 'Tove' }, clock);
	const known = {
		steps: taken(['tove', 'messaged', '2026-01-05']),
		identities: new Identities([tove]),
		byId: new Map(peopleOf([], [tove]).map((person) => [person.id, person]))
	};
	const named = [{ id: 'tove', name: 'Tove', kind: 'talked' }] as const;
	const records = namePeople(named, '2026-W03', known, new Date(2026, 0, 16), clock);
	const made = records.filter((record): record is Step => record.type === 'step');
	const [series] = insight.compute(journal([], { steps: [...known.steps, ...made] }));
	expect(series && insight.table(series).rows).toContainEqual(['talked', '1']);
});
