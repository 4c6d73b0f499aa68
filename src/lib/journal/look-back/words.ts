import { m } from '$lib/paraglide/messages';
import type { Chapter } from '../chapters';
import type { Week } from '../weeks';

/** Something that somebody wrote, to be read again. */
export interface OwnWords {
	/** Sets it apart from the others. */
	readonly id: string;
	readonly week: Week;
	/** The week, with its year. */
	readonly when: string;
	/** What was asked, or that it is a note or a plan. */
	readonly heading: string;
	readonly text: string;
}

/** The answers that are somebody's own sentences. */
const written = new Set(['reflection', 'plan']);

/** The reader's own sentences of some weeks, earliest first: reflections, plans and notes. */
export function ownWordsOf(chapters: readonly Chapter[]): OwnWords[] {
	return [...chapters]
		.sort((a, b) => (a.week < b.week ? -1 : 1))
		.flatMap(({ week, fullTitle: when, passages, notes }) => [
			...passages
				.filter(({ question, without }) => written.has(question) && !without)
				.map(({ question, heading, text }) => ({
					id: `${week} ${question}`,
					week,
					when,
					heading: question === 'plan' ? m.look_back_plan() : heading,
					text
				})),
			...notes.map(({ id, text }) => ({
				id: `${week} ${id}`,
				week,
				when,
				heading: m.look_back_note(),
				text
			}))
		]);
}
