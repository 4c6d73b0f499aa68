import { asQuestion } from '$lib/journal/as-question';
import { PLAN_BEFORE } from '$lib/journal/questions/ids';
import { answerValue, checkinDraftId, type Checkin } from '$lib/journal/checkin';
import {
	checkinDraftSchema,
	emptyEntry,
	isBlank,
	type CheckinDraft,
	type Named
} from '$lib/journal/checkin-draft';
import { openRequests } from '$lib/journal/favours/log';
import type { HelpRequest } from '$lib/journal/favours/request';
import { addUp, type Logged } from '$lib/journal/favours/totals';
import { byWeek } from '$lib/journal/journal';
import type { OwnPrompt } from '$lib/journal/own-prompt';
import { ownQuestionId, type OwnQuestion } from '$lib/journal/own-question';
import { stepsNamedIn } from '$lib/journal/people/naming';
import type { EarlierPlan } from '$lib/journal/plans';
import { inOrder, type Platform } from '$lib/journal/platform';
import { questions, type Context, type Question } from '$lib/journal/questions';
import { isSwitchedOn, type Settings } from '$lib/journal/settings';
import { parseWeek, shiftWeek, weekOf, type Week } from '$lib/journal/weeks';
import type { JournalReads, JournalStorage } from '$lib/storage';

/** The data of a check-in's form, read once when it is opened. */
export interface Sources {
	week: Week;
	settings: Settings;
	platforms: readonly Platform[];
	ownQuestions: readonly OwnQuestion[];
	ownPrompts: readonly OwnPrompt[];
	/** The week's saved check-in. */
	existing: Checkin | undefined;
	/** Earlier weeks' check-ins, latest first. */
	earlier: readonly Checkin[];
	/** Later weeks' check-ins, earliest first. */
	later: readonly Checkin[];
	/** The number of contacts in lists imported this week, by platform. */
	counted: Readonly<Record<string, number>>;
	/** The week's totals in the log of favours. */
	logged: Logged;
	/** Open requests of earlier weeks. */
	open: readonly HelpRequest[];
	/** The people whom this check-in named before. */
	named: readonly Named[];
	draft: CheckinDraft | undefined;
}

/**
 * Reads the data of a week's check-in.
 * @returns undefined without a journal
 */
export async function readSources(
	journal: JournalStorage,
	week: Week
): Promise<Sources | undefined> {
	const [
		[settings],
		platforms,
		ownQuestions,
		ownPrompts,
		recent,
		draft,
		lists,
		logged,
		open,
		named
	] = await Promise.all([
		journal.records('settings'),
		journal.records('platform'),
		journal.records('question'),
		journal.records('prompt'),
		// Prompts and plans depend on these weeks.
		journal.records('checkin', { from: shiftWeek(week, -60), to: shiftWeek(week, 10) }),
		journal.draft(checkinDraftId(week)),
		journal.records('list'),
		readLogged(journal, week),
		readOpen(journal, week),
		readNamed(journal, week)
	]);
	if (!settings) return undefined;
	const checkins = byWeek(recent).reverse();
	const existing = checkins.find((checkin) => checkin.week === week);
	return {
		...{ week, settings, ownPrompts, existing, logged, named },
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

async function readLogged(journal: JournalReads, week: Week): Promise<Logged> {
	const only = { from: week, to: week };
	return addUp(await journal.records('request', only), await journal.records('favour', only));
}

/** Reads the people behind the steps that the week's check-in made. */
async function readNamed(journal: JournalStorage, week: Week): Promise<Named[]> {
	const steps = stepsNamedIn(week, await journal.records('step'));
	if (steps.length === 0) return [];
	const { namedBy } = await import('./naming');
	return namedBy(journal, steps);
}

/** Reads the open requests of earlier weeks. Only the current week's check-in shows them. */
async function readOpen(journal: JournalReads, week: Week): Promise<HelpRequest[]> {
	if (week !== weekOf(new Date())) return [];
	return openRequests(await journal.records('request', { to: shiftWeek(week, -1) }));
}

/**
 * The check-in's questions, then the user's own. A question that is switched off or retired stays
 * if it has an answer, and if something is typed already.
 */
export function questionsFor(
	{ settings, ownQuestions, existing, draft }: Sources,
	context: Context
): Question[] {
	const isBegun = (id: string) =>
		existing?.answers[id] !== undefined || !isBlank(draft?.entries[id] ?? emptyEntry());
	const asked = (questions as readonly Question[]).filter(
		(question) =>
			(isSwitchedOn(question, settings) || isBegun(question.id)) &&
			(question.applies?.(context) ?? true)
	);
	const own = ownQuestions.filter((record) => !record.retired || isBegun(ownQuestionId(record)));
	return [...asked, ...own.map(asQuestion)];
}

/** The plan that a saved check-in asks about. */
export function askedPlan(checkin: Checkin | undefined): EarlierPlan | undefined {
	const { week: name = '', plan: words } = (checkin && answerValue(checkin, PLAN_BEFORE)) ?? {};
	const week = parseWeek(name);
	return week && words !== undefined ? { week, words } : undefined;
}
