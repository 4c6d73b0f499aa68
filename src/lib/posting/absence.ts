import { m } from '$lib/paraglide/messages';
import type { Draft } from './reading/draft';
import type { Stretch } from './rule';

export const id = 'absence';
export const exact = false;
export const label = m.posting_absence_label;
export const why = m.posting_absence_why;

export function find(draft: Draft): readonly Stretch[] {
	return draft.find(id);
}
