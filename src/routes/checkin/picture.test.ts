import { expect, it } from 'vitest';
import { newCheckin, type Answer } from '$lib/journal/checkin';
import { newPlatform } from '$lib/journal/platform';
import type { Threshold } from '$lib/journal/settings';
import { Clock } from '$lib/journal/stamps';
import { pictureOf } from './picture';

const clock = new Clock('aaaaaaaaaa', () => 1_790_000_000_000);
const choir = newPlatform({ label: 'Choir' }, 2, clock);
const platforms = [
	newPlatform({ id: 'linkedin' }, 0, clock),
	newPlatform({ id: 'phone' }, 1, clock),
	choir
];

function checkin(
	contacts: Record<string, number>,
	known: Record<string, number>,
	threshold: Threshold = 'talked'
) {
	const given = (value: Record<string, number>): Answer => ({ state: 'given', value });
	const answers = { contacts: given(contacts), known: given(known) };
	return newCheckin({ week: '2026-W47', threshold, prompt: undefined, answers }, clock);
}

it('is the sum of the platforms with both numbers, and each of them, the best known first', () => {
	const week = checkin(
		{ linkedin: 1314, phone: 200, x: 3 },
		{ linkedin: 121, phone: 134, [choir.id]: 2 }
	);
	expect(pictureOf(week, undefined, platforms)).toMatchObject({
		known: 255,
		contacts: 1514,
		title: 'You know about <real>255</real> of your <virtual>1,514</virtual> contacts.',
		platforms: [
			{ label: 'Phone address book', words: '134 of 200' },
			{ label: 'LinkedIn', words: '121 of 1,314' }
		],
		without: 'Without X and Choir, where one of the two numbers is missing.',
		before: undefined
	});
});

it('has no bars for a single platform, and says all and none', () => {
	const of = (known: number) =>
		pictureOf(checkin({ phone: 20 }, { phone: known }), undefined, platforms);
	expect(of(3)?.platforms).toEqual([]);
	expect(of(20)?.title).toBe('You know all of your <real>20</real> contacts.');
	expect(of(0)?.title).toBe('You know none of your <virtual>20</virtual> contacts.');
});

it('is beside the time before over the same platforms, where both mean the same', () => {
	const before = checkin({ linkedin: 1000, x: 50 }, { linkedin: 290, x: 50 });
	const now = (known: number) =>
		checkin({ linkedin: 1000, phone: 10 }, { linkedin: known, phone: 10 });
	const words = (known: number) => pictureOf(now(known), before, platforms)?.before;
	expect(words(310)).toBe('31 in 100; last time 29, over the same platforms.');
	expect(words(290)).toBe('29 in 100, as last time over the same platforms.');
	expect(words(4)).toBe('0.4 in 100; last time 29, over the same platforms.');
	const met = checkin({ linkedin: 1000 }, { linkedin: 310 }, 'met');
	expect(pictureOf(met, before, platforms)?.before).toBeUndefined();
});

it('is nothing without numbers', () => {
	expect(
		pictureOf(checkin({ linkedin: 0 }, { linkedin: 0 }), undefined, platforms)
	).toBeUndefined();
	expect(pictureOf(checkin({ linkedin: 10 }, {}), undefined, platforms)).toBeUndefined();
});
