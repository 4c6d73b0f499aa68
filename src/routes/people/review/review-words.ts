import type { Label } from '$lib/insights/review/words';
import { dateOf } from '$lib/journal/days';
import { platformsOf, type PersonView } from '$lib/journal/people/people';
import type { ReviewAnswer } from '$lib/journal/people/person';
import { closenessWords } from '$lib/journal/people/words';
import { dateWords, listWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

export function answerWords(answer: ReviewAnswer): string {
	if (answer === 'unsure') return m.review_unsure();
	return answer === 'skipped' ? m.review_skipped() : closenessWords(answer);
}

/** What the lists say about a person besides the name: platforms, work and date of the connection. */
export function detailsOf(person: PersonView, label: Label): string[] {
	const lines: string[] = [m.review_on({ platforms: listWords(platformsOf(person).map(label)) })];
	for (const { facts, gone } of person.contacts) {
		if (gone !== undefined) continue;
		const { position, organisation, since } = facts;
		if (position !== undefined && organisation !== undefined)
			lines.push(m.review_position_at({ position, organisation }));
		else lines.push(...[position, organisation].filter((line) => line !== undefined));
		if (since !== undefined)
			lines.push(m.review_since({ date: dateWords(dateOf(since), 'dayAndYear') }));
	}
	return [...new Set(lines)];
}
