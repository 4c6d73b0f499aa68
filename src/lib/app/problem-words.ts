import { m } from '$lib/paraglide/messages';
import { problemOf, type Interruption, type StorageProblem } from '$lib/storage';

const words: Record<StorageProblem | Exclude<Interruption, 'unblocked'>, () => string> = {
	unavailable: m.problem_unavailable,
	quota: m.problem_quota,
	newer: m.problem_newer,
	lost: m.problem_lost,
	superseded: m.problem_superseded,
	erased: m.problem_erased,
	cleared: m.problem_cleared,
	busy: m.problem_busy,
	blocked: m.problem_blocked
};

export function problemWords(problem: keyof typeof words): string {
	return words[problem]();
}

/** The same, for a failed save. */
export function notSavedWords(problem: StorageProblem): string {
	return m.problem_not_saved({ reason: problemWords(problem) });
}

/** What stopped work in a Worker. A bug there is said like any failure, because the page itself still works. */
export function notDoneWords(error: unknown): string {
	try {
		return m.problem_not_done({ reason: problemWords(problemOf(error)) });
	} catch {
		return m.problem_fault();
	}
}
