import { mondayOf } from '$lib/journal/weeks';
import type { RecordType } from '$lib/journal/record-types';
import { dateWords, listWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Counts } from '$lib/storage';
import type { Effect, Preview, ReadPreview } from '$lib/copies/preview';

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
	/** What of the file cannot be read, a sentence each. */
	leftOut: string[];
	/** The kinds of records that the file has. */
	rows: EffectRow[];
	/** Whether the import would delete something. */
	removes: boolean;
	hasNews: boolean;
	/** That the file counts as a copy, if it does. */
	copy: string | undefined;
}

interface KindWords {
	/** Names the row of the table. */
	readonly name: () => string;
	/** Counts within a sentence. */
	readonly counted: (count: { n: number }) => string;
}

/** In the order in which they are shown. */
const words: Record<RecordType | 'other', KindWords> = {
	checkin: { name: m.data_import_checkins, counted: m.data_checkins },
	note: { name: m.data_import_notes, counted: m.data_notes },
	question: { name: m.data_import_questions, counted: m.data_questions },
	platform: { name: m.data_import_platforms, counted: m.data_platforms },
	settings: { name: m.data_import_settings, counted: () => m.data_settings() },
	contact: { name: m.data_import_contacts, counted: m.data_contacts },
	person: { name: m.data_import_people, counted: m.data_people },
	step: { name: m.data_import_steps, counted: m.data_steps },
	invitation: { name: m.data_import_invitations, counted: m.data_invitations },
	list: { name: m.data_import_lists, counted: m.data_lists },
	measurement: { name: m.data_import_measurements, counted: m.data_measurements },
	request: { name: m.data_import_requests, counted: m.data_requests },
	favour: { name: m.data_import_favours, counted: m.data_favours },
	prompt: { name: m.data_import_prompts, counted: m.data_prompts },
	other: { name: m.data_import_other, counted: m.data_others }
};
// The keys of a constant object are the keys of its type.
const kinds = Object.keys(words) as (keyof typeof words)[];

export function previewWords(preview: ReadPreview): PreviewWords {
	const { weeks, hasNews, exportedAt } = preview;
	return {
		exported: exportedAt && m.data_import_exported({ date: dateWords(exportedAt, 'moment') }),
		weeks: weeks && weeksWords(weeks),
		leftOut: leftOutWords(preview.leftOut),
		...effectRows(preview),
		hasNews,
		copy: copyWords(preview)
	};
}

/** The table of what an import, or bringing a snapshot back, would do. */
export function effectRows({ effects }: Preview): Pick<PreviewWords, 'rows' | 'removes'> {
	return {
		rows: kinds.filter((kind) => isSeen(effects[kind])).map((kind) => row(kind, effects[kind])),
		removes: kinds.some((kind) => effects[kind].removed > 0)
	};
}

/** A sentence each for what an import added, changed and removed, and whether it counts as a copy. */
export function doneWords(preview: ReadPreview): string[] {
	const done = [
		effectWords(preview, 'added', m.data_import_done),
		effectWords(preview, 'changed', m.data_import_done_changed),
		effectWords(preview, 'removed', m.data_import_done_removed)
	].filter((sentence) => sentence !== undefined);
	if (done.length === 0) done.push(m.data_import_done_nothing());
	const copy = copyWords(preview);
	return copy === undefined ? done : [...done, copy];
}

/** How much a journal holds, or an import changed: all but settings. */
export function countsWords(counts: Counts): string {
	const seen = kinds.filter((kind) => kind !== 'settings' && (counts[kind] ?? 0) > 0);
	if (seen.length === 0) return m.undo_nothing();
	return listWords(seen.map((kind) => words[kind].counted({ n: counts[kind] ?? 0 })));
}

function effectWords(
	{ effects }: Preview,
	effect: keyof Effect,
	sentence: (words: { list: string }) => string
): string | undefined {
	const seen = kinds.filter((kind) => effects[kind][effect] > 0);
	if (seen.length === 0) return undefined;
	return sentence({
		list: listWords(seen.map((kind) => words[kind].counted({ n: effects[kind][effect] })))
	});
}

function copyWords({ holdsAll, exportedAt }: ReadPreview): string | undefined {
	return holdsAll && exportedAt ? m.data_import_copy() : undefined;
}

function leftOutWords({ pictures = 0, entries = 0 }: ReadPreview['leftOut'] = {}): string[] {
	return [
		...(pictures > 0 ? [m.data_import_pictures({ n: pictures })] : []),
		...(entries > 0 ? [m.data_import_entries({ n: entries })] : [])
	];
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

function row(kind: keyof typeof words, effect: Effect): EffectRow {
	return {
		name: words[kind].name(),
		added: numberWords(effect.added),
		changed: numberWords(effect.changed),
		removed: numberWords(effect.removed),
		unchanged: numberWords(effect.unchanged)
	};
}
