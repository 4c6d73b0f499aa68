import { checkinDraftId, type Checkin } from '$lib/journal/checkin';
import { checkinDraftSchema, type CheckinDraft } from '$lib/journal/checkin-draft';
import { openRequests } from '$lib/journal/help/log';
import type { HelpRequest } from '$lib/journal/help/request';
import { addUp, type Logged } from '$lib/journal/help/totals';
import { byWeek } from '$lib/journal/journal';
import type { OwnPrompt } from '$lib/journal/own-prompt';
import type { OwnQuestion } from '$lib/journal/own-question';
import type { Platform } from '$lib/journal/platform';
import type { Settings } from '$lib/journal/settings';
import { shiftWeek, weekOf, type Week } from '$lib/journal/weeks';
import { together, type JournalStorage, type Result } from '$lib/storage';

/** What a check-in is made from; read once when it is opened. */
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
 * @returns nothing where no journal was begun
 */
export async function readSources(
	storage: JournalStorage,
	week: Week
): Promise<Result<Sources | undefined>> {
	const read = await together({
		settings: storage.records('settings'),
		platforms: storage.records('platform'),
		ownQuestions: storage.records('question'),
		ownPrompts: storage.records('prompt'),
		// Enough for the prompts' rest, and for what was planned.
		recent: storage.records('checkin', { from: shiftWeek(week, -60), to: shiftWeek(week, 10) }),
		draft: storage.draft(checkinDraftId(week)),
		lists: storage.records('list'),
		logged: readLogged(storage, week),
		open: readOpen(storage, week)
	});
	if (!read.ok) return read;
	const { platforms, ownQuestions, ownPrompts, recent, draft, lists, logged, open } = read.value;
	const [settings] = read.value.settings;
	if (!settings) return { ok: true, value: undefined };
	const checkins = byWeek(recent).reverse();
	const existing = checkins.find((checkin) => checkin.week === week);
	return {
		ok: true,
		value: {
			...{ week, settings, ownPrompts, existing, logged },
			platforms: platforms.sort((a, b) => a.order - b.order),
			ownQuestions: ownQuestions.sort((a, b) => a.order - b.order),
			earlier: checkins.filter((checkin) => checkin.week < week),
			later: checkins.filter((checkin) => checkin.week > week).reverse(),
			counted: Object.fromEntries(
				lists.flatMap(({ id, counts }) => (counts[week] ? [[id, counts[week].all]] : []))
			),
			open: existing ? [] : open,
			draft: checkinDraftSchema.safeParse(draft?.content).data
		}
	};
}

/** What the log of help holds of one week. */
async function readLogged(storage: JournalStorage, week: Week): Promise<Result<Logged>> {
	const read = await together({
		requests: storage.records('request', { from: week, to: week }),
		favours: storage.records('favour', { from: week, to: week })
	});
	return read.ok ? { ok: true, value: addUp(read.value.requests, read.value.favours) } : read;
}

/**
 * The requests that come back in a check-in: those made before this week that are still open. They
 * come with the current week's check-in only, which is made once.
 */
async function readOpen(storage: JournalStorage, week: Week): Promise<Result<HelpRequest[]>> {
	if (week !== weekOf(new Date())) return { ok: true, value: [] };
	const earlier = await storage.records('request', { to: shiftWeek(week, -1) });
	return earlier.ok ? { ok: true, value: openRequests(earlier.value) } : earlier;
}
