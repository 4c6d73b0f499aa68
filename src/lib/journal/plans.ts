import { answerValue, type Checkin } from './checkin';
import { edit } from './record';
import type { Clock } from './stamps';
import { PLAN, PLAN_BEFORE } from './questions/ids';
import { planWords, type PlanEnd } from './plan-words';
import { shiftWeek, type Week } from './weeks';

/** The number of weeks in which a plan is asked about. */
const WEEKS = 5;

export interface EarlierPlan {
	/** The week of the check-in with the plan. */
	week: Week;
	words: string;
}

/**
 * The latest plan of the five weeks before. Each plan is asked about once: undefined where another
 * check-in has had the question since, even without an answer, or where {@link endPlan} has
 * answered it.
 * @param around the check-ins of the five weeks before and after
 */
export function planToAskAbout(week: Week, around: readonly Checkin[]): EarlierPlan | undefined {
	const [from, to] = [shiftWeek(week, -WEEKS), shiftWeek(week, WEEKS)];
	const others = around
		.filter((checkin) => checkin.week !== week && checkin.week >= from && checkin.week <= to)
		.sort((a, b) => (a.week < b.week ? -1 : 1));
	const made = others.findLast((checkin) => checkin.week < week && planOf(checkin));
	const words = made && planOf(made);
	if (!made || words === undefined) return undefined;
	if (made.planEnd?.plan === words) return undefined;
	const since = others.filter((checkin) => checkin.week > made.week);
	const next = since.findIndex((checkin) => planOf(checkin) !== undefined);
	// After a newer plan, only the check-in of that plan may have asked about this one.
	const asking = next < 0 ? since : since.slice(0, next + 1);
	const wasAsked = asking.some(({ answers }) => answers[PLAN_BEFORE] !== undefined);
	return wasAsked ? undefined : { week: made.week, words };
}

/** Notes what became of the plan of a check-in, as it is worded now. */
export function endPlan(checkin: Checkin, end: PlanEnd, clock: Clock): Checkin {
	return edit(checkin, { planEnd: { plan: planOf(checkin) ?? '', end } }, clock);
}

function planOf(checkin: Checkin): string | undefined {
	const plan = answerValue(checkin, PLAN);
	return plan && planWords(plan);
}
