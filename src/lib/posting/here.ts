import { m } from '$lib/paraglide/messages';
import type { Draft } from './reading/draft';
import type { Stretch } from './rule';

export const id = 'here';
export const exact = false;
export const label = m.posting_here_label;
export const why = m.posting_here_why;

export function find(draft: Draft): readonly Stretch[] {
	return draft.find(id);
}
