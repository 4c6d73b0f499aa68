import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurementSchema } from '../schemas/people';
import { Clock } from '../stamps';
import type { Contact } from './contact';
import { inTurn, isDue, isListed } from './deck';
import { measurementOf, type Stratum } from './measurement';
import { isFresh, measure, measureAndForget, Strata, withKept, YEAR } from './measuring';
import { peopleOf, type PersonView } from './people';
import { changePerson, newPerson, reviewAnswers, type Person, type Review } from './person';

const NOW = Date.UTC(2026, 10, 22);
const MONTH = YEAR / 12;

/** One human: on which platforms since when, until when, and what was said of them, earliest first. */
interface Told {
	on: readonly { platform: string; came: number; gone?: number }[];
	order?: number;
	said?: readonly Review[];
}

function contactsOf(id: string, { on, order = 1 }: Told): Contact[] {
	return on.map(({ platform, came, gone }, index) => ({
		id: index === 0 ? id : `${id}-${String(index)}`,
		type: 'contact',
		platform,
		source: platform,
		facts: { name: `Name of ${id}` },
		order,
		came,
		...(gone !== undefined && { gone }),
		...(index > 0 && { person: id }),
		stamps: {}
	}));
}

function recordOf(id: string, { said = [] }: Told): Person[] {
	if (said.length === 0) return [];
	const clock = new Clock('aaaaaaaaaa', () => 1);
	return [said.reduce((person, review) => changePerson(person, { review }, clock), newPerson(id))];
}

function people(told: Record<string, Told>): PersonView[] {
	const entries = Object.entries(told);
	return peopleOf(
		entries.flatMap(([id, each]) => contactsOf(id, each)),
		entries.flatMap(([id, each]) => recordOf(id, each))
	);
}

const here = [{ platform: 'linkedin', came: 10 }];

describe('strata', () => {
	it('are the patterns of platforms, by the import with which somebody first came', () => {
		const strata = measure(
			people({
				a: { on: here },
				b: { on: here },
				c: { on: [{ platform: 'linkedin', came: 20 }] },
				d: { on: [...here, { platform: 'facebook', came: 20 }] },
				e: { on: [{ platform: 'linkedin', came: 10, gone: 15 }] },
				f: {
					on: [
						{ platform: 'phone', came: 5, gone: 15 },
						{ platform: 'facebook', came: 20 }
					]
				}
			}),
			NOW
		);
		expect(strata.map(({ platforms, came, all }) => [platforms, came, all])).toEqual([
			[['facebook', 'linkedin'], 10, 1],
			[['facebook'], 5, 1],
			[['linkedin'], 10, 2],
			[['linkedin'], 20, 1]
		]);
	});

	it('tell fresh answers, stale ones, and names that were asked about again', () => {
		const strata = measure(
			people({
				a: { on: here },
				b: { on: here, said: [{ answer: 'met', at: NOW - MONTH }] },
				c: { on: here, said: [{ answer: 'talked', at: NOW - 13 * MONTH }] },
				d: {
					on: here,
					said: [
						{ answer: 'recognised', at: NOW - 13 * MONTH },
						{ answer: 'talked', at: NOW }
					]
				},
				e: {
					on: here,
					said: [
						{ answer: 'met', at: NOW - 2 * MONTH },
						{ answer: 'skipped', at: NOW - MONTH }
					]
				}
			}),
			NOW
		);
		expect(strata).toEqual([
			{
				platforms: ['linkedin'],
				came: 10,
				all: 5,
				fresh: { met: 1, skipped: 1, talked: 1 },
				stale: { talked: 1 },
				again: { 'recognised>talked': 1 }
			}
		]);
	});

	it('know an answer that was given before two persons turned out to be one', () => {
		const [person] = peopleOf(
			[...contactsOf('a', { on: here }), ...contactsOf('b', { on: here })],
			[
				...recordOf('a', { on: here, said: [{ answer: 'met', at: NOW }] }),
				...recordOf('b', { on: here, said: [{ answer: 'talked', at: NOW - 2 * YEAR }] }).map(
					(record) => ({ ...record, into: 'a' })
				)
			]
		);
		expect(measure(person ? [person] : [], NOW)).toMatchObject([
			{ all: 1, fresh: { met: 1 }, again: { 'talked>met': 1 } }
		]);
	});
});

