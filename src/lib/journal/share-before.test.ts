import { expect, test } from 'vitest';
import { newCheckin, type Checkin } from './checkin';
import { shareBefore } from './share-before';
import { Clock } from './stamps';
import type { Threshold } from './settings';
import type { Week } from './weeks';

const clock = new Clock('aaaaaaaaaa', () => 1000);

function count(
	week: Week,
	counts: Record<string, [contacts: number, known: number]>,
	threshold: Threshold = 'talked'
): Checkin {
	const value = (index: 0 | 1) =>
		Object.fromEntries(Object.entries(counts).map(([id, pair]) => [id, pair[index]]));
	const answers = {
		contacts: { state: 'given', value: value(0) },
		known: { state: 'given', value: value(1) }
	} as const;
	return newCheckin({ week, threshold, prompt: undefined, answers }, clock);
}

const latest = count('2026-W48', { linkedin: [100, 31] });

test('the count nearest to four weeks before is compared', () => {
	const counts = [
		count('2026-W43', { linkedin: [100, 20] }),
		count('2026-W45', { linkedin: [100, 29] }),
		count('2026-W47', { linkedin: [100, 30] })
	];
	expect(shareBefore(latest, counts)?.week).toBe('2026-W43');
	const exact = count('2026-W44', { linkedin: [100, 29] });
	expect(shareBefore(latest, [...counts, exact, latest])).toEqual({
		week: '2026-W44',
		before: 0.29,
		after: 0.31
	});
});

test('only platforms of both are compared, and only by one meaning of knowing', () => {
	const both = count('2026-W48', { linkedin: [100, 31], phone: [100, 99] });
	const before = count('2026-W44', { linkedin: [100, 29] });
	expect(shareBefore(both, [before])).toMatchObject({ before: 0.29, after: 0.31 });
	expect(shareBefore(latest, [count('2026-W44', { phone: [100, 29] })])).toBeUndefined();
	expect(shareBefore(latest, [count('2026-W44', { linkedin: [9, 1] }, 'met')])).toBeUndefined();
});

test('there is nothing to compare with from last week, from long ago, or without a count', () => {
	const counts = [
		count('2026-W38', { linkedin: [100, 20] }),
		count('2026-W44', {}),
		count('2026-W47', { linkedin: [100, 20] })
	];
	expect(shareBefore(latest, counts)).toBeUndefined();
});
