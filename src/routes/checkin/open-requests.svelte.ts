import { dayOf } from '$lib/journal/days';
import type { HelpRequest } from '$lib/journal/help/request';
import { dayWords } from '$lib/journal/day-words';
import { m } from '$lib/paraglide/messages';
import type { Live } from '$lib/app/live.svelte';
import type { OpenJournal } from '$lib/app/reader';
import { Today } from '$lib/app/today.svelte';

/** How many come back at once. */
const MOST = 10;

/** Requests of earlier weeks that come back in a check-in, as they are now. */
export class OpenRequests {
	readonly #requests: Live<HelpRequest[]>;
	readonly #ids: () => readonly string[];
	readonly #today = new Today();

	/** @param ids those that were open when the check-in was opened, the longest waiting first */
	constructor(journal: Pick<OpenJournal, 'storage' | 'live'>, ids: () => readonly string[]) {
		this.#ids = ids;
		this.#requests = journal.live(['request'], () => journal.storage.records('request'));
	}

	/** Those that are still there, whatever came of them meanwhile. */
	get requests(): { request: HelpRequest; when: string }[] {
		const byId = new Map(this.#requests.value?.map((request) => [request.id, request]));
		return this.#ids()
			.slice(0, MOST)
			.flatMap((id) => byId.get(id) ?? [])
			.map((request) => ({ request, when: this.#when(request) }));
	}

	get hasMore(): boolean {
		return this.#ids().length > MOST;
	}

	#when({ askedAt, world }: HelpRequest): string {
		const date = dayWords(dayOf(new Date(askedAt)), this.#today.date);
		const where = world === 'online' ? m.help_line_asked_online() : m.help_line_asked_offline();
		return `${where} · ${date}`;
	}
}
