import { dayOf } from '$lib/journal/days';
import type { HelpRequest } from '$lib/journal/favours/request';
import { dayWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Outcome } from '$lib/app/outcome.svelte';
import { Today } from '$lib/app/today.svelte';

/** The largest number of requests to show. */
const MOST = 10;

/** Open requests of earlier weeks in a check-in. */
export class OpenRequests {
	readonly hasMore: boolean;
	/** The requests that were not deleted, also closed ones. */
	readonly shown = $derived.by(() =>
		this.#all.flatMap(({ id, outcome }) => {
			const request = this.#byId.get(id);
			return request ? [{ id, outcome, what: request.what, when: this.#when(request) }] : [];
		})
	);
	readonly #all: readonly { id: string; outcome: Outcome }[];
	readonly #requests: Live<HelpRequest[]>;
	readonly #byId = $derived.by(
		() => new Map(this.#requests.value?.map((request) => [request.id, request]))
	);
	readonly #today = new Today();

	/** @param ids the requests that were open at the start, oldest first */
	constructor(kithbook: Kithbook, ids: readonly string[]) {
		this.hasMore = ids.length > MOST;
		this.#requests = kithbook.live((journal) => journal.records('request'));
		this.#all = ids.slice(0, MOST).map((id) => ({
			id,
			outcome: new Outcome(kithbook, () => this.#byId.get(id))
		}));
	}

	#when({ askedAt, world }: HelpRequest): string {
		const date = dayWords(dayOf(new Date(askedAt)), this.#today.date);
		const where =
			world === 'online' ? m.favours_line_asked_online() : m.favours_line_asked_offline();
		return `${where} · ${date}`;
	}
}
