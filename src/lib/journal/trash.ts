import type { RecordType } from './record-types';

const DAY = 24 * 60 * 60 * 1000;

/** What a person wrote or answered. It lies in the trash for long; names from lists do not. */
export const trashTypes = [
	'checkin',
	'note',
	'person',
	'step',
	'request',
	'favour'
] as const satisfies readonly RecordType[];

export type TrashType = (typeof trashTypes)[number];

/** How long a deleted record of a type keeps its words, in milliseconds. */
export function keptFor(type: string): number {
	return trashTypes.some((each) => each === type) ? 30 * DAY : DAY;
}
