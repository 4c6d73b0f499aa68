import { expect, test } from 'vitest';
import { newCheckin, type Checkin } from '$lib/journal/checkin';
import type { Threshold } from '$lib/journal/settings';
import { Clock } from '$lib/journal/stamps';
import { shiftWeek, type Week } from '$lib/journal/weeks';
import { shareOverWeeks } from './share-over-weeks';

const clock = new Clock('aaaaaaaaaa', () => 1000);

function count(week: Week, known: number, threshold: Threshold = 'talked'): Checkin {
	const answers = {
		contacts: { state: 'given', value: { linkedin: 10 } },
		known: { state: 'given', value: { linkedin: known } }
	} as const;
	return newCheckin({ week, threshold, prompt: undefined, answers }, clock);
}

/** Counts in the weeks after 2026-W40. */
const after = (...weeks: number[]) => weeks.map((weeks) => count(shiftWeek('2026-W40', weeks), 2));

const shares = (checkins: Checkin[], longest = 1) =>
	shareOverWeeks(checkins, longest)?.points.map(({ share }) => share);

test('the picture is there from the fifth count on, with the months of its first, middle and last week', () => {
	expect(shareOverWeeks(after(0, 1, 2, 3), 1)).toBeUndefined();
	expect(shareOverWeeks(after(0, 1, 2, 3, 4), 1)?.months).toEqual(['Sept', 'Oct']);
});

test('the line breaks where knowing came to mean something else', () => {
	const all = after(0, 1, 2, 3, 4);
	expect(shares(all)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
	expect(shares(all.with(2, count('2026-W42', 4, 'met')))).toEqual([
		0.2,
		0.2,
		null,
		0.4,
		null,
		0.2,
		0.2
	]);
});

test('the line breaks where a week is missing, but not between the months of a monthly journal', () => {
	expect(shares(after(0, 1, 2, 3, 8))).toEqual([0.2, 0.2, 0.2, 0.2, null, 0.2]);
	expect(shares(after(0, 4, 9, 13, 17), 6)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
});
