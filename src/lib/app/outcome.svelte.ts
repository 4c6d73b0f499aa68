import { parseCount } from '$lib/journal/amount-text';
import { dayWords } from '$lib/journal/words';
import { dayOf, isDay } from '$lib/journal/days';
import {
	close,
	dropHelper,
	momentKept,
	momentOn,
	noteAnswers,
	noteHelper,
	reopen
} from '$lib/journal/favours/changes';
import { answersOf, isOpen } from '$lib/journal/favours/outcome';
import {
	helpAmounts,
	type HelpAmount,
	type Helper,
	type HelpRequest
} from '$lib/journal/favours/request';
import { expectedWords } from '$lib/journal/favours/words';
import type { Clock } from '$lib/journal/stamps';
import { m } from '$lib/paraglide/messages';
import { ifReadable } from '$lib/storage';
import { amountRemark } from './amount-remark';
import { chosenBy, type Chosen } from './chosen-person';
import { FavourNames } from './favour-names';
import { saveEntry } from './favour-writing';
import type { Kithbook } from './kithbook.svelte';
import { PersonPicker } from './person-picker.svelte';
import { Today } from './today.svelte';
import { isTooLong, LONGEST_NAME } from './typed-name';

/** The form for noting that somebody answered or helped. */
export interface OutcomeForm {
	readonly kind: 'answered' | 'helped';
	readonly on: string;
	readonly answers: string;
	readonly person: Chosen | undefined;
	/** Used if no person is chosen; may be empty. */
	readonly name: string;
	readonly how: HelpAmount;
	readonly problems: { readonly on?: string; readonly answers?: string; readonly name?: string };
}

const helped: Record<HelpAmount, (inputs: { name: string }) => string> = {
	little: m.favours_helped_little,
	lot: m.favours_helped_lot,
	solved: m.favours_helped_solved
};

const amounts: Record<HelpAmount, () => string> = {
	little: m.favours_amount_little,
	lot: m.favours_amount_lot,
	solved: m.favours_amount_solved
};

/** The outcome of a request, and the form that changes it. */
export class Outcome {
	readonly picker: PersonPicker;
	readonly amounts = helpAmounts.map((id) => ({ id, label: amounts[id]() }));
	/** Undefined while the form is closed. */
	form = $state.raw<OutcomeForm>();
	readonly #kithbook: Kithbook;
	readonly #request: () => HelpRequest | undefined;
	readonly #names: FavourNames;
	readonly #today = new Today();
	readonly isOpen = $derived(isOpen(this.request));
	readonly isAnswered = $derived(answersOf(this.request) > 0);
	/** A sentence for each helper. */
	readonly helpers = $derived(
		(this.request.helpers ?? []).map(({ person, name, how }) => {
			const called = person === undefined ? name : this.#names.known(person);
			return helped[how]({ name: called ?? m.favours_somebody_helped() });
		})
	);
	/** The earliest possible day of an answer. */
	readonly since = $derived(dayOf(new Date(this.request.askedAt)));

	readonly answersRemark = $derived(this.form && amountRemark(this.form.answers, false));

	/** @param request the current record; it must be loaded before any field or method is used */
	constructor(kithbook: Kithbook, request: () => HelpRequest | undefined) {
		this.#kithbook = kithbook;
		this.#names = new FavourNames(kithbook);
		this.picker = new PersonPicker(kithbook);
		this.#request = request;
	}

	get request(): HelpRequest {
		const request = this.#request();
		if (!request) throw new Error('the request is not read');
		return request;
	}

	/** The outcome so far, in sentences. */
	get sentences(): string[] {
		const request = this.request;
		const n = answersOf(request);
		const { answeredAt, closed } = request;
		const sentences: string[] = [];
		if (n > 0) {
			const date = answeredAt === undefined ? undefined : this.#date(answeredAt);
			sentences.push(
				date === undefined ? m.favours_answers({ n }) : m.favours_answers_since({ n, date })
			);
		} else if (closed === undefined) sentences.push(m.favours_waiting());
		if (closed !== undefined) {
			const date = this.#date(closed);
			sentences.push(n > 0 ? m.favours_closed({ date }) : m.favours_closed_without({ date }));
		}
		const expected = expectedWords(request);
		return expected === undefined ? sentences : [...sentences, expected];
	}

