import type { Remote } from 'comlink';
import { keepFocus } from '$lib/components/focus';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { notices } from '$lib/app/notices.svelte';
import { notDoneWords } from '$lib/app/problem-words';
import { undoLastImport } from '$lib/app/upkeep';
import { WorkerCalls } from '$lib/app/worker-calls';
import { dateWords, listWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { lastImport, type LastImport, type Occasion, type SnapshotHead } from '$lib/storage';
import { countsWords, effectRows, type EffectRow } from './preview-words';
import type { CopiesApi } from '$lib/copies/worker';
import workerUrl from '$lib/copies/worker?worker&url';

/** A snapshot in words. */
export interface SnapshotView {
	readonly id: string;
	readonly date: string;
	readonly why: string;
	readonly counts: string;
}

interface Looked {
	readonly head: SnapshotHead;
	readonly date: string;
	readonly rows: readonly EffectRow[];
	readonly removes: boolean;
	readonly hasNews: boolean;
}

export type EarlierState =
	| { at: 'rest' }
	| { at: 'undoing' }
	| { at: 'looking' }
	| ({ at: 'preview' } & Looked)
	| ({ at: 'no-room' } & Looked)
	| { at: 'bringing' };

/** What was brought in last, and the earlier states of the journal. */
export class EarlierStates {
	state = $state.raw<EarlierState>({ at: 'rest' });
	readonly #kithbook: Pick<Kithbook, 'storage'>;
	readonly #last: Live<LastImport | undefined>;
	readonly #heads: Live<SnapshotHead[]>;
	#calls: WorkerCalls<CopiesApi> | undefined;

	constructor(kithbook: Pick<Kithbook, 'storage' | 'live'>) {
		this.#kithbook = kithbook;
		this.#last = kithbook.live(lastImport);
		this.#heads = kithbook.live((journal) => journal.snapshots());
	}

	/** What was brought in last, in words; undefined if there is nothing to undo. */
	get lastImport(): string | undefined {
		const last = this.#last.value;
		if (!last) return undefined;
		const date = momentWords(last.at);
		const { kind, names, of } = last.occasion;
		if (kind === 'snapshot') return m.undo_last_snapshot({ date, of: momentWords(of ?? 0) });
		return m.undo_last_import({ date, names: listWords(names), counts: countsWords(last.counts) });
	}

	/** Latest first; undefined while loading. */
	get snapshots(): readonly SnapshotView[] | undefined {
		return this.#heads.value?.map(({ id, at, occasion, counts }) => ({
			id,
			date: momentWords(at),
			why: occasionWords(occasion),
			counts: countsWords(counts)
		}));
	}

	/** Undoes what was brought in last; what was changed since stays. */
	async undoLastImport(): Promise<void> {
		if (this.state.at !== 'rest') return;
		this.state = { at: 'undoing' };
		try {
			const isWhole = await undoLastImport(this.#kithbook.storage);
			if (isWhole === undefined) notices.show(m.undo_gone());
			else notices.show(isWhole ? m.data_import_undone() : m.undo_partly());
		} catch (error) {
			notices.show(notDoneWords(error), { kind: 'problem' });
		}
		this.state = { at: 'rest' };
		await keepFocus('snapshots');
	}

	/** Shows what bringing a snapshot back would change. */
	async look(id: string): Promise<void> {
		const head = this.#heads.value?.find((snapshot) => snapshot.id === id);
		if (!head || this.state.at !== 'rest') return;
		this.state = { at: 'looking' };
		this.#calls = new WorkerCalls<CopiesApi>(workerUrl);
		const { name } = this.#kithbook.storage;
		await this.#run(async (api) => {
			const preview = await api.look(name, id);
			if (!preview) return missing();
			const { hasNews } = preview;
			return { at: 'preview', head, date: momentWords(head.at), ...effectRows(preview), hasNews };
		});
	}

	/** Brings back the snapshot that is looked at; without room for one of now, on the second call. */
	async bringBack(): Promise<void> {
		const looked = this.state;
		if (looked.at !== 'preview' && looked.at !== 'no-room') return;
		const { head, date } = looked;
		this.state = { at: 'bringing' };
		await this.#run(async (api) => {
			const outcome = await api.bringBack(head.id, head.at, looked.at === 'no-room');
			if (outcome === 'no-room') return { ...looked, at: 'no-room' };
			if (outcome === 'gone') return missing();
			notices.show(m.snapshots_back({ date }), {
				action: { label: m.app_undo(), run: () => void this.undoLastImport() }
			});
			return { at: 'rest' };
		});
	}

	cancel(): void {
		this.close();
		this.state = { at: 'rest' };
		void keepFocus('snapshots');
	}

	/** Stops the Worker. A write under way is finished whole or not at all. */
	close(): void {
		this.#calls?.stop();
		this.#calls = undefined;
	}

	async #run(work: (api: Remote<CopiesApi>) => Promise<EarlierState>): Promise<void> {
		const calls = this.#calls;
		if (!calls) return;
		let next: EarlierState = { at: 'rest' };
		try {
			next = await calls.run(work);
		} catch (error) {
			if (this.#calls === calls) notices.show(notDoneWords(error), { kind: 'problem' });
		}
		if (this.#calls !== calls) return;
		this.state = next;
		if (next.at !== 'rest') return;
		this.close();
		await keepFocus('snapshots');
	}
}

/** Another tab, or a newer snapshot, has removed it. */
function missing(): EarlierState {
	notices.show(m.snapshots_missing());
	return { at: 'rest' };
}

function occasionWords({ kind, names, of }: Occasion): string {
	const named = { names: listWords(names) };
	switch (kind) {
		case 'journal':
			return m.snapshots_journal(named);
		case 'list':
			return m.snapshots_list(named);
		case 'drop':
			return m.snapshots_drop(named);
		case 'snapshot':
			return m.snapshots_snapshot({ of: momentWords(of ?? 0) });
	}
}

function momentWords(at: number): string {
	return dateWords(new Date(at), 'moment');
}
