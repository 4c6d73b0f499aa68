import type { WrittenAbout } from '$lib/journal/people/ladder';
import {
	logStep,
	recordsOf,
	unlogStep,
	type LoggedStep,
	type StepFields
} from '$lib/journal/people/logging';
import { newPerson } from '$lib/journal/people/person';
import type { Step } from '$lib/journal/people/step';
import { edit, remove, restore } from '$lib/journal/record';
import { m } from '$lib/paraglide/messages';
import type { Result } from '$lib/storage';
import type { OpenJournal } from '$lib/app/reader';
import { tell } from '$lib/app/saving';

interface LogOptions {
	/** A draft to drop in the same transaction. */
	dropDraft?: string;
	/** What else is undone with it. */
	onundo?: () => void;
}

/**
 * Logs a step with all that it changes in one save, says so, and offers to take it back.
 * @param steps those with this person so far
 * @param lookAgain the day to look again; an ending has none
 * @returns whether it was saved
 */
export function noteStep(
	journal: OpenJournal,
	about: WrittenAbout,
	steps: readonly Step[],
	fields: StepFields,
	lookAgain: string | undefined,
	{ onundo, ...options }: LogOptions = {}
): Promise<boolean> {
	let logged: LoggedStep | undefined;
	const saving = journal.save((clock) => {
		logged = logStep(about, steps, fields, lookAgain, clock);
		return recordsOf(logged);
	}, options);
	const undo = () => {
		if (logged) void tell(unlog(journal, logged), m.ladder_taken_back());
		onundo?.();
	};
	return tell(saving, m.ladder_noted(), { label: m.ladder_undo(), run: undo });
}

async function unlog(journal: OpenJournal, logged: LoggedStep): Promise<Result<unknown>> {
	const { id } = logged.after;
	const found = await journal.storage.record('person', id);
	if (!found.ok) return found;
	return journal.save((clock) => unlogStep(logged, found.value ?? newPerson(id), clock));
}

/** Changes a step, says so, and offers to take it back. @returns whether it was saved */
export function changeStep(
	journal: OpenJournal,
	step: Step,
	changes: { on: string; note: string | undefined },
	options: Pick<LogOptions, 'dropDraft'>
): Promise<boolean> {
	const { on, note } = step;
	let changed = step;
	const saving = journal.save((clock) => [(changed = edit(step, changes, clock))], options);
	const undo = () =>
		void tell(
			journal.save((clock) => [edit(changed, { on, note }, clock)]),
			m.ladder_taken_back()
		);
	return tell(saving, m.ladder_edited(), { label: m.ladder_undo(), run: undo });
}

/** Deletes a step, says so, and offers it back. @returns whether it was deleted */
export function removeStep(journal: OpenJournal, step: Step): Promise<boolean> {
	let removed = step;
	const saving = journal.save((clock) => [(removed = remove(step, clock))]);
	const undo = () =>
		void tell(
			journal.save((clock) => [restore(removed, clock)]),
			m.ladder_restored()
		);
	return tell(saving, m.ladder_deleted(), { label: m.ladder_undo(), run: undo });
}
