import * as z from 'zod/mini';
import { parseCount } from '$lib/journal/amount-text';
import { dayOf, isDay } from '$lib/journal/days';
import { momentKept } from '$lib/journal/help/changes';
import {
	helpKinds,
	modes,
	worlds,
	type HelpRequest,
	type RequestFields,
	type World
} from '$lib/journal/help/request';
import { m } from '$lib/paraglide/messages';
import { DraftedForm, readDraft, type DraftKeeper } from '$lib/app/drafted-form.svelte';
import { chosenSchema, type Chosen } from '$lib/app/chosen';

const contentSchema = z.object({
	what: z.string(),
	world: z.enum(worlds),
	mode: z.enum(modes),
	/** Empty where it is not said; so are the following. */
	via: z.string(),
	people: z.array(chosenSchema),
	asked: z.string(),
	on: z.string(),
	kind: z.enum(['', ...helpKinds])
});

/** A request as it is typed. */
export type RequestContent = z.infer<typeof contentSchema>;

/** A request while it is noted or changed. */
export class RequestForm extends DraftedForm<RequestContent> {
	/** The request that is changed; undefined for a new one. */
	readonly request: HelpRequest | undefined;
	readonly #earlier: readonly HelpRequest[];
	#name = '';

	private constructor(
		keeper: DraftKeeper,
		draftId: string,
		given: RequestContent,
		draft: RequestContent | undefined,
		earlier: readonly HelpRequest[],
		request?: HelpRequest
	) {
		super(keeper, draftId, given, draft);
		this.#earlier = earlier;
		this.request = request;
	}

	/**
	 * Opens a new request as its draft left it.
	 * @param earlier those there are: what was usual comes first
	 * @param to whom it may go
	 */
	static async begin(
		keeper: DraftKeeper,
		earlier: readonly HelpRequest[],
		today: Date,
		to?: Chosen
	): Promise<RequestForm> {
		const draftId = to ? `request to ${to.id}` : 'request new';
		const draft = await readDraft(keeper, draftId, contentSchema);
		const world = latestOf(earlier)?.world ?? 'online';
		const usual = usualIn(world, earlier);
		const given: RequestContent = {
			what: '',
			world,
			...usual,
			...(to && { mode: 'direct' }),
			people: to ? [to] : [],
			asked: '',
			on: dayOf(today),
			kind: ''
		};
		return new RequestForm(keeper, draftId, given, draft, earlier);
	}

	/** Opens a request that is there, as its draft left it. */
	static async change(
		keeper: DraftKeeper,
		request: HelpRequest,
		nameOf: (id: string) => string
	): Promise<RequestForm> {
		const draftId = `request ${request.id}`;
		const draft = await readDraft(keeper, draftId, contentSchema);
		const { what, world, mode, via = '', people = [], asked, askedAt, kind = '' } = request;
		const given: RequestContent = {
			what,
			world,
			mode,
			via,
			people: people.map((id) => ({ id, name: nameOf(id) })),
			asked: asked === undefined ? '' : String(asked),
			on: dayOf(new Date(askedAt)),
			kind
		};
		return new RequestForm(keeper, draftId, given, draft, [], request);
	}

	/** Those who are chosen. */
	get people(): Chosen[] {
		return this.content.people;
	}

	/** A name that is typed and nobody chosen by it yet. */
	typeName(name: string): void {
		this.#name = name;
		if (this.problems.people !== undefined) this.refuse({});
	}

	/** Chooses the world; in a new request, what was usual there comes with it. */
	chooseWorld(world: World): void {
		const usual = this.request ? { via: '' } : usualIn(world, this.#earlier);
		const isNamed = this.content.people.length > 0;
		this.type({ world, ...usual, ...(isNamed && { mode: this.content.mode }) });
	}

	/** What is typed, as it is saved. */
	fields(now: Date): RequestFields {
		const { what, world, mode, via, people, asked, on, kind } = this.content;
		const count = parseCount(asked);
		return {
			what: what.trim(),
			world,
			mode,
			via: via || undefined,
			people: people.length > 0 ? people.map(({ id }) => id) : undefined,
			asked: count.ok ? count.value : undefined,
			askedAt: momentKept(on, now, this.request?.askedAt),
			kind: kind || undefined
		};
	}

	/** Says what is wrong with the fields. @returns whether nothing is */
	check(today: Date): boolean {
		const { what, mode, people, asked, on } = this.content;
		const name = mode === 'direct' || people.length > 0 ? this.#name.trim() : '';
		const isPast = isDay(on) && on <= dayOf(today);
		return this.refuse({
			...(what.trim() === '' && { what: m.help_what_missing() }),
			...(name !== '' && { people: m.help_people_unfinished({ name }) }),
			...(asked.trim() !== '' && !parseCount(asked).ok && { asked: m.help_asked_problem() }),
			...(!isPast && { on: m.help_day_problem() })
		});
	}
}

function latestOf(requests: readonly HelpRequest[]): HelpRequest | undefined {
	let latest: HelpRequest | undefined;
	for (const each of requests) if (each.askedAt > (latest?.askedAt ?? -Infinity)) latest = each;
	return latest;
}

/** How one asked the last time in that world. */
function usualIn(
	world: World,
	requests: readonly HelpRequest[]
): Pick<RequestContent, 'mode' | 'via'> {
	const last = latestOf(requests.filter((request) => request.world === world));
	const fallback = world === 'offline' ? 'in-person' : '';
	return { mode: last?.mode ?? 'direct', via: last ? (last.via ?? '') : fallback };
}
