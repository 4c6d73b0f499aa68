import { labelOf, type Platform } from '$lib/journal/platform';
import { mondayOf, type Week } from '$lib/journal/weeks';
import { dateWords, listWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { LeftOutReason } from '$lib/platforms';
import type { ListPreview, Place, Preview } from '$lib/intake/preview';

/** A row of the table of what importing a list would do. */
export interface Row {
	name: string;
	count: string;
}

/** What importing a list would do, in words. */
export interface ListWords {
	/** What the list is. */
	found: string;
	/** The id of the platform, or empty. */
	place: string;
	/** The name of a new platform. */
	ownLabel: string | undefined;
	rows: Row[];
	leftOut: Row[];
	/** Asks whether missing contacts are gone; undefined if none are missing, or very many. */
	dropsGone: string | undefined;
	/** Says that very many contacts are missing, so that the file may be a part of the list. */
	mayBePart: string | undefined;
	/** Whether missing contacts are marked as gone. */
	areGone: boolean;
	/** Whether the automatic contacts of an address book are imported; undefined if it has none. */
	otherContacts: boolean | undefined;
	/** How many contacts the platform has after the import. */
	count: string;
	isNews: boolean;
}

const leftOutWords: Record<LeftOutReason, () => string> = {
	organisation: m.intake_left_out_organisation,
	group: m.intake_left_out_group,
	'without-name-or-address': m.intake_left_out_without_name_or_address,
	'deleted-account': m.intake_left_out_deleted_account,
	'service-account': m.intake_left_out_service_account,
	'not-mutual': m.intake_left_out_not_mutual,
	'other-contacts': m.intake_left_out_other_contacts,
	twice: m.intake_left_out_twice,
	'unreadable-row': m.intake_left_out_unreadable_row
};

/** The words for sources without a platform. */
const foundWords: Partial<Record<string, (inputs: { files: string }) => string>> = {
	vcard: m.intake_found_cards,
	'google-contacts': m.intake_found_google,
	'contact-picker': m.intake_found_picked,
	list: m.intake_found_list
};

/** So many files are named. The rest are counted. */
const NAMED_FILES = 3;

/**
 * @param platforms the platforms of the journal
 * @param dropsGone whether contacts that the list no longer has are marked as gone
 */
export function listWordsOf(
	list: ListPreview,
	week: Week,
	platforms: readonly Platform[],
	dropsGone: boolean
): ListWords {
	const hasDebris = list.leftOut.some(({ reason }) => reason === 'other-contacts');
	return {
		found: foundIn(list),
		place: list.place && 'id' in list.place ? list.place.id : '',
		ownLabel: list.place && 'label' in list.place ? list.place.label : undefined,
		rows: rowsOf(list),
		leftOut: list.leftOut.map(({ reason, count }) => row(leftOutWords[reason](), count)),
		dropsGone: list.gone > 0 && !list.mayBePart ? m.intake_drops_gone({ n: list.gone }) : undefined,
		mayBePart: list.mayBePart
			? m.intake_may_be_part({ gone: numberWords(list.gone), all: numberWords(list.before) })
			: undefined,
		areGone: dropsGone,
		otherContacts: hasDebris || list.otherContacts ? list.otherContacts : undefined,
		count: countWords(list, week, platforms, dropsGone),
		isNews: list.isNews
	};
}

/** What an import did, in sentences. */
export function doneWords(
	{ lists }: Preview,
	platforms: readonly Platform[],
	dropsGone: readonly boolean[]
): string[] {
	const added = sum(lists.map((list) => list.added));
	const updated = sum(lists.map((list) => list.changed + list.back));
	const gone = sum(lists.map((list, index) => (dropsGone[index] === true ? list.gone : 0)));
	return [
		m.intake_done({ n: added }),
		...(updated > 0 ? [m.intake_done_updated({ n: updated })] : []),
		...(gone > 0 ? [m.intake_done_gone({ n: gone })] : []),
		...lists.map(({ place, all }, index) =>
			m.intake_done_count({
				platform: placeLabel(place, platforms),
				all: numberWords(dropsGone[index] === true ? all.dropped : all.kept)
			})
		)
	];
}

function placeLabel(place: Place | undefined, platforms: readonly Platform[]): string {
	if (!place) return '';
	if ('label' in place) return place.label;
	return labelOf(place.id, platforms);
}

/** A sentence about the files that were not read; undefined if there are none. */
export function unreadWords({ unread }: Preview): string | undefined {
	if (unread.length === 0) return undefined;
	return m.intake_unread({ files: fileWords(unread), n: unread.length });
}

function fileWords(paths: readonly string[]): string {
	const names = paths.map((path) => path.split('/').at(-1) ?? path);
	const rest = names.length - NAMED_FILES;
	return listWords([
		...names.slice(0, NAMED_FILES),
		...(rest > 0 ? [m.intake_more_files({ n: rest })] : [])
	]);
}

function foundIn({ source, label, read }: ListPreview): string {
	if (source === 'list' && read.length === 0) return m.intake_found_lines();
	const files = fileWords(read);
	return foundWords[source]?.({ files }) ?? m.intake_found({ label, files });
}

function rowsOf(list: ListPreview): Row[] {
	if (list.isCountOnly) return countedRows(list);
	const rows = [
		row(m.intake_row_added(), list.added),
		row(m.intake_row_matched(), list.matched),
		row(m.intake_row_same(), list.same),
		row(m.intake_row_changed(), list.changed),
		row(m.intake_row_back(), list.back),
		row(list.mayBePart ? m.intake_row_missing() : m.intake_row_gone(), list.gone),
		row(m.intake_row_nameless(), list.nameless),
		row(m.intake_row_kept_out(), list.keptOut),
		row(m.intake_row_mutual(), list.mutual ?? 0),
		row(m.intake_row_invitations(), list.invitations)
	];
	return rows.filter(({ count }, index) => index === 0 || count !== numberWords(0));
}

/** A list that is only a number has rows only if it also has a number of mutual contacts. */
function countedRows({ all, mutual }: ListPreview): Row[] {
	if (mutual === undefined) return [];
	return [row(m.intake_row_counted(), all.dropped), row(m.intake_row_mutual(), mutual)];
}

function row(name: string, count: number): Row {
	return { name, count: numberWords(count) };
}

function countWords(
	{ place, all, isCountOnly, written }: ListPreview,
	week: Week,
	platforms: readonly Platform[],
	dropsGone: boolean
): string {
	const count = dropsGone ? all.dropped : all.kept;
	if (!place) return m.intake_count_unplaced({ n: count });
	const words = isCountOnly ? m.intake_count_only : m.intake_count;
	const told = words({
		platform: placeLabel(place, platforms),
		n: count,
		date: dateWords(mondayOf(week))
	});
	if (written === undefined || written === count) return told;
	return `${told} ${m.intake_count_instead({ count: numberWords(written) })}`;
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}
