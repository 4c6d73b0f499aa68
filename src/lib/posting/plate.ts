import { m } from '$lib/paraglide/messages';
import type { Draft } from './reading/draft';
import type { Stretch } from './rule';

export const id = 'plate';
export const exact = true;
export const label = m.posting_plate_label;
export const why = m.posting_plate_why;

export function find(draft: Draft): readonly Stretch[] {
	return draft.find(id);
}
