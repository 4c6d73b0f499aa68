import type { Expected, ReadProblem, RecordPlace } from '$lib/formats';
import { m } from '$lib/paraglide/messages';
import { listWords, numberWords } from '$lib/journal/words';
import { problemWords } from '$lib/app/problem-words';
import type { FailureWords, ImportFailure } from '$lib/app/importing.svelte';
import type { FileProblem } from './importing.svelte';

export function failureWords(problem: FileProblem | ImportFailure): FailureWords {
	const plain = (what: string, advice: string): FailureWords => ({ what, where: [], advice });
	switch (problem.kind) {
		case 'empty':
			return plain(m.data_problem_empty(), m.data_advice_export_again());
		case 'too-large':
			return plain(m.data_problem_too_large(), m.data_advice_choose_other());
		case 'unreadable':
			return plain(m.data_problem_unreadable(), m.data_advice_choose_again());
		case 'not-text':
			return plain(m.data_problem_not_text(), m.data_advice_choose_other());
		case 'not-json':
			return withLine(m.data_problem_not_json(), problem.line, m.data_advice_not_json());
		case 'truncated':
			return withLine(m.data_problem_truncated(), problem.line, m.data_advice_truncated());
		case 'work-factor':
			return plain(m.data_problem_work_factor(), m.data_advice_work_factor());
		case 'damaged-lock':
			return plain(m.data_problem_damaged_lock(), m.data_advice_damaged_lock());
		case 'no-notes':
			return plain(m.data_problem_no_notes(), m.data_advice_notes());
		case 'foreign-archive':
			return plain(m.data_problem_foreign_archive(), m.data_advice_notes());
		case 'broken-archive':
			return plain(m.data_problem_broken_archive(), m.data_advice_damaged_lock());
		case 'encrypted-archive':
			return plain(m.data_problem_encrypted_archive(), m.data_advice_unpack());
		case 'too-large-inside':
			return plain(m.data_problem_too_large_inside(), m.data_advice_notes());
		case 'foreign':
			return plain(m.data_problem_foreign(), m.data_advice_choose_other());
		case 'dump':
			return plain(m.data_problem_dump(), m.data_advice_dump());
		case 'newer':
			return plain(m.data_problem_newer({ format: problem.format }), m.data_advice_newer());
		case 'header':
			return {
				what: m.data_problem_header(),
				where: [{ name: m.data_where_field(), value: problem.field }],
				advice: m.data_advice_edited()
			};
		case 'clash':
			return {
				what: m.data_problem_clash(),
				where: [{ name: m.data_where_week(), value: problem.week }],
				advice: m.data_advice_edited()
			};
		case 'storage':
			return plain(problemWords(problem.problem), m.data_advice_storage());
		case 'fault':
			return plain(m.data_problem_fault(), m.data_advice_choose_again());
		default:
			return recordFailure(problem);
	}
}

function withLine(what: string, line: number, advice: string): FailureWords {
	return { what, where: [{ name: m.data_where_line(), value: numberWords(line) }], advice };
}

function recordFailure(problem: Extract<ReadProblem, { place: RecordPlace }>): FailureWords {
	const where = whereWords(problem.place);
	const advice = m.data_advice_edited();
	if (problem.kind === 'twice') {
		where.push({ name: m.data_where_first(), value: numberWords(problem.first) });
		return { what: m.data_problem_twice(), where, advice };
	}
	if (problem.field !== '') where.push({ name: m.data_where_field(), value: problem.field });
	if (problem.kind === 'hostile') return { what: m.data_problem_hostile(), where, advice };
	where.push({ name: m.data_where_expected(), value: expectedWords(problem.expected) });
	return { what: m.data_problem_wrong(), where, advice };
}

const types: Record<string, (() => string) | undefined> = {
	settings: m.data_type_settings,
	platform: m.data_type_platform,
	question: m.data_type_question,
	checkin: m.data_type_checkin,
	note: m.data_type_note
};

function whereWords({ number, type, week }: RecordPlace): FailureWords['where'] {
	const where = [{ name: m.data_where_record(), value: numberWords(number) }];
	if (type !== undefined) {
		const words = Object.hasOwn(types, type) ? types[type] : undefined;
		where.push({ name: m.data_where_type(), value: words ? words() : shortened(type) });
	}
	if (week !== undefined) where.push({ name: m.data_where_week(), value: shortened(week) });
	return where;
}

/** Shortens text from a file to keep the page readable. */
function shortened(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function expectedWords(expected: Expected): string {
	switch (expected.kind) {
		case 'text':
			return m.data_expected_text();
		case 'number':
			return m.data_expected_number();
		case 'whole-number':
			return m.data_expected_whole_number();
		case 'yes-no':
			return m.data_expected_yes_no();
		case 'list':
			return m.data_expected_list();
		case 'group':
			return m.data_expected_group();
		case 'amount':
			return m.data_expected_amount();
		case 'week':
			return m.data_expected_week();
		case 'stamp':
			return m.data_expected_stamp();
		case 'earlier-stamp':
			return m.data_expected_earlier_stamp();
		case 'one-of':
			return m.data_expected_one_of({ list: listWords(expected.values) });
		case 'at-least':
			return m.data_expected_at_least({ limit: numberWords(expected.limit) });
		case 'at-most':
			return m.data_expected_at_most({ limit: numberWords(expected.limit) });
		case 'longer':
			return m.data_expected_longer({ n: expected.limit });
		case 'shorter':
			return m.data_expected_shorter({ n: expected.limit });
		case 'nothing':
			return m.data_expected_nothing();
		case 'something-else':
			return m.data_expected_something_else();
	}
}
