import type { ReadProblem } from '$lib/formats';
import type { StorageProblem } from '$lib/storage';
import type { Preview } from './preview';

/** What is asked of the worker, about the journal of the given name. */
export type Request =
	| { do: 'export'; journal: string }
	| { do: 'read'; journal: string; file: File }
	/** The following concern the file that was read before. */
	| { do: 'merge' }
	| { do: 'undo' };

/** Why a file could not be imported; nothing was changed. */
export type ImportProblem =
	| ReadProblem
	| { kind: 'clash'; week: string }
	| { kind: 'storage'; problem: StorageProblem }
	/** A fault of the program. */
	| { kind: 'fault' };

export type Reply =
	| { is: 'progress'; done: number; of: number }
	| { is: 'exported'; file: Blob; name: string; checkins: number; notes: number }
	| { is: 'not-exported'; problem: StorageProblem }
	| { is: 'preview'; preview: Preview; exportedAt: Date | undefined }
	| { is: 'merged' }
	/** Not where something that was imported has been changed since. */
	| { is: 'undone'; ok: boolean }
	| { is: 'failed'; problem: ImportProblem };