	/** People who were asked and are not helpers yet. */
	get asked(): Chosen[] {
		const { people = [], helpers = [] } = this.request;
		return people.flatMap((id) => {
			const name = this.#names.known(id);
			const isThere = helpers.some(({ person }) => person === id);
			return name === undefined || isThere ? [] : [{ id, name }];
		});
	}

	get today(): string {
		return dayOf(this.#today.date);
	}

	/** Opens the form. */
	async begin(kind: OutcomeForm['kind']): Promise<void> {
		this.picker.look('');
		const { answeredAt, people = [], helpers = [] } = this.request;
		const isNoted = kind === 'answered' && answeredAt !== undefined;
		// If one person was asked, that person probably helped.
		const only = people.length === 1 && helpers.length === 0 ? people[0] : undefined;
		const person = kind === 'helped' ? await ifReadable(chosenBy(this.#kithbook, only)) : undefined;
		this.form = {
			kind,
			on: isNoted ? dayOf(new Date(answeredAt)) : this.today,
			answers: String(Math.max(1, answersOf(this.request))),
			person,
			name: '',
			how: 'lot',
			problems: {}
		};
	}

	type(changes: Partial<OutcomeForm>): void {
		if (this.form) this.form = { ...this.form, ...changes, problems: {} };
	}

	typeName(name: string): void {
		this.picker.look(name);
		this.type({ name });
	}

	choose(person: Chosen): void {
		this.typeName('');
		this.type({ person });
	}

	leave(): void {
		this.form = undefined;
	}

	/** @returns whether it was saved; if not, the form says why */
	async save(): Promise<boolean> {
		const form = this.form;
		if (!form || !this.#check(form)) return false;
		const isSaved =
			form.kind === 'answered' ? await this.#answered(form) : await this.#helped(form);
		if (isSaved) this.leave();
		return isSaved;
	}

	close(): Promise<boolean> {
		const said = this.isAnswered ? m.favours_is_closed() : m.favours_nothing_noted();
		return this.#change((request, clock) => close(request, Date.now(), clock), said);
	}

	reopen(): Promise<boolean> {
		return this.#change(reopen, m.favours_is_open());
	}

	/** Removes a helper. */
	drop(index: number): Promise<boolean> {
		return this.#change((request, clock) => dropHelper(request, index, clock), m.favours_dropped());
	}

	#check({ kind, on, answers, name }: OutcomeForm): boolean {
		const count = parseCount(answers);
		const isPossible = isDay(on) && on >= this.since && on <= this.today;
		const isCounted = kind === 'helped' || (count.ok && count.value > 0);
		const problems = {
			...(!isPossible && { on: m.favours_answer_day_problem() }),
			...(!isCounted && { answers: m.favours_answers_problem() }),
			...(isTooLong(name) && { name: m.favours_name_long({ n: LONGEST_NAME }) })
		};
		if (this.form) this.form = { ...this.form, problems };
		return Object.keys(problems).length === 0;
	}

	#answered({ on, answers }: OutcomeForm): Promise<boolean> {
		const count = parseCount(answers);
		const { askedAt, answeredAt } = this.request;
		const at = Math.max(momentKept(on, new Date(), answeredAt), askedAt);
		return this.#change(
			(request, clock) => noteAnswers(request, { at, answers: count.ok ? count.value : 1 }, clock),
			m.favours_noted()
		);
	}

	#helped({ on, person, name, how }: OutcomeForm): Promise<boolean> {
		const now = new Date();
		const at = momentOn(on, now, this.request.askedAt);
		const called = name.trim();
		const helper: Helper = {
			...(person ? { person: person.id } : called !== '' && { name: called }),
			how
		};
		return this.#change(
			(request, clock) => noteHelper(request, helper, { at, now: now.getTime() }, clock),
			how === 'solved' && this.isOpen ? m.favours_noted_solved() : m.favours_noted(),
			person && [person]
		);
	}

	#change(
		make: (request: HelpRequest, clock: Clock) => HelpRequest,
		said: string,
		people: readonly Chosen[] = []
	): Promise<boolean> {
		const { request } = this;
		return saveEntry(this.#kithbook, (clock) => make(request, clock), said, { people });
	}

	#date(moment: number): string {
		return dayWords(dayOf(new Date(moment)), this.#today.date);
	}
}
