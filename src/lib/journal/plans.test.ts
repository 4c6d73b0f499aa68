import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctCheckin, newCheckin, type Answer, type Checkin } from './checkin';
import { endPlan, planToAskAbout } from './plans';
import { bringBackTo } from './record';
import { Clock } from './stamps';
import { shiftWeek, type Week } from './weeks';

const clock = new Clock('aaaaaaaaaa', () => 1000);
const week: Week = '2026-W47';

function checkin(week: Week, answers: Record<string, Answer>): Checkin {
	return newCheckin({ week, threshold: 'talked', prompt: undefined, answers }, clock);
}

const plan = (contact: string) => ({ plan: { state: 'given', value: { contact } } }) as const;
const skipped = { 'plan-before': { state: 'skipped' } } as const;

describe('the plan that is asked about', () => {
	it('is that of the check-in before, in its words', () => {
		const before = [checkin('2026-W45', plan('Ana')), checkin('2026-W46', plan('Leo'))];
		expect(planToAskAbout(week, before)).toEqual({
			week: '2026-W46',
			words: 'I will contact Leo.'
		});
	});

	it('is asked about after missed weeks, and no longer after five', () => {
		const made = checkin('2026-W42', plan('Ana'));
		expect(planToAskAbout('2026-W47', [made])?.week).toBe('2026-W42');
		expect(planToAskAbout('2026-W48', [made])).toBeUndefined();
	});

	it('is none where nothing was planned, or only a blank', () => {
		expect(planToAskAbout(week, [])).toBeUndefined();
		expect(
			planToAskAbout(week, [
				checkin('2026-W46', { plan: { state: 'skipped' } }),
				checkin('2026-W45', { plan: { state: 'given', value: { contact: ' ' } } }),
				checkin('2026-W44', { plan: { state: 'unknown' } })
			])
		).toBeUndefined();
	});

	it('is none that was asked about before, even where it was skipped', () => {
		const made = checkin('2026-W45', plan('Ana'));
		expect(planToAskAbout(week, [made, checkin('2026-W46', skipped)])).toBeUndefined();
		expect(planToAskAbout(week, [made, checkin('2026-W46', {})])?.week).toBe('2026-W45');
	});

	it('is none that was answered since, until the answer is undone or the plan is reworded', () => {
		const made = checkin('2026-W46', plan('Ana'));
		const ended = endPlan(made, 'not-yet', clock);
		expect(planToAskAbout(week, [ended])).toBeUndefined();
		const [undone] = bringBackTo({ before: [made], after: [ended] }, [ended], clock);
		expect(undone && planToAskAbout(week, [undone as Checkin])?.week).toBe('2026-W46');
		const reworded = correctCheckin(
			ended,
			{ week: '2026-W46', threshold: 'talked', prompt: undefined, answers: plan('Leo') },
			clock
		);
		expect(planToAskAbout(week, [reworded])?.words).toBe('I will contact Leo.');
	});

	it('is none that a later week asked about before this one was filled in', () => {
		const made = checkin('2026-W46', plan('Ana'));
		expect(planToAskAbout(week, [made, checkin('2026-W48', skipped)])).toBeUndefined();
	});

	it('is its own where a later week asked about another one', () => {
		const checkins = [
			checkin('2026-W46', plan('Ana')),
			checkin('2026-W48', plan('Leo')),
			checkin('2026-W49', skipped)
		];
		expect(planToAskAbout(week, checkins)?.week).toBe('2026-W46');
	});

	it('takes no notice of what the check-in itself says', () => {
		const checkins = [
			checkin('2026-W46', plan('Ana')),
			checkin(week, { ...plan('Leo'), ...skipped })
		];
		expect(planToAskAbout(week, checkins)?.week).toBe('2026-W46');
	});

	it('is asked about once, whichever weeks are missed and whatever is answered', () => {
		const turns = fc.array(
			fc.record({
				gap: fc.integer({ min: 1, max: 7 }),
				plans: fc.boolean(),
				answers: fc.boolean()
			}),
			{ minLength: 1, maxLength: 30 }
		);
		fc.assert(
			fc.property(turns, (lived) => {
				const checkins: Checkin[] = [];
				const asked: Week[] = [];
				let week: Week = '2026-W01';
				for (const { gap, plans, answers } of lived) {
					week = shiftWeek(week, gap);
					const about = planToAskAbout(week, checkins);
					const said = about && answers ? skipped : {};
					if (about && answers) asked.push(about.week);
					checkins.push(checkin(week, { ...(plans && plan('Ana')), ...said }));
				}
				expect(new Set(asked).size).toBe(asked.length);
			})
		);
	});
});
