import type { AmountRemark } from '$lib/app/amount-remark';
import { LARGEST } from '$lib/journal/amount';
import { parseCount, type AmountProblem } from '$lib/journal/amount-text';
import type { Field } from '$lib/journal/questions';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** The props of all components that show a question's fields. */
export interface FieldsProps {
	/** The prefix of element ids. */
	id: string;
	fields: readonly Field[];
	texts: Readonly<Record<string, string>>;
	problems: Readonly<Record<string, AmountProblem>>;
	remarks: Readonly<Partial<Record<string, AmountRemark>>>;
	/** Hints about values that look wrong but are allowed. */
	doubts: Readonly<Partial<Record<string, string>>>;
	/** Keys of fields with copied values. */
	carried: readonly string[];
	/** Keys of fields with the count of an imported list. */
	counted: readonly string[];
	ontype: (key: string, text: string) => void;
}

/** The text for the next number up or down. A blank text counts as 0; an invalid one stays. */
export function stepped(text: string, by: 1 | -1): string {
	const parsed = text.trim() === '' ? { ok: true as const, value: 0 } : parseCount(text);
	return parsed.ok ? numberWords(Math.min(LARGEST, Math.max(0, parsed.value + by))) : text;
}

/** What stands below a field: its problem, or how it is read and whether it looks wrong. */
export function fieldWords(
	{ key, input }: Field,
	{ problems, remarks, doubts }: FieldsProps
): string | undefined {
	const problem = problems[key];
	const remark = remarks[key]?.words;
	if (problem === 'unclear') return remark;
	if (problem) return amountProblemWords(problem, input);
	const doubt = doubts[key];
	if (remark === undefined || doubt === undefined) return remark ?? doubt;
	return m.checkin_remark_and_doubt({ remark, doubt });
}

function amountProblemWords(
	problem: Exclude<AmountProblem, 'unclear'>,
	input: Field['input']
): string {
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
