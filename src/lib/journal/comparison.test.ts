import { expect, it } from 'vitest';
import { newCheckin, type Answer } from './checkin';
import { sharesOver } from './comparison';
import { counted, pairsOf } from './real-share';
import { Clock } from './stamps';

const clock = new Clock('aaaaaaaaaa', () => 1_790_000_000_000);

function checkin(answers: Record<string, Answer>) {
	return newCheckin({ week: '2026-W47', threshold: 'talked', prompt: undefined, answers }, clock);
}

const given = (value: Record<string, number | { from: number; to: number }>): Answer => ({
	state: 'given',
	value
});

it('pairs the platforms of which both numbers are there, and takes a guess above all as all', () => {
	const { pairs, leftOut } = pairsOf(
		checkin({
			contacts: given({ linkedin: 1000, facebook: { from: 300, to: 400 }, phone: 80 }),
			known: given({ linkedin: 200, facebook: 500, x: 3 })
		})
	);
	expect(pairs).toMatchObject([
		{ platform: 'linkedin', contacts: 1000, known: 200, exceeded: false },
		{ platform: 'facebook', contacts: 350, known: 350, exceeded: true }
	]);
	expect(leftOut).toEqual(['phone', 'x']);
	expect(counted(pairs)).toEqual({ contacts: 1350, known: 550 });
});

it('counts nothing where there is no contact', () => {
	expect(counted([])).toBeUndefined();
	const none = checkin({ contacts: given({ x: 0 }), known: given({ x: 0 }) });
	expect(counted(pairsOf(none).pairs)).toBeUndefined();
});

it('compares only the platforms that both check-ins have', () => {
	const before = checkin({
		contacts: given({ linkedin: 1000, x: 50 }),
		known: given({ linkedin: 200, x: 10 })
	});
	const after = checkin({
		contacts: given({ linkedin: 1010, phone: 80 }),
		known: given({ linkedin: 200, phone: 60 })
	});
	expect(sharesOver(before, after)).toEqual({
		before: { contacts: 1000, known: 200 },
		after: { contacts: 1010, known: 200 }
	});
	expect(sharesOver(before, checkin({ contacts: { state: 'unknown' } }))).toBeUndefined();
});

it('compares no shares where know means something else than before', () => {
	const answers = { contacts: given({ x: 50 }), known: given({ x: 10 }) };
	const before = checkin(answers);
	expect(sharesOver(before, checkin(answers))).toEqual({
		before: { contacts: 50, known: 10 },
		after: { contacts: 50, known: 10 }
	});
	expect(sharesOver({ ...before, threshold: 'met' }, checkin(answers))).toBeUndefined();
});
