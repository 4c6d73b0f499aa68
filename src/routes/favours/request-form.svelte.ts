import * as z from 'zod/mini';
import { parseCount } from '$lib/journal/amount-text';
import { dayOf, isDay } from '$lib/journal/days';
import { momentKept } from '$lib/journal/favours/changes';
import { answersOf, isOpen } from '$lib/journal/favours/outcome';
import {
	helpKinds,
	modes,
	worlds,
	type HelpRequest,
	type RequestFields,
	type World
} from '$lib/journal/favours/request';
import { m } from '$lib/paraglide/messages';
import { amountRemark } from '$lib/app/amount-remark';
import { chosenSchema, type Chosen } from '$lib/app/chosen-person';
import { readDraft } from '$lib/app/drafted-form.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { PersonPicker } from '$lib/app/person-picker.svelte';
import { EntryForm } from './entry-form';
import { askedLabel, kindOptions, modeOptions, viaOptions, worldOptions } from './form-options';

const contentSchema = z.object({
	what: z.string(),
	world: z.enum(worlds),
	mode: z.enum(modes),
	/** This and the following are empty if unknown. */
	via: z.string(),
	people: z.array(chosenSchema),
	asked: z.string(),
	/** Older drafts lack it. */
	expected: z._default(z.string(), ''),
	on: z.string(),
	kind: z.enum(['', ...helpKinds])
});

type RequestContent = z.infer<typeof contentSchema>;

/** The form of a request. */
export class RequestForm extends EntryForm<RequestContent> {
	readonly picker: PersonPicker;
	readonly worlds = worldOptions();
	readonly modes = modeOptions();
	readonly kinds = kindOptions();
	readonly vias = $derived.by(() => {
		const { world, via } = this.content;
		return viaOptions(world, this.#kithbook.platforms ?? [], via);
	});
	readonly askedLabel = $derived.by(() => askedLabel(this.content.mode));
	readonly askedRemark = $derived.by(() => amountRemark(this.content.asked, false));
	readonly expectedRemark = $derived.by(() => amountRemark(this.content.expected, false));
	/** Whether to ask how many will help. Once something came, an expectation would be hindsight. */
	readonly asksExpected: boolean;
	/** Whether to show the field for people. */
	readonly asksPeople = $derived.by(
		() => this.content.mode === 'direct' || this.content.people.length > 0
	);
	readonly #kithbook: Kithbook;
	readonly #earlier: readonly HelpRequest[];
	readonly #request: HelpRequest | undefined;
	readonly people = $derived(this.content.people);

	/**
	 * @param earlier all requests; a new one starts with their usual values
	 * @param request undefined for a new one
	 */
	private constructor(
		kithbook: Kithbook,
		draftId: string,
		given: RequestContent,
		draft: RequestContent | undefined,
		earlier: readonly HelpRequest[],
		request?: HelpRequest
	) {
		super(kithbook, draftId, given, draft);
		this.#kithbook = kithbook;
		this.#earlier = earlier;
		this.#request = request;
		this.asksExpected =
			!request || request.expected !== undefined || (isOpen(request) && answersOf(request) === 0);
		this.picker = new PersonPicker(kithbook);
	}

	/**
	 * Opens a new request, with its draft.
	 * @param earlier all requests; the new one starts with their usual values
	 * @param to the person to ask
	 */
	static async begin(
		kithbook: Kithbook,
		earlier: readonly HelpRequest[],
		today: Date,
		to?: Chosen
	): Promise<RequestForm> {
		const draftId = to ? `request to ${to.id}` : 'request new';
		const draft = await readDraft(kithbook, draftId, contentSchema);
		const world = latestOf(earlier)?.world ?? 'online';
		const usual = usualIn(world, earlier);
		const given: RequestContent = {
			what: '',
			world,
			...usual,
			...(to && { mode: 'direct' }),
			people: to ? [to] : [],
			asked: '',
			expected: '',
			on: dayOf(today),
			kind: ''
		};
		return new RequestForm(kithbook, draftId, given, draft, earlier);
	}

	/** Opens a saved request, with its draft. */
	static async change(
		kithbook: Kithbook,
		request: HelpRequest,
		nameOf: (id: string) => string
	): Promise<RequestForm> {
		const draftId = `request ${request.id}`;
		const draft = await readDraft(kithbook, draftId, contentSchema);
		const {
			what,
			world,
			mode,
			via = '',
			people = [],
			asked,
			expected,
			askedAt,
			kind = ''
		} = request;
		const given: RequestContent = {
			what,
			world,
			mode,
			via,
			people: people.map((id) => ({ id, name: nameOf(id) })),
			asked: asked === undefined ? '' : String(asked),
			expected: expected === undefined ? '' : String(expected),
			on: dayOf(new Date(askedAt)),
			kind
		};
		return new RequestForm(kithbook, draftId, given, draft, [], request);
	}

	/** Searches for a typed name. */
	typeName(name: string): void {
		this.picker.look(name);
		if (this.problems.people !== undefined) this.refuse({});
	}

	choose(person: Chosen): void {
		this.typeName('');
		this.type({ people: [...this.people, person] });
	}

	remove(id: string): void {
		this.type({ people: this.people.filter((each) => each.id !== id) });
	}

	/** Changes the world. A new request also gets the world's usual values. */
	chooseWorld(world: World): void {
		const usual = this.#request ? { via: '' } : usualIn(world, this.#earlier);
		const isNamed = this.content.people.length > 0;
		this.type({ world, ...usual, ...(isNamed && { mode: this.content.mode }) });
	}

	/** The content as a record's fields. */
	fields(now: Date): RequestFields {
		const { what, world, mode, via, people, asked, expected, on, kind } = this.content;
		const [count, hoped] = [parseCount(asked), parseCount(expected)];
		return {
			what: what.trim(),
			world,
			mode,
			via: via || undefined,
			people: people.length > 0 ? people.map(({ id }) => id) : undefined,
			asked: count.ok ? count.value : undefined,
			expected: hoped.ok ? hoped.value : undefined,
			askedAt: momentKept(on, now, this.#request?.askedAt),
			kind: kind || undefined
		};
	}

	check(today: Date): boolean {
		const { what, asked, expected, on } = this.content;
		const name = this.asksPeople ? this.picker.query.trim() : '';
		const isPast = isDay(on) && on <= dayOf(today);
		return this.refuse({
			...(what.trim() === '' && { what: m.favours_what_missing() }),
			...(name !== '' && { people: m.favours_people_unfinished({ name }) }),
			...(asked.trim() !== '' && !parseCount(asked).ok && { asked: m.favours_asked_problem() }),
			...(expected.trim() !== '' &&
				!parseCount(expected).ok && { expected: m.favours_asked_problem() }),
			...(!isPast && { on: m.favours_day_problem() })
		});
	}
}

function latestOf(requests: readonly HelpRequest[]): HelpRequest | undefined {
	let latest: HelpRequest | undefined;
	for (const each of requests) if (each.askedAt > (latest?.askedAt ?? -Infinity)) latest = each;
	return latest;
}

/** The mode and the way of the latest request in a world. */
function usualIn(
	world: World,
	requests: readonly HelpRequest[]
): Pick<RequestContent, 'mode' | 'via'> {
	const last = latestOf(requests.filter((request) => request.world === world));
	const fallback = world === 'offline' ? 'in-person' : '';
	return { mode: last?.mode ?? 'direct', via: last ? (last.via ?? '') : fallback };
}
