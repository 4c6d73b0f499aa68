import type { Checkin } from './checkin';
import type { Note } from './note';
import type { OwnQuestion } from './own-question';
import type { Platform } from './platform';
import type { Settings } from './settings';

/** The version of the records that this code writes; see `upgrade/`. */
export const FORMAT = 1;

/** The record types that this version knows. */
export interface RecordTypes {
	settings: Settings;
	platform: Platform;
	question: OwnQuestion;
	checkin: Checkin;
	note: Note;
}
export type RecordType = keyof RecordTypes;

export const recordTypes = [
	'settings',
	'platform',
	'question',
	'checkin',
	'note'
] as const satisfies readonly RecordType[];

export function isKnownType(type: string): type is RecordType {
	return recordTypes.some((known) => known === type);
}

/** A whole journal as the insights see it: nothing deleted. */
export interface Journal {
	settings: Settings | undefined;
	platforms: readonly Platform[];
	questions: readonly OwnQuestion[];
	/** By week, earliest first. */
	checkins: readonly Checkin[];
}

/** Check-ins by week, earliest first. */
export function byWeek(checkins: readonly Checkin[]): Checkin[] {
	return [...checkins].sort((a, b) => (a.week < b.week ? -1 : 1));
}
