import { m } from '$lib/paraglide/messages';
import type { Draft } from './reading/draft';
import type { Stretch } from './rule';

export const id = 'phone';
export const exact = true;
export const label = m.posting_phone_label;
export const why = m.posting_phone_why;

export function find(draft: Draft): readonly Stretch[] {
	return draft.find(id);
}
