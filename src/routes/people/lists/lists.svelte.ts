import type { Remote } from 'comlink';
import { latestCount, type ContactList } from '$lib/journal/people/contact-list';
import { labelOf } from '$lib/journal/platform';
import { dateWords, mondayWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { KEPT, type SnapshotHead } from '$lib/storage';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { notices } from '$lib/app/notices.svelte';
import { notDoneWords } from '$lib/app/problem-words';
import { WorkerCalls } from '$lib/app/worker-calls';
import type { ListsApi } from './worker';
import workerUrl from './worker?worker&url';

/** Dropped names can be restored for a day. Then their words are erased. */
const DAY = 24 * 60 * 60 * 1000;

/** An imported list in words. */
export interface ListView {
	/** The platform. */
	readonly id: string;
	readonly label: string;
	/** How many contacts it had when it was last imported. */
	readonly count: string;
	/** A sentence about when its names were dropped. */
	readonly forgotten: string | undefined;
	readonly hasNames: boolean;
	/** Whether its names can still be brought back. */
	readonly canRestore: boolean;
}

type Opened = Pick<Kithbook, 'storage' | 'platforms' | 'live'>;

/** The page where the user updates, forgets and removes imported lists. */
export class ListsPage {
	readonly #kithbook: Opened;
	readonly #lists: Live<ContactList[]>;
	readonly #snapshots: Live<SnapshotHead[]>;
	#calls: WorkerCalls<ListsApi> | undefined;
	/** The id of the list that the Worker is changing. */
	busy = $state<string>();
	readonly problem = $derived.by(() => this.#lists.problem);

	constructor(kithbook: Opened) {
		this.#kithbook = kithbook;
		this.#lists = kithbook.live((journal) => journal.records('list'));
		this.#snapshots = kithbook.live((journal) => journal.snapshots());
	}

	/** How many earlier states will hold names, with the one that is made before they are dropped. */
	get statesWithNames(): number {
		const held = this.#snapshots.value?.filter(({ counts }) => (counts.contact ?? 0) > 0) ?? [];
		return Math.min(held.length + 1, KEPT);
	}

	/** Undefined while loading. */
	get lists(): readonly ListView[] | undefined {
		return this.#lists.value
			?.map((list) => this.#view(list))
			.sort((a, b) => a.label.localeCompare(b.label));
	}

	/** Drops the names of a list and keeps its numbers. */
	forget(list: ListView): Promise<void> {
		return this.#drop('forget', list, m.intake_lists_forgotten({ platform: list.label }));
	}

	/** Drops a list with its names and its numbers. */
	remove(list: ListView): Promise<void> {
		return this.#drop('remove', list, m.intake_lists_removed({ platform: list.label }));
	}

	/** Restores the names of a list. */
	async restore({ id }: Pick<ListView, 'id'>): Promise<void> {
		const since = this.#lists.value?.find((list) => list.id === id)?.forgotten;
		if (since !== undefined) await this.#restore(id, since);
	}

	/** Stops the Worker. A write under way is finished whole or not at all. */
	close(): void {
		this.#calls?.stop();
		this.#calls = undefined;
		this.busy = undefined;
	}

	async #drop(
		what: 'forget' | 'remove',
		list: ListView,
		said: string,
		withoutSnapshot = false
	): Promise<void> {
		const { id: platform, label } = list;
		const now = Date.now();
		const isDropped = await this.#run(platform, (api, journal) =>
			api[what]({ journal, platform, label, now, withoutSnapshot })
		);
		if (isDropped === undefined) return;
		if (isDropped) {
			notices.show(said, {
				action: { label: m.app_undo(), run: () => void this.#restore(platform, now) }
			});
		} else {
			notices.show(m.undo_no_room(), {
				kind: 'problem',
				action: { label: m.undo_go_on(), run: () => void this.#drop(what, list, said, true) }
			});
		}
	}

	async #restore(platform: string, since: number): Promise<void> {
		if (await this.#run(platform, (api, journal) => api.restore(journal, platform, since)))
			notices.show(m.intake_lists_brought_back());
	}

	/** Runs `work` in a Worker. @returns its result; undefined if it failed, and a notice says why */
	async #run(
		platform: string,
		work: (api: Remote<ListsApi>, journal: string) => Promise<boolean>
	): Promise<boolean | undefined> {
		if (this.busy !== undefined) return undefined;
		this.busy = platform;
		const calls = (this.#calls = new WorkerCalls<ListsApi>(workerUrl));
		try {
			return await calls.run((api) => work(api, this.#kithbook.storage.name));
		} catch (error) {
			if (this.#calls === calls) notices.show(notDoneWords(error), { kind: 'problem' });
			return undefined;
		} finally {
			if (this.#calls === calls) this.close();
		}
	}

	#view(list: ContactList): ListView {
		const { id, forgotten } = list;
		const latest = latestCount(list);
		const count = latest
			? m.intake_lists_count({
					n: latest.count.all,
					date: mondayWords(latest.week, new Date())
				})
			: '';
		return {
			id,
			label: labelOf(id, this.#kithbook.platforms),
			count,
			forgotten:
				forgotten === undefined
					? undefined
					: m.intake_lists_forgotten_on({ date: dateWords(new Date(forgotten), 'dayAndYear') }),
			hasNames:
				forgotten === undefined && latest !== undefined && latest.count.all > latest.count.nameless,
			canRestore: forgotten !== undefined && Date.now() - forgotten < DAY
		};
	}
}
