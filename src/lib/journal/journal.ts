import * as z from 'zod/mini';
import { checkinSchema, type Checkin } from './checkin';
import { noteSchema, type Note } from './note';
import { ownQuestionSchema, type OwnQuestion } from './own-question';
import { platformSchema, type Platform } from './platform';
import { isDeleted, recordShape, type StoredRecord } from './record';
import { settingsSchema, type Settings } from './settings';

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

export const schemas = {
	settings: settingsSchema,
	platform: platformSchema,
	question: ownQuestionSchema,
	checkin: checkinSchema,
	note: noteSchema
} as const;

export const recordTypes = Object.keys(schemas) as RecordType[];

/** A record of a type that only a newer version knows: kept, never shown. */
export const otherRecordSchema = z.looseObject({ ...recordShape, type: z.string() });

export function isKnownType(type: string): type is RecordType {
	return Object.hasOwn(schemas, type);
}

/** A whole journal as the insights and the reader see it: nothing deleted. */
export interface Journal {
	settings: Settings | undefined;
	platforms: readonly Platform[];
	questions: readonly OwnQuestion[];
	/** By week, earliest first. */
	checkins: readonly Checkin[];
	/** By time of writing, earliest first. */
	notes: readonly Note[];
}

/** The records that are not deleted. */
export function alive<T extends StoredRecord>(records: readonly T[]): T[] {
	return records.filter((record) => !isDeleted(record));
}

/** Check-ins by week, earliest first. */
export function byWeek(checkins: readonly Checkin[]): Checkin[] {
	return [...checkins].sort((a, b) => (a.week < b.week ? -1 : 1));
}
