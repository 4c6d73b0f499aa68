import { m } from '$lib/paraglide/messages';
import type { Draft } from './reading/draft';
import type { Stretch } from './rule';

export const id = 'child';
export const exact = false;
export const label = m.posting_child_label;
export const why = m.posting_child_why;

export function find(draft: Draft): readonly Stretch[] {
	return draft.find(id);
}
