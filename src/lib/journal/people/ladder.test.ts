import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closer, closenesses } from './closeness';
import {
	daysSince,
	impliedCloseness,
	lookAgainOn,
	nextRungs,
	otherRungs,
	placeOf,
	restAfter
} from './ladder';
import type { Person } from './person';
import { endings, isEnding, rungs, stepKinds, type Step, type StepKind } from './step';

function steps(...kinds: (StepKind | [StepKind, string])[]): Step[] {
	return kinds.map((each, index) => {
		const [kind, on] = typeof each === 'string' ? [each, `2026-11-${10 + index}`] : each;
		return { id: String(index), type: 'step', person: 'a', kind, on, stamps: {} };
	});
}

describe('where somebody stands', () => {
	it('is nowhere without a step', () => {
		expect(placeOf([])).toBeUndefined();
	});

	it('is the furthest rung, whatever came after it', () => {
		const place = placeOf(steps('chosen', 'messaged', 'replied', 'messaged'));
		expect(place).toMatchObject({ rung: 'replied', ending: undefined, isOpen: true });
		expect(place?.last).toMatchObject({ kind: 'messaged', on: '2026-11-13' });
	});

	it('ends well, and keeps how far it came', () => {
		expect(placeOf(steps('chosen', 'messaged', 'stays-online'))).toMatchObject({
			rung: 'messaged',
			ending: 'stays-online',
			isOpen: false
		});
		expect(placeOf(steps('declined'))).toMatchObject({ rung: undefined, ending: 'declined' });
	});

	it('begins anew after an ending', () => {
		expect(placeOf(steps('chosen', 'talked', 'let-go', 'chosen'))).toMatchObject({
			rung: 'chosen',
			ending: undefined,
			isOpen: true
		});
	});

	it('begins anew on the very day it ended, as it was noted', () => {
		const [ended, chosen] = steps(['let-go', '2026-11-10'], ['chosen', '2026-11-10']);
		if (!ended || !chosen) throw new Error('both are there');
		ended.stamps = { kind: '000000000000001-0000-aaaaaaaaaa' };
		chosen.stamps = { kind: '000000000000002-0000-aaaaaaaaaa' };
		expect(placeOf([chosen, ended])).toMatchObject({ rung: 'chosen', isOpen: true });
	});

	it('is complete once help went both ways', () => {
		expect(placeOf(steps('mutual'))).toMatchObject({ rung: 'mutual', isOpen: false });
	});

	it('does not depend on the order in which steps are read', () => {
		const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-11-${String(n)}`);
		const step = fc.tuple(fc.constantFrom(...stepKinds), day);
		fc.assert(
			fc.property(fc.array(step), (all) => {
				const noted = steps(...all);
				expect(placeOf([...noted].reverse())).toEqual(placeOf(noted));
			})
		);
	});

	it('counts the days since', () => {
		const [first] = [placeOf(steps(['chosen', '2026-11-03']))];
		if (!first) throw new Error('it is there');
		expect(daysSince(first, new Date(2026, 10, 17, 23))).toBe(14);
		expect(daysSince(first, new Date(2026, 10, 1))).toBe(0);
	});
});

describe('what may come next', () => {
	it('goes on from the rung', () => {
		const next = (...kinds: StepKind[]) => {
			const place = placeOf(steps(...kinds));
			return place && nextRungs(place);
		};
		expect(next('chosen')).toEqual(['messaged', 'talked', 'met']);
		expect(next('chosen', 'messaged')).toEqual(['replied', 'talked', 'met']);
		expect(next('met')).toEqual(['mutual']);
		expect(next('mutual')).toEqual([]);
		expect(next('met', 'let-go')).toEqual([]);
	});

	it('is every rung but the first, the sensible ones and the others together, while it is open', () => {
		for (const rung of rungs) {
			const place = placeOf(steps(rung));
			if (!place) throw new Error('it is there');
			const all = [...nextRungs(place), ...otherRungs(place)];
			expect(new Set(all)).toEqual(new Set(place.isOpen ? rungs.slice(1) : []));
			expect(new Set(all).size).toBe(all.length);
		}
	});
});

describe('what a step says of how close one is', () => {
	it('is never more than what happened', () => {
		const said = stepKinds.map((kind) => impliedCloseness(kind));
		expect(said.filter((closeness) => closeness !== undefined)).toEqual([
			'talked',
			'met',
			'mutual'
		]);
		expect(said.slice(0, 3)).toEqual([undefined, undefined, undefined]);
	});

	it('can only bring closer', () => {
		for (const kind of stepKinds)
			for (const before of closenesses) {
				const after = closer(before, impliedCloseness(kind) ?? before);
				expect(closenesses.indexOf(after)).toBeGreaterThanOrEqual(closenesses.indexOf(before));
			}
	});
});

describe('the day to look again', () => {
	const today = new Date(2026, 10, 17, 9);

	function person(id: string, lookAgain: string | undefined, at: number): Person {
		const stamp = `${String(at).padStart(15, '0')}-0000-aaaaaaaaaa` as const;
		return {
			id,
			type: 'person',
			...(lookAgain !== undefined && { lookAgain }),
			stamps: { lookAgain: stamp }
		};
	}

	it('is two weeks on, but there is none after an ending or the last rung', () => {
		expect(restAfter('messaged', today)).toBe('2026-12-01');
		for (const kind of [...endings, 'mutual'] as const)
			expect(restAfter(kind, today)).toBeUndefined();
	});

	it('is the one that was chosen last, under whichever id', () => {
		const place = placeOf(steps('chosen'));
		const record = person('a', '2026-11-20', 1);
		expect(lookAgainOn(place, { record, merged: [] })).toBe('2026-11-20');
		const merged = [person('b', '2026-11-25', 2)];
		expect(lookAgainOn(place, { record, merged })).toBe('2026-11-25');
	});

	it('is two weeks after the last step where none was chosen', () => {
		const place = placeOf(steps(['chosen', '2026-11-03']));
		expect(lookAgainOn(place, { record: undefined, merged: [] })).toBe('2026-11-17');
	});

	it('is none once it has ended, whatever stands there', () => {
		for (const kind of stepKinds.filter((each) => isEnding(each))) {
			const place = placeOf(steps('chosen', kind));
			expect(
				lookAgainOn(place, { record: person('a', '2026-11-20', 1), merged: [] })
			).toBeUndefined();
		}
		expect(lookAgainOn(undefined, { record: person('a', '2026-11-20', 1), merged: [] })).toBe(
			undefined
		);
	});
});
