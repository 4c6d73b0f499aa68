import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offers, scatter, suggested } from './offers';
import type { Person } from './person';
import type { Step, StepKind } from './step';

const today = new Date(2026, 10, 18, 9);

function person(id: string, fields: Partial<Person> = {}): Person {
	const stamps = Object.fromEntries(
		Object.keys(fields).map((field) => [field, '000000000000001-0000-aaaaaaaaaa' as const])
	);
	return { id, type: 'person', ...fields, stamps };
}

function step(of: string, kind: StepKind, on: string): Step {
	return { id: `${of} ${kind} ${on}`, type: 'step', person: of, kind, on, stamps: {} };
}

describe('what This week offers', () => {
	it('is nothing where nothing is written', () => {
		expect(offers([], [], today)).toEqual({ due: [], suggested: [] });
	});

	it('is to look again, the earliest day first, and only when it has come', () => {
		const persons = [
			person('late', { lookAgain: '2026-11-17' }),
			person('early', { lookAgain: '2026-11-02' }),
			person('today', { lookAgain: '2026-11-18' }),
			person('later', { lookAgain: '2026-11-19' }),
			person('ended', { lookAgain: '2026-11-01' })
		];
		const steps = persons.map(({ id }) => step(id, 'messaged', '2026-10-20'));
		steps.push(step('ended', 'let-go', '2026-10-21'));
		const { due } = offers(persons, steps, today);
		expect(due.map(({ id }) => id)).toEqual(['early', 'late', 'today']);
		expect(due[0]?.place).toMatchObject({ rung: 'messaged' });
	});

	it('is somebody under the id they go by now', () => {
		const persons = [person('a'), person('b', { into: 'a', lookAgain: '2026-11-02' })];
		const { due } = offers(persons, [step('b', 'chosen', '2026-10-20')], today);
		expect(due).toMatchObject([{ id: 'a' }]);
	});

	it('is to choose among those one knows of, with whom no step was taken', () => {
		const persons = [
			person('stranger', { closeness: 'stranger' }),
			person('known', { closeness: 'recognised' }),
			person('friend', { closeness: 'recognised' }),
			person('same', { into: 'friend', closeness: 'met' }),
			person('begun', { closeness: 'recognised' })
		];
		const steps = [step('begun', 'let-go', '2026-10-01')];
		expect(offers(persons, steps, today).suggested).toEqual(['known']);
	});

	it('is no further choice in a week in which a step was noted', () => {
		const persons = [person('known', { closeness: 'recognised' })];
		const noted = (on: string) => offers(persons, [step('other', 'let-go', on)], today).suggested;
		expect(noted('2026-11-16')).toEqual([]);
		expect(noted('2026-11-15')).toEqual(['known']);
	});
});

describe('the order of suggestions', () => {
	const people = Array.from({ length: 40 }, (_, index) => ({
		id: `person-${String(index)}`,
		closeness: 'recognised' as const
	}));
	const first = (date: Date) => suggested(people, new Map(), date).slice(0, 3);

	it('stays for the week, whoever is read first, and is another one the week after', () => {
		const [monday, sunday, next] = [16, 22, 23].map((day) => new Date(2026, 10, day));
		if (!monday || !sunday || !next) throw new Error('all are there');
		expect(first(sunday)).toEqual(first(monday));
		expect(suggested([...people].reverse(), new Map(), sunday).slice(0, 3)).toEqual(first(monday));
		expect(first(next)).not.toEqual(first(monday));
	});

	it('comes to everybody', () => {
		const seen = new Set<string>();
		for (let week = 0; week < 104; week++)
			for (const id of first(new Date(2026, 0, 5 + 7 * week))) seen.add(id);
		expect(seen.size).toBe(people.length);
	});

	it('is made by chance that favours nobody', () => {
		const counts = new Array<number>(10).fill(0);
		for (let index = 0; index < 20_000; index++) {
			const place = Math.floor((scatter(`2026-W47 ${String(index)}`) / 2 ** 32) * 10);
			counts[place] = (counts[place] ?? 0) + 1;
		}
		for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
	});

	it('leaves those who come in where they fall, and the others in their order', () => {
		fc.assert(
			fc.property(fc.uuid(), (id) => {
				const more = suggested([...people, { id, closeness: 'recognised' }], new Map(), today);
				expect(more.filter((each) => each !== id)).toEqual(suggested(people, new Map(), today));
			})
		);
	});
});
