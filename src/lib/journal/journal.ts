import type * as z from 'zod/mini';
import type { Checkin } from './checkin';
import type { Favour } from './favours/favour';
import type { HelpRequest } from './favours/request';
import type { OwnQuestion } from './own-question';
import type { Measurement } from './people/measurement';
import type { Step } from './people/step';
import type { Platform } from './platform';
import type { RecordType } from './record-types';
import type { schemas } from './schemas';
import type { Settings } from './settings';

/** The version of the records that this code writes; see `upgrade/`. */
export const FORMAT = 1;

export type RecordTypes = {
	// The compiler cannot infer which answers a check-in may hold.
	[T in RecordType]: T extends 'checkin' ? Checkin : z.infer<(typeof schemas)[T]>;
};

/** A whole journal without deleted records, for the insights. */
export interface Journal {
	settings: Settings | undefined;
	platforms: readonly Platform[];
	questions: readonly OwnQuestion[];
	/** By week, earliest first. */
	checkins: readonly Checkin[];
	/** By week, earliest first. */
	measurements: readonly Measurement[];
	steps: readonly Step[];
	requests: readonly HelpRequest[];
	favours: readonly Favour[];
	/** The time of reading, in milliseconds. Younger requests may not count yet. */
	now: number;
}

/** Records by week, earliest first. */
export function byWeek<T extends Checkin | Measurement>(records: readonly T[]): T[] {
	return [...records].sort((a, b) => (a.week < b.week ? -1 : 1));
}
