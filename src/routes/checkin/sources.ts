import { asQuestion } from '$lib/journal/as-question';
import { PLAN_BEFORE } from '$lib/journal/questions/ids';
import { answerValue, checkinDraftId, type Checkin } from '$lib/journal/checkin';
import { checkinDraftSchema, type CheckinDraft } from '$lib/journal/checkin-draft';
import { openRequests } from '$lib/journal/help/log';
import type { HelpRequest } from '$lib/journal/help/request';
import { addUp, type Logged } from '$lib/journal/help/totals';
import { byWeek } from '$lib/journal/journal';
import type { OwnPrompt } from '$lib/journal/own-prompt';
import { ownQuestionId, type OwnQuestion } from '$lib/journal/own-question';
import type { EarlierPlan } from '$lib/journal/plans';
import { inOrder, type Platform } from '$lib/journal/platform';
import { questions, type Context, type Question } from '$lib/journal/questions';
import type { Settings } from '$lib/journal/settings';
import { parseWeek, shiftWeek, weekOf, type Week } from '$lib/journal/weeks';
import type { JournalReads } from '$lib/storage';

/** What a check-in is made from, read once when it is opened. */
export interface Sources {
	week: Week;
	settings: Settings;
	platforms: readonly Platform[];
	ownQuestions: readonly OwnQuestion[];
	ownPrompts: readonly OwnPrompt[];
	/** The check-in that this week already has. */
	existing: Checkin | undefined;
	/** Earlier weeks' check-ins, latest first. */
	earlier: readonly Checkin[];
	/** Later weeks' check-ins, earliest first, where a week is filled in late. */
	later: readonly Checkin[];
	/** How many contacts the lists had that were brought in this week, by platform. */
	counted: Readonly<Record<string, number>>;
	/** What the log of help holds of this week. */
	logged: Logged;
	/** The requests of earlier weeks of which nobody knows yet what comes of them. */
	open: readonly HelpRequest[];
	draft: CheckinDraft | undefined;
}

/**
 * Reads what a week's check-in is made from.
 * @returns undefined where no journal was begun
 */
export async function readSources(journal: JournalReads, week: Week): Promise<Sources | undefined> {
	const [[settings], platforms, ownQuestions, ownPrompts, recent, draft, lists, logged, open] =
		await Promise.all([
			journal.records('settings'),
			journal.records('platform'),
			journal.records('question'),
			journal.records('prompt'),
			// Enough weeks for prompts to rest, and for what was planned.
			journal.records('checkin', { from: shiftWeek(week, -60), to: shiftWeek(week, 10) }),
			journal.draft(checkinDraftId(week)),
			journal.records('list'),
			readLogged(journal, week),
			readOpen(journal, week)
		]);
	if (!settings) return undefined;
	const checkins = byWeek(recent).reverse();
	const existing = checkins.find((checkin) => checkin.week === week);
	return {
		...{ week, settings, ownPrompts, existing, logged },
		platforms: inOrder(platforms),
		ownQuestions: inOrder(ownQuestions),
		earlier: checkins.filter((checkin) => checkin.week < week),
		later: checkins.filter((checkin) => checkin.week > week).reverse(),
		counted: Object.fromEntries(
			lists.flatMap(({ id, counts }) => (counts[week] ? [[id, counts[week].all]] : []))
		),
		open: existing ? [] : open,
		draft: checkinDraftSchema.safeParse(draft?.content).data
	};
}

/** Reads what the log of help holds of one week. */
async function readLogged(journal: JournalReads, week: Week): Promise<Logged> {
	const only = { from: week, to: week };
	return addUp(await journal.records('request', only), await journal.records('favour', only));
}

/**
 * Reads the requests of earlier weeks that are still open. They come back in the current week's
 * check-in only, which is made once.
 */
async function readOpen(journal: JournalReads, week: Week): Promise<HelpRequest[]> {
	if (week !== weekOf(new Date())) return [];
	return openRequests(await journal.records('request', { to: shiftWeek(week, -1) }));
}

/** The check-in's questions, then one's own; a retired one stays where it has an answer to correct. */
export function questionsFor({ ownQuestions, existing }: Sources, context: Context): Question[] {
	const asked = (questions as readonly Question[]).filter(
		(question) => question.applies?.(context) ?? true
	);
	const own = ownQuestions.filter(
		(record) => !record.retired || existing?.answers[ownQuestionId(record)] !== undefined
	);
	return [...asked, ...own.map(asQuestion)];
}

/** The plan that a check-in has asked about already. */
export function askedPlan(checkin: Checkin | undefined): EarlierPlan | undefined {
	const { week: name = '', plan: words } = (checkin && answerValue(checkin, PLAN_BEFORE)) ?? {};
	const week = parseWeek(name);
	return week && words !== undefined ? { week, words } : undefined;
}
