import { platformLabel } from '$lib/journal/platform';
import { numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { problemWords } from '$lib/app/problem-words';
import type { FailureWords, ImportFailure } from '$lib/app/importing.svelte';
import type { PlatformProblem } from '$lib/platforms';

export function failureWords(problem: PlatformProblem | ImportFailure): FailureWords {
	const where = 'path' in problem ? whereWords(problem) : [];
	return { what: whatWords(problem), where, advice: adviceWords(problem) };
}

/** The platform whose export the user has to request again. */
export function platformToAsk(problem: PlatformProblem | ImportFailure): string | undefined {
	return 'platform' in problem ? problem.platform : undefined;
}

function whatWords(problem: PlatformProblem | ImportFailure): string {
	switch (problem.kind) {
		case 'unknown':
			return m.intake_problem_unknown({ n: problem.files });
		case 'empty':
			return m.intake_problem_empty();
		case 'unreadable':
			return m.intake_problem_unreadable();
		case 'too-large':
			return m.intake_problem_too_large();
		case 'too-many':
			return m.intake_problem_too_many({ rows: numberWords(problem.rows) });
		case 'broken-archive':
			return m.intake_problem_broken_archive();
		case 'encrypted-archive':
			return m.intake_problem_encrypted_archive();
		case 'malformed':
			return m.intake_problem_malformed();
		case 'no-list':
			return m.intake_problem_no_list({ platform: platformLabel({ id: problem.platform }) });
		case 'only-html':
			return m.intake_problem_only_html({ platform: platformLabel({ id: problem.platform }) });
		case 'storage':
			return problemWords(problem.problem);
		case 'fault':
			return m.intake_problem_fault();
	}
}

function adviceWords(problem: PlatformProblem | ImportFailure): string {
	switch (problem.kind) {
		case 'unknown':
			return m.intake_advice_unknown();
		case 'too-large':
			return m.intake_advice_too_large();
		case 'too-many':
			return m.intake_advice_too_many();
		case 'broken-archive':
			return m.intake_advice_download_again();
		case 'encrypted-archive':
			return m.intake_advice_unlock();
		case 'empty':
		case 'malformed':
			return m.intake_advice_export_again();
		case 'no-list':
			return m.intake_advice_ask_for_list({ platform: platformLabel({ id: problem.platform }) });
		case 'only-html':
			return m.intake_advice_ask_for_json({ platform: platformLabel({ id: problem.platform }) });
		case 'storage':
			return m.intake_advice_storage();
		case 'unreadable':
		case 'fault':
			return m.intake_advice_choose_again();
	}
}

function whereWords(problem: { path: string; line?: number }): FailureWords['where'] {
	const where = [{ name: m.intake_where_file(), value: problem.path }];
	if (problem.line !== undefined) {
		where.push({ name: m.intake_where_line(), value: numberWords(problem.line) });
	}
	return where;
}
