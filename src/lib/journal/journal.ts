import type { Checkin } from './checkin';
import type { Favour } from './help/favour';
import type { HelpRequest } from './help/request';
import type { Note } from './note';
import type { OwnPrompt } from './own-prompt';
import type { OwnQuestion } from './own-question';
import type { Contact } from './people/contact';
import type { ContactList } from './people/contact-list';
import type { Invitation } from './people/invitation';
import type { Measurement } from './people/measurement';
import type { Person } from './people/person';
import type { Step } from './people/step';
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
	contact: Contact;
	person: Person;
	step: Step;
	invitation: Invitation;
	list: ContactList;
	measurement: Measurement;
	request: HelpRequest;
	favour: Favour;
	prompt: OwnPrompt;
}
export type RecordType = keyof RecordTypes;

export const recordTypes = [
	'settings',
	'platform',
	'question',
	'checkin',
	'note',
	'contact',
	'person',
	'step',
	'invitation',
	'list',
	'measurement',
	'request',
	'favour',
	'prompt'
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
	/** By week, earliest first. */
	measurements: readonly Measurement[];
	steps: readonly Step[];
	requests: readonly HelpRequest[];
	favours: readonly Favour[];
	/** When it was read, in milliseconds: what is younger than a week may not count yet. */
	now: number;
}

/** Records by week, earliest first. */
export function byWeek<T extends Checkin | Measurement>(records: readonly T[]): T[] {
	return [...records].sort((a, b) => (a.week < b.week ? -1 : 1));
}
