import { answerValue, type Checkin } from './checkin';
import { PLAN, PLAN_BEFORE } from './questions/ids';
import { planWords } from './plan-words';
import { shiftWeek, type Week } from './weeks';

/** For how many weeks after it was made a plan is asked about. */
const WEEKS = 5;

/** A plan of an earlier check-in, to be asked about. */
export interface EarlierPlan {
	/** The week whose check-in made it. */
	week: Week;
	words: string;
}

/**
 * The plan that a week's check-in asks about: the latest one of the five weeks before. It is asked
 * about once, so not where another check-in has come to the question since, whatever was said there.
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
	const since = others.filter((checkin) => checkin.week > made.week);
	const next = since.findIndex((checkin) => planOf(checkin) !== undefined);
	// Once there is another plan, only that check-in itself may still have asked about this one.
	const asking = next < 0 ? since : since.slice(0, next + 1);
	const wasAsked = asking.some(({ answers }) => answers[PLAN_BEFORE] !== undefined);
	return wasAsked ? undefined : { week: made.week, words };
}

/** What was planned in a check-in, as a sentence. */
function planOf(checkin: Checkin): string | undefined {
	const plan = answerValue(checkin, PLAN);
	return plan && planWords(plan);
}
