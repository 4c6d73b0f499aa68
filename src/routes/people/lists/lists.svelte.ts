import { latestCount, type ContactList } from '$lib/journal/people/contact-list';
import { platformLabel } from '$lib/journal/platform';
import { dateWords, mondayWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { StorageProblem } from '$lib/storage';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import type { Notices } from '$lib/app/notices.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import type { Reply, Request } from './messages';

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
	readonly canBringBack: boolean;
}

type Opened = Pick<Kithbook, 'storage' | 'platforms' | 'live'>;

/** The lists that were brought in, and what can be done with them. */
export class ListsDesk {
	readonly #kithbook: Opened;
	readonly #notices: Notices;
	readonly #lists: Live<ContactList[]>;
	/** The list that something is being done to. */
	#busy = $state<string>();
	#worker: Worker | undefined;

	constructor(kithbook: Opened, notices: Notices) {
		this.#kithbook = kithbook;
		this.#notices = notices;
		this.#lists = kithbook.live(['list'], () => kithbook.storage.records('list'));
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

	get busy(): string | undefined {
		return this.#busy;
	}

	/** Drops the names of a list and keeps its numbers. */
	async forget({ id, label }: ListView): Promise<void> {
		await this.#do('forget', id, m.intake_lists_forgotten({ platform: label }));
	}

	/** Drops a list with its names and its counts. */
	async remove({ id, label }: ListView): Promise<void> {
		await this.#do('remove', id, m.intake_lists_removed({ platform: label }));
	}

	/** Brings the names of a list back that were dropped. */
	async bringBack({ id }: Pick<ListView, 'id'>): Promise<void> {
		const since = this.#lists.value?.find((list) => list.id === id)?.forgotten;
		if (since !== undefined) await this.#bringBack(id, since);
	}

	/** Stops waiting; what is being written is written whole or not at all. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#busy = undefined;
	}

	async #do(what: 'forget' | 'remove', platform: string, words: string): Promise<void> {
		const at = Date.now();
		if (!(await this.#ask({ do: what, platform, at }))) return;
		this.#notices.show(words, {
			action: { label: m.intake_lists_undo(), run: () => void this.#bringBack(platform, at) }
		});
	}

	async #bringBack(platform: string, at: number): Promise<void> {
		if (await this.#ask({ do: 'bring-back', platform, at })) {
			this.#notices.show(m.intake_lists_brought_back());
		}
	}

	/** Has it done in a worker. @returns whether it was done; why not is said */
	async #ask(request: Omit<Request, 'journal'>): Promise<boolean> {
		if (this.#busy !== undefined) return false;
		this.#busy = request.platform;
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		this.#worker = worker;
		const reply = await new Promise<Reply | undefined>((resolve) => {
			worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => resolve(data));
			worker.addEventListener('error', () => resolve(undefined));
			worker.postMessage({ ...request, journal: this.#kithbook.storage.name } satisfies Request);
		});
		this.close();
		if (reply && !reply.problem) return true;
		const words = reply?.problem ? notSavedWords(reply.problem) : m.intake_lists_fault();
		this.#notices.show(words, { kind: 'problem' });
		return false;
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
			canBringBack: forgotten !== undefined && Date.now() - forgotten < DAY
		};
	}
}
