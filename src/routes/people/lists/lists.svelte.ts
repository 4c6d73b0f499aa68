import type { Remote } from 'comlink';
import { latestCount, type ContactList } from '$lib/journal/people/contact-list';
import { platformLabel } from '$lib/journal/platform';
import { dateWords, mondayWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { problemOf, type StorageProblem } from '$lib/storage';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { notices } from '$lib/app/notices.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import { WorkerCalls } from '$lib/app/worker-calls';
import type { ListsApi } from './worker';
import workerUrl from './worker?worker&url';

/** For how long names that were dropped can be brought back: until their words leave the disk. */
const DAY = 24 * 60 * 60 * 1000;

/** A list as it is shown. */
export interface ListView {
	/** The platform. */
	readonly id: string;
	readonly label: string;
	/** How many contacts it had, and when. */
	readonly count: string;
	/** When its names were dropped. */
	readonly forgotten: string | undefined;
	readonly hasNames: boolean;
	/** Whether its names can still be brought back. */
	readonly canRestore: boolean;
}

type Opened = Pick<Kithbook, 'storage' | 'platforms' | 'live'>;

/** The imported lists, and what can be done with them. */
export class ListsPage {
	readonly #kithbook: Opened;
	readonly #lists: Live<ContactList[]>;
	#calls: WorkerCalls<ListsApi> | undefined;
	/** The list that something is being done to. */
	busy = $state<string>();

	constructor(kithbook: Opened) {
		this.#kithbook = kithbook;
		this.#lists = kithbook.live((journal) => journal.records('list'));
	}

	/** Undefined while loading. */
	get lists(): readonly ListView[] | undefined {
		return this.#lists.value
			?.map((list) => this.#view(list))
			.sort((a, b) => a.label.localeCompare(b.label));
	}

	get problem(): StorageProblem | undefined {
		return this.#lists.problem;
	}

	/** Drops the names of a list and keeps its numbers. */
	forget({ id, label }: ListView): Promise<void> {
		return this.#drop('forget', id, m.intake_lists_forgotten({ platform: label }));
	}

	/** Drops a list with its names and its numbers. */
	remove({ id, label }: ListView): Promise<void> {
		return this.#drop('remove', id, m.intake_lists_removed({ platform: label }));
	}

	/** Restores the names of a list. */
	async restore({ id }: Pick<ListView, 'id'>): Promise<void> {
		const since = this.#lists.value?.find((list) => list.id === id)?.forgotten;
		if (since !== undefined) await this.#restore(id, since);
	}

	/** Stops waiting; what is being written is written whole or not at all. */
	close(): void {
		this.#calls?.stop();
		this.#calls = undefined;
		this.busy = undefined;
	}

	async #drop(what: 'forget' | 'remove', platform: string, said: string): Promise<void> {
		const at = Date.now();
		if (!(await this.#run(platform, (api, journal) => api[what](journal, platform, at)))) return;
		notices.show(said, {
			action: { label: m.app_undo(), run: () => void this.#restore(platform, at) }
		});
	}

	async #restore(platform: string, since: number): Promise<void> {
		if (await this.#run(platform, (api, journal) => api.restore(journal, platform, since)))
			notices.show(m.intake_lists_brought_back());
	}

	/** Runs `work` in a Worker. @returns whether it was done; a notice says why not */
	async #run(
		platform: string,
		work: (api: Remote<ListsApi>, journal: string) => Promise<void>
	): Promise<boolean> {
		if (this.busy !== undefined) return false;
		this.busy = platform;
		const calls = (this.#calls = new WorkerCalls<ListsApi>(workerUrl));
		try {
			await calls.run((api) => work(api, this.#kithbook.storage.name));
			return true;
		} catch (error) {
			if (this.#calls === calls) notices.show(notDoneWords(error), { kind: 'problem' });
			return false;
		} finally {
			if (this.#calls === calls) this.close();
		}
	}

	#view(list: ContactList): ListView {
		const { id, forgotten } = list;
		const platform = this.#kithbook.platforms?.find((one) => one.id === id) ?? { id };
		const latest = latestCount(list);
		const count = latest
			? m.intake_lists_count({
					n: latest.count.all,
					date: mondayWords(latest.week, new Date())
				})
			: '';
		return {
			id,
			label: platformLabel(platform),
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

/** A bug in the Worker is shown like any failure: the page itself goes on. */
function notDoneWords(error: unknown): string {
	try {
		return notSavedWords(problemOf(error));
	} catch {
		return m.intake_lists_fault();
	}
}
