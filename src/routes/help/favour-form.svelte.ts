import * as z from 'zod/mini';
import { dayOf, isDay } from '$lib/journal/days';
import { ways, type Favour, type FavourFields } from '$lib/journal/help/favour';
import { momentKept } from '$lib/journal/help/changes';
import { worlds } from '$lib/journal/help/request';
import { m } from '$lib/paraglide/messages';
import { DraftedForm, readDraft, type DraftKeeper } from '$lib/app/drafted-form.svelte';
import { isTooLong, LONGEST_NAME } from '$lib/app/typed-name';
import { chosenSchema, type Chosen } from '$lib/app/chosen';

const contentSchema = z.object({
	what: z.string(),
	person: z.optional(chosenSchema),
	/** Where no person is chosen; may be empty. */
	name: z.string(),
	way: z.enum(ways),
	to: z.optional(chosenSchema),
	toName: z.string(),
	world: z.enum(worlds),
	/** Empty where it is not said. */
	wasAsked: z.enum(['', 'yes', 'no']),
	on: z.string()
});

/** Help given, as it is typed. */
export type FavourContent = z.infer<typeof contentSchema>;

/** Help given while it is noted or changed. */
export class FavourForm extends DraftedForm<FavourContent> {
	/** The favour that is changed; undefined for a new one. */
	readonly favour: Favour | undefined;

	private constructor(
		keeper: DraftKeeper,
		draftId: string,
		given: FavourContent,
		draft?: FavourContent,
		favour?: Favour
	) {
		super(keeper, draftId, given, draft);
		this.favour = favour;
	}

	/**
	 * Opens a new favour as its draft left it.
	 * @param last the latest there is: its world is likely to be this one's
	 * @param to for whom it may be
	 */
	static async begin(
		keeper: DraftKeeper,
		last: Favour | undefined,
		today: Date,
		to?: Chosen
	): Promise<FavourForm> {
		const draftId = to ? `favour for ${to.id}` : 'favour new';
		const draft = await readDraft(keeper, draftId, contentSchema);
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
		return new FavourForm(keeper, draftId, given, draft);
	}

	/** Opens a favour that is there, as its draft left it. */
	static async change(
		keeper: DraftKeeper,
		favour: Favour,
		nameOf: (id: string) => string
	): Promise<FavourForm> {
		const draftId = `favour ${favour.id}`;
		const draft = await readDraft(keeper, draftId, contentSchema);
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
		return new FavourForm(keeper, draftId, given, draft, favour);
	}

	/** Those who are chosen. */
	get people(): Chosen[] {
		const { person, to, way } = this.content;
		return [person, way === 'referral' ? to : undefined].filter((one) => one !== undefined);
	}

	/** What is typed, as it is saved. */
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
			givenAt: momentKept(on, now, this.favour?.givenAt)
		};
	}

	/** Says what is wrong with the fields. @returns whether nothing is */
	check(today: Date): boolean {
		const { what, name, toName, on } = this.content;
		const isPast = isDay(on) && on <= dayOf(today);
		return this.refuse({
			...(what.trim() === '' && { what: m.help_given_what_missing() }),
			...(isTooLong(name) && { name: m.help_name_long({ n: LONGEST_NAME }) }),
			...(isTooLong(toName) && { toName: m.help_name_long({ n: LONGEST_NAME }) }),
			...(!isPast && { on: m.help_day_problem() })
		});
	}
}
