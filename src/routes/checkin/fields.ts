import type { AmountProblem } from '$lib/journal/amount-text';
import type { Field } from '$lib/journal/questions';
import { m } from '$lib/paraglide/messages';

/** What every kind of field needs, to show one question's answer while it is typed. */
export interface FieldsProps {
	/** Distinguishes the elements of this question from others'. */
	id: string;
	fields: readonly Field[];
	texts: Readonly<Record<string, string>>;
	problems: Readonly<Record<string, AmountProblem>>;
	/** A word about a value that may stand all the same. */
	doubts: Readonly<Partial<Record<string, string>>>;
	/** Keys of fields that were taken over from last time. */
	carried: readonly string[];
	/** Keys of fields that say what a list had that was brought in. */
	counted: readonly string[];
	ontype: (key: string, text: string) => void;
}

/** What to do about a number that cannot be read. */
export function amountProblemWords(problem: AmountProblem, input: Field['input']): string {
	const ranges = input.kind === 'count' && input.ranges;
	switch (problem) {
		case 'not-a-number':
			return ranges ? m.checkin_problem_not_a_number_range() : m.checkin_problem_not_a_number();
		case 'negative':
			return m.checkin_problem_negative();
		case 'fraction':
			return m.checkin_problem_fraction();
		case 'too-large':
			return m.checkin_problem_too_large();
		case 'no-ranges':
			return m.checkin_problem_no_ranges();
		case 'empty-range':
			return m.checkin_problem_empty_range();
	}
}
