import { mondayOf } from '$lib/journal/weeks';
import { dateWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Effect, Preview } from './preview';

/** A row of the table of what an import would do. */
export interface EffectRow {
	name: string;
	added: string;
	changed: string;
	removed: string;
	unchanged: string;
}

/** What an import would do, in words. */
export interface PreviewWords {
	exported: string | undefined;
	/** The period that the file covers. */
	weeks: string | undefined;
	/** The kinds of records that the file has. */
	rows: EffectRow[];
	/** Whether the import would delete something. */
	removes: boolean;
	hasNews: boolean;
}

const names = {
	checkin: m.data_import_checkins,
	note: m.data_import_notes,
	question: m.data_import_questions,
	platform: m.data_import_platforms,
	settings: m.data_import_settings,
	contact: m.data_import_contacts,
	person: m.data_import_people,
	step: m.data_import_steps,
	invitation: m.data_import_invitations,
	list: m.data_import_lists,
	measurement: m.data_import_measurements,
	request: m.data_import_requests,
	favour: m.data_import_favours,
	prompt: m.data_import_prompts,
	other: m.data_import_other
} as const;
const kinds = Object.keys(names) as (keyof typeof names)[];

export function previewWords(
	{ effects, weeks, hasNews }: Preview,
	exportedAt: Date | undefined
): PreviewWords {
	return {
		exported: exportedAt && m.data_import_exported({ date: dateWords(exportedAt, 'moment') }),
		weeks: weeks && weeksWords(weeks),
		rows: kinds.filter((kind) => isSeen(effects[kind])).map((kind) => row(kind, effects[kind])),
		removes: kinds.some((kind) => effects[kind].removed > 0),
		hasNews
	};
}

/** A sentence for what an import added, and one for what it changed. */
export function doneWords({ effects }: Preview): string[] {
	const changed = kinds.reduce((sum, kind) => sum + effects[kind].changed, 0);
	const done = m.data_import_done({
		checkins: m.data_checkins({ n: effects.checkin.added }),
		notes: m.data_notes({ n: effects.note.added })
	});
	return changed === 0 ? [done] : [done, m.data_import_done_changed({ n: changed })];
}

function weeksWords({ from, to }: NonNullable<Preview['weeks']>): string {
	const [first, last] = [from, to].map((week) => dateWords(mondayOf(week), 'dayAndYear'));
	return from === to
		? m.data_import_week({ from: first ?? '' })
		: m.data_import_weeks({ from: first ?? '', to: last ?? '' });
}

function isSeen(effect: Effect): boolean {
	return Object.values(effect).some((count) => count > 0);
}

function row(kind: keyof typeof names, effect: Effect): EffectRow {
	return {
		name: names[kind](),
		added: numberWords(effect.added),
		changed: numberWords(effect.changed),
		removed: numberWords(effect.removed),
		unchanged: numberWords(effect.unchanged)
	};
}