const reviews = fc
	.array(
		fc.record({
			answer: fc.constantFrom(...reviewAnswers),
			at: fc.integer({ min: 0, max: 40 }).map((months) => NOW - months * MONTH)
		}),
		{ maxLength: 3 }
	)
	.map((said) => said.sort((a, b) => a.at - b.at));
const toldPeople = fc.dictionary(
	fc.stringMatching(/^[a-z]{1,2}$/),
	fc.record({
		on: fc.array(
			fc.record(
				{
					platform: fc.constantFrom('linkedin', 'facebook', 'phone'),
					came: fc.constantFrom(10, 20),
					gone: fc.constant(30)
				},
				{ requiredKeys: ['platform', 'came'] }
			),
			{ minLength: 1, maxLength: 3 }
		),
		order: fc.integer({ min: 0, max: 5 }),
		said: reviews
	}),
	{ maxKeys: 12 }
);

/** The same by sorting everybody under every heading, one number at a time. */
function bruteForce(told: Record<string, Told>) {
	const found: Record<string, number> = {};
	const add = (...names: unknown[]) => {
		const name = JSON.stringify(names);
		found[name] = (found[name] ?? 0) + 1;
	};
	for (const { on, said = [] } of Object.values(told)) {
		const present = new Set(
			on.filter(({ gone }) => gone === undefined).map((each) => each.platform)
		);
		if (present.size === 0) continue;
		const stratum = [[...present].sort(), Math.min(...on.map(({ came }) => came))];
		add(stratum, 'all');
		// Of answers given at one moment the last counts.
		const last = said.at(-1);
		if (!last) continue;
		const fresh = NOW - last.at < YEAR;
		add(stratum, fresh ? 'fresh' : 'stale', last.answer);
		const before = said.filter(({ at }) => last.at - at >= YEAR);
		const newest = before.findLast(({ at }) => at === before.at(-1)?.at);
		if (fresh && newest) add(stratum, 'again', `${newest.answer}>${last.answer}`);
	}
	return found;
}

function flat(strata: readonly Stratum[]) {
	const found: Record<string, number> = {};
	for (const { platforms, came, all, ...tallies } of strata) {
		const stratum = [platforms, came];
		found[JSON.stringify([stratum, 'all'])] = all;
		for (const kind of ['fresh', 'stale', 'again'] as const) {
			for (const [answer, n] of Object.entries(tallies[kind])) {
				found[JSON.stringify([stratum, kind, answer])] = n;
			}
		}
	}
	return found;
}

describe('measuring', () => {
	it('finds what counting by hand finds', () => {
		fc.assert(
			fc.property(toldPeople, (told) => {
				expect(flat(measure(people(told), NOW))).toEqual(bruteForce(told));
			})
		);
	});

	it('goes on from an answer, and back, as if all were counted anew', () => {
		fc.assert(
			fc.property(toldPeople, fc.array(fc.tuple(fc.nat(), reviews)), (told, changes) => {
				const all = people(told);
				const strata = new Strata(NOW);
				for (const person of all) strata.add(person);
				const before = strata.value;
				const done: [PersonView, PersonView][] = [];
				for (const [index, said] of changes) {
					const person = all[index % all.length];
					if (!person) continue;
					const [record] = recordOf(person.id, { on: [], said });
					const changed = { ...person, record, review: record?.review };
					strata.remove(person);
					strata.add(changed);
					all[index % all.length] = changed;
					done.push([person, changed]);
				}
				expect(strata.value).toEqual(measure(all, NOW));
				for (const [person, changed] of done.reverse()) {
					strata.remove(changed);
					strata.add(person);
				}
				expect(strata.value).toEqual(before);
			})
		);
	});
});

