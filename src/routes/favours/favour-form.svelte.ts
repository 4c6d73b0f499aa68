import * as z from 'zod/mini';
import { dayOf, isDay } from '$lib/journal/days';
import { ways, type Favour, type FavourFields } from '$lib/journal/favours/favour';
import { momentKept } from '$lib/journal/favours/changes';
import { worlds } from '$lib/journal/favours/request';
import { m } from '$lib/paraglide/messages';
import { chosenSchema, type Chosen } from '$lib/app/chosen-person';
import { readDraft } from '$lib/app/drafted-form.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { PersonPicker } from '$lib/app/person-picker.svelte';
import { isTooLong, LONGEST_NAME } from '$lib/app/typed-name';
import { EntryForm } from './entry-form';
import { wasAskedOptions, wayOptions, worldOptions } from './form-options';

const contentSchema = z.object({
	what: z.string(),
	person: z.optional(chosenSchema),
	/** Used if no person is chosen; may be empty. */
	name: z.string(),
	way: z.enum(ways),
	to: z.optional(chosenSchema),
	toName: z.string(),
	world: z.enum(worlds),
	/** Empty if unknown. */
	wasAsked: z.enum(['', 'yes', 'no']),
	on: z.string()
});

type FavourContent = z.infer<typeof contentSchema>;

/** The field for the typed name of each role. */
const nameFields = { person: 'name', to: 'toName' } as const;

/** The person who was helped, and the person they were referred to. */
type Role = keyof typeof nameFields;

/** The form of help given. */
export class FavourForm extends EntryForm<FavourContent> {
	readonly worlds = worldOptions();
	readonly ways = wayOptions();
	readonly wasAsked = wasAskedOptions();
	readonly #pickers: Record<Role, PersonPicker>;
	readonly #favour: Favour | undefined;

	/** @param favour undefined for a new one */
	private constructor(
		kithbook: Kithbook,
		draftId: string,
		given: FavourContent,
		draft?: FavourContent,
		favour?: Favour
	) {
		super(kithbook, draftId, given, draft);
		this.#favour = favour;
		this.#pickers = { person: new PersonPicker(kithbook), to: new PersonPicker(kithbook) };
		// Names in the draft are searched again.
		for (const role of ['person', 'to'] as const) {
			this.#pickers[role].look(this.content[nameFields[role]]);
		}
	}

	/**
	 * Opens a new favour, with its draft.
	 * @param last the latest favour; the new one starts with its world
	 * @param to the person it is about
	 */
	static async begin(
		kithbook: Kithbook,
		last: Favour | undefined,
		today: Date,
		to?: Chosen
	): Promise<FavourForm> {
		const draftId = to ? `favour for ${to.id}` : 'favour new';
		const draft = await readDraft(kithbook, draftId, contentSchema);
		const given: FavourContent = {
			what: '',
			...(to && { person: to }),
			name: '',
			way: 'direct',
			toName: '',
			world: last?.world ?? 'offline',
			wasAsked: '',
			on: dayOf(today)
		};
		return new FavourForm(kithbook, draftId, given, draft);
	}

	/** Opens a saved favour, with its draft. */
	static async change(
		kithbook: Kithbook,
		favour: Favour,
		nameOf: (id: string) => string
	): Promise<FavourForm> {
		const draftId = `favour ${favour.id}`;
		const draft = await readDraft(kithbook, draftId, contentSchema);
		const { what, person, name = '', way, to, toName = '', world, wasAsked, givenAt } = favour;
		const given: FavourContent = {
			what,
			...(person !== undefined && { person: { id: person, name: nameOf(person) } }),
			name,
			way,
			...(to !== undefined && { to: { id: to, name: nameOf(to) } }),
			toName,
			world,
			wasAsked: wasAsked === undefined ? '' : wasAsked ? 'yes' : 'no',
			on: dayOf(new Date(givenAt))
		};
		return new FavourForm(kithbook, draftId, given, draft, favour);
	}

	get people(): Chosen[] {
		const { person, to, way } = this.content;
		return [person, way === 'referral' ? to : undefined].filter((one) => one !== undefined);
	}

	/** The props of the field for a person. */
	fieldOf(role: Role) {
		const name = nameFields[role];
		const chosen = this.content[role];
		return {
			query: this.content[name],
			found: this.#pickers[role].found(),
			chosen: chosen ? [chosen] : [],
			problem: this.problems[name],
			onquery: (typed: string) => this.#typeName(role, typed),
			onchoose: (person: Chosen) => {
				this.#typeName(role, '');
				this.type({ [role]: person });
			},
			onremove: () => this.type({ [role]: undefined })
		};
	}

	/** The content as a record's fields. */
	fields(now: Date): FavourFields {
		const { what, person, name, way, to, toName, world, wasAsked, on } = this.content;
		const isReferral = way === 'referral';
		return {
			what: what.trim(),
			person: person?.id,
			name: person ? undefined : name.trim() || undefined,
			way,
			to: isReferral ? to?.id : undefined,
			toName: isReferral && !to ? toName.trim() || undefined : undefined,
			world,
			wasAsked: wasAsked === '' ? undefined : wasAsked === 'yes',
			givenAt: momentKept(on, now, this.#favour?.givenAt)
		};
	}

	check(today: Date): boolean {
		const { what, name, toName, on } = this.content;
		const isPast = isDay(on) && on <= dayOf(today);
		return this.refuse({
			...(what.trim() === '' && { what: m.favours_given_what_missing() }),
			...(isTooLong(name) && { name: m.favours_name_long({ n: LONGEST_NAME }) }),
			...(isTooLong(toName) && { toName: m.favours_name_long({ n: LONGEST_NAME }) }),
			...(!isPast && { on: m.favours_day_problem() })
		});
	}

	#typeName(role: Role, typed: string): void {
		this.#pickers[role].look(typed);
		this.type({ [nameFields[role]]: typed });
	}
}
