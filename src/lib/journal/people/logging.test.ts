import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../merge';
import { edit, isDeleted, bringBackTo, type StoredRecord } from '../record';
import { personSchema, stepSchema } from '../schemas/people';
import { Clock } from '../stamps';
import type { WrittenAbout } from './ladder';
import { logStep } from './logging';
import { changePerson, newPerson, type Person } from './person';
import { stepKinds, type Step } from './step';

function clock() {
	let now = 1_000;
	return new Clock('aaaaaaaaaa', () => now++);
}

function about(record?: Person, merged: Person[] = []): WrittenAbout {
	return { id: 'a', record, merged, closeness: record?.closeness };
}

const on = '2026-11-10';

describe('logging a step', () => {
	it('writes the step and the day to look again, and nothing that is not so', () => {
		const [step, after] = logStep(about(), [], { kind: 'messaged', on }, '2026-11-24', clock());
		expect(step).toMatchObject({ person: 'a', kind: 'messaged', on });
		expect(step).not.toHaveProperty('note');
		expect(after).toMatchObject({ id: 'a', lookAgain: '2026-11-24' });
		expect(after).not.toHaveProperty('closeness');
	});

	it('brings closer where the step shows it, and never further away', () => {
		const ticks = clock();
		const closeness = (before: Person | undefined, kind: Step['kind']) =>
			logStep(about(before), [], { kind, on }, undefined, ticks)[1]?.closeness;
		expect(closeness(undefined, 'talked')).toBe('talked');
		const met = changePerson(newPerson('a'), { closeness: 'met' }, ticks);
		expect(closeness(met, 'talked')).toBe('met');
		expect(closeness(met, 'mutual')).toBe('mutual');
		expect(closeness(met, 'declined')).toBe('met');
	});

	it('ends with no day to look again', () => {
		const ticks = clock();
		const before = changePerson(newPerson('a'), { lookAgain: '2026-11-24' }, ticks);
		const [, after] = logStep(about(before), [], { kind: 'let-go', on }, '2026-12-24', ticks);
		expect(after?.lookAgain).toBeUndefined();
	});

	it('leaves the day alone where something later was noted already', () => {
		const ticks = clock();
		const [first, person] = logStep(about(), [], { kind: 'replied', on }, '2026-11-24', ticks);
		const earlier = { kind: 'messaged', on: '2026-11-01' } as const;
		const [, after] = logStep(about(person), [first], earlier, '2026-12-24', ticks);
		expect(after?.lookAgain).toBe('2026-11-24');
	});

	it('keeps nobody of whom nothing is written', () => {
		const logged = logStep(about(), [], { kind: 'let-go', on }, undefined, clock());
		expect(logged).toMatchObject([{ type: 'step' }]);
	});
});

describe('taking a logged step back', () => {
	it('is as if nothing had been logged, and leaves what was written since', () => {
		const closeness = fc.constantFrom('stranger', 'recognised', 'talked', 'met', undefined);
		const day = fc.constantFrom('2026-11-20', '2026-12-20', undefined);
		fc.assert(
			fc.property(
				fc.constantFrom(...stepKinds),
				closeness,
				day,
				day,
				fc.boolean(),
				(kind, before, lookAgain, next, isWritten) => {
					const ticks = clock();
					const record = isWritten
						? changePerson(newPerson('a'), { notes: 'x', closeness: before, lookAgain }, ticks)
						: undefined;
					const logged = logStep(about(record), [], { kind, on, note: 'a note' }, next, ticks);
					const saved = logged.map((each) => reread(each));
					expect(stepSchema.safeParse(saved[0]).success).toBe(true);
					const kept = saved.length > 1 ? personSchema.parse(saved[1]) : newPerson('a');
					const since = edit(kept, { howMet: 'at the fair' }, ticks);
					const changed = { before: record ? [record] : [], after: logged };
					const [step] = logged;
					const [gone, after = since] = bringBackTo(changed, [step, since], ticks);
					if (!gone) throw new Error('the step goes');
					expect(isDeleted(mergeRecords(step, gone))).toBe(true);
					const merged = mergeRecords(since, after);
					expect(merged).toMatchObject({ howMet: 'at the fair' });
					expect([merged.closeness, merged.lookAgain, merged.notes]).toEqual([
						record?.closeness,
						record?.lookAgain,
						record?.notes
					]);
				}
			)
		);
	});

	it('does not take back what was changed since', () => {
		const ticks = clock();
		const logged = logStep(about(), [], { kind: 'talked', on }, '2026-11-24', ticks);
		const changes = { closeness: 'met', lookAgain: '2027-01-01' } as const;
		const [step, after = newPerson('a')] = logged;
		const now = changePerson(after, changes, ticks);
		const undone = bringBackTo({ before: [], after: logged }, [step, now], ticks);
		expect(undone).toMatchObject([{ type: 'step', deleted: true }]);
	});
});

/** As it comes back from a file. */
function reread(record: StoredRecord): unknown {
	return JSON.parse(JSON.stringify(record));
}