describe('names that are dropped', () => {
	const told: Record<string, Told> = {
		a: { on: here, said: [{ answer: 'met', at: NOW }] },
		b: { on: [...here, { platform: 'facebook', came: 10 }] },
		c: { on: [{ platform: 'facebook', came: 10 }] }
	};
	const after = people({
		b: { on: [{ platform: 'facebook', came: 10 }] },
		c: { on: [{ platform: 'facebook', came: 10 }] }
	});
	const kept = { platform: 'linkedin', at: NOW };

	it('leave their numbers, beside those of people who are on other platforms still', () => {
		expect(measureAndForget(people(told), 'linkedin', [], NOW)).toMatchObject([
			{ platforms: ['facebook'], all: 2 },
			{ platforms: ['facebook', 'linkedin'], all: 1, kept },
			{ platforms: ['linkedin'], all: 1, fresh: { met: 1 }, kept }
		]);
	});

	it('are remembered by their numbers for a year, or until the list is back', () => {
		const strata = measureAndForget(people(told), 'linkedin', [], NOW);
		expect(withKept(measure(after, NOW), strata, NOW + YEAR - 1)).toEqual(strata);
		expect(withKept(measure(after, NOW), strata, NOW + YEAR)).toHaveLength(1);
		const back = measure(people(told), NOW);
		expect(withKept(back, strata, NOW)).toEqual(back);
	});

	it('are dropped anew without the numbers of the first time', () => {
		const strata = measureAndForget(people(told), 'linkedin', [], NOW);
		const anew = measureAndForget(people(told), 'linkedin', strata, NOW + 1);
		expect(anew.map((stratum) => stratum.kept?.at)).toEqual([undefined, NOW + 1, NOW + 1]);
	});
});

describe('a measurement', () => {
	it('is one for each week, and changes with the strata', () => {
		const clock = new Clock('aaaaaaaaaa', () => NOW);
		const strata = measure(people({ a: { on: here } }), NOW);
		const first = measurementOf('2026-W47', strata, undefined, clock);
		expect(measurementSchema.parse(first)).toEqual(first);
		const [stratum] = strata;
		if (!stratum) throw new Error('it is there');
		const second = measurementOf('2026-W47', [{ ...stratum, all: 2 }], first, clock);
		expect(second).toMatchObject({ id: '2026-W47', week: '2026-W47', strata: [{ all: 2 }] });
		expect(second.stamps.strata).not.toBe(first.stamps.strata);
		expect(measurementOf('2026-W47', second.strata, second, clock)).toEqual(second);
	});
});

describe('the deck', () => {
	const told: Record<string, Told> = {
		old: { on: here, order: 1, said: [{ answer: 'met', at: NOW - YEAR }] },
		fresh: { on: here, order: 2, said: [{ answer: 'skipped', at: NOW - MONTH }] },
		second: { on: here, order: 9 },
		first: { on: [...here, { platform: 'phone', came: 10, gone: 20 }], order: 3 },
		gone: { on: [{ platform: 'linkedin', came: 10, gone: 20 }], order: 4 },
		facebook: { on: [{ platform: 'facebook', came: 10 }], order: 5 }
	};
	const ids = (platform?: string) =>
		people(told)
			.filter((person) => isListed(person, platform))
			.filter((person) => isDue(person, NOW))
			.sort(inTurn)
			.map(({ id }) => id);

	it('shows those nobody was asked about by their order, then those whose answer is old', () => {
		expect(ids()).toEqual(['first', 'facebook', 'second', 'old']);
	});

	it('keeps to one list where it is named', () => {
		expect(ids('linkedin')).toEqual(['first', 'second', 'old']);
		expect(ids('phone')).toEqual([]);
	});

	it('has nobody who was added by hand', () => {
		const byHand = peopleOf([], [{ ...newPerson('x'), name: 'Ines Moor' }]);
		expect(byHand).toHaveLength(1);
		expect(byHand.some((person) => isListed(person))).toBe(false);
	});

	it('calls an answer of exactly a year ago old', () => {
		expect(isFresh({ at: NOW - YEAR }, NOW)).toBe(false);
		expect(isFresh({ at: NOW - YEAR + 1 }, NOW)).toBe(true);
	});
});
