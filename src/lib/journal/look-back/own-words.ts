import { m } from '$lib/paraglide/messages';
import type { Chapter } from '../chapters';
import { questions, type Question } from '../questions';
import type { Week } from '../weeks';

export interface OwnWords {
	readonly id: string;
	readonly week: Week;
	/** The week with its year. */
	readonly when: string;
	/** The question, or that it is a note or a plan. */
	readonly heading: string;
	readonly text: string;
}

/** Reflections, plans and notes of some weeks, earliest first. */
export function ownWordsOf(chapters: readonly Chapter[]): OwnWords[] {
	return [...chapters]
		.sort((a, b) => (a.week < b.week ? -1 : 1))
		.flatMap(({ week, fullTitle: when, passages, notes }) => [
			...passages.flatMap(({ question, without, heading: asked, text }) => {
				const heading = headingOf(question, asked);
				if (without || heading === undefined) return [];
				return [{ id: `${week} ${question}`, week, when, heading, text }];
			}),
			...notes.map(({ id, text }) => ({
				id: `${week} ${id}`,
				week,
				when,
				heading: m.look_back_note(),
				text
			}))
		]);
}

function headingOf(question: string, asked: string): string | undefined {
	const found: Question | undefined = questions.find(({ id }) => id === question);
	return found?.lookBackHeading?.(asked);
}
