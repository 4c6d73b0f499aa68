import { JournalStorage, type Result } from '$lib/storage';
import type { IntakeProblem, Reply, Request } from './messages';
import { IntakeSession, type Source } from './session';
import { listSource, pickedSource, sourcesIn, typedSource, type Unknown } from './sources';

/** Reads, compares and adds lists where no page waits for it. */
let session: IntakeSession | undefined;
/** A table of which is asked where the names stand. */
let unknown: Unknown | undefined;
/** What was given beside it. */
let unread: readonly string[] = [];

// The first number that is put into words takes a browser as long as three turns of a page. What it makes
// for it serves the page, too, which is about to say how far the reading is.
(0).toLocaleString();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
	// So that the page hears of a fault: it does not hear of rejections.
	answer(data).catch(reportError);
});

async function answer(request: Request): Promise<void> {
	if ('journal' in request) session = new IntakeSession(new JournalStorage(request.journal));
	if (!session) return;
	switch (request.do) {
		case 'read': {
			const found = await sourcesIn(request.files, progress);
			if (found.is === 'nothing') return fail(found.problem);
			if (found.is === 'exports') return read(session, found.sources, found.unread);
			({ unknown, unread } = found);
			return reply({ is: 'asks', table: unknown.table });
		}
		case 'read-lines': {
			const source = await typedSource(request.text, request.label);
			return source ? read(session, [source]) : fail({ kind: 'unknown', files: 1 });
		}
		case 'read-picked':
			return read(session, [pickedSource(request.picked, request.label)]);
		case 'columns':
			if (!unknown) return;
			return read(session, [listSource(unknown, request, progress)], unread);
		case 'place':
			session.place(request.list, request.place);
			return show(session);
		case 'other-contacts': {
			const problem = await session.otherContacts(request.list, request.wanted);
			return problem ? fail(problem) : show(session);
		}
		case 'add': {
			const preview = await stored(session.add(request.dropsGone));
			if (preview) reply({ is: 'added', preview });
			return;
		}
		case 'undo': {
			const ok = await stored(session.undo());
			if (ok !== undefined) reply({ is: 'undone', ok });
		}
	}
}

async function read(
	into: IntakeSession,
	sources: readonly Source[],
	beside: readonly string[] = []
): Promise<void> {
	const problem = await into.read(sources, beside);
	if (problem) return fail(problem);
	return show(into);
}

async function show(lists: IntakeSession): Promise<void> {
	reply({ is: 'progress', phase: 'comparing', entries: 0 });
	const preview = await stored(lists.preview());
	if (preview) reply({ is: 'preview', preview });
}

/** What storage gave; where it failed, that is said and undefined is returned. */
async function stored<T>(result: Promise<Result<T>>): Promise<T | undefined> {
	const awaited = await result;
	if (awaited.ok) return awaited.value;
	fail({ kind: 'storage', problem: awaited.problem });
	return undefined;
}

function progress(path: string, entries: number): void {
	reply({ is: 'progress', phase: 'reading', path, entries });
}

function fail(problem: IntakeProblem): void {
	reply({ is: 'failed', problem });
}

function reply(message: Reply): void {
	postMessage(message);
}
