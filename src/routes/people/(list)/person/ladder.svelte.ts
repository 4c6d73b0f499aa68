import { dayWords } from '$lib/journal/words';
import { dayOf } from '$lib/journal/days';
import { isKnownFrom } from '$lib/journal/people/closeness';
import {
	daysSince,
	impliedCloseness,
	lookAgainOn,
	nextRungs,
	otherRungs,
	placeOf,
	restAfter,
	rungsAhead
} from '$lib/journal/people/ladder';
import { aheadName, choiceWords, placeSentence, stepName } from '$lib/journal/people/ladder-words';
import { logStep, type StepFields } from '$lib/journal/people/logging';
import type { PersonView } from '$lib/journal/people/people';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { endings, inTime, isEnding, type Step, type StepKind } from '$lib/journal/people/step';
import { edit, remove } from '$lib/journal/record';
import { m } from '$lib/paraglide/messages';
import { calendarFile } from '$lib/reminders/calendar';
import { openInCalendar } from '$lib/app/download';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import { MessageDraft } from '$lib/app/message-draft.svelte';
import { acquaintanceOf } from '$lib/journal/people/message-text';
import { notSavedWords } from '$lib/app/problem-words';
import { change, notifySaved } from '$lib/app/saving';
import { Today } from '$lib/app/today.svelte';
import { StepForm } from './step-form.svelte';
import { takeAwaited, WarmUp } from './warm-up.svelte';

/** A person as they are now, with all steps taken with them. */
export interface Shown {
	readonly person: PersonView;
	readonly steps: readonly Step[];
}

/** A step in the list. */
export interface StepLine {
	id: string;
	/** Such as `You wrote to Tove`. */
	name: string;
	when: string;
	note: string | undefined;
	/** `virtual` for a step online; undefined for an ending. */
	world: 'virtual' | 'real' | undefined;
}

/** A step that may be next. */
export interface Choice {
	kind: StepKind;
	label: string;
	means: string;
}

/** The ladder from virtual to real with one person: past steps, next steps, and the forms to note them. */
export class Ladder {
	readonly #journal: OpenJournal;
	readonly #shown: () => Shown;
	readonly #today = new Today();
	readonly #place = $derived.by(() => placeOf(this.#steps));
	/** The form of a new step or of an edited one. */
	form = $state.raw<StepForm>();
	/** The open message. */
	message = $state.raw<MessageDraft>();
	readonly today = $derived(dayOf(this.#today.date));
	/** The person's first name. */
	readonly given = $derived.by(() => this.#person.firstName);
	/** The rungs that are not reached yet. */
	readonly ahead = $derived(this.#place ? rungsAhead(this.#place).map(aheadName) : []);
	/** The step that is likely next; where it is a message, one can be drafted. */
	readonly next = $derived(this.#place ? this.#choicesOf(nextRungs(this.#place))[0] : undefined);
	readonly isToWrite = $derived(this.next?.kind === 'messaged');
	/** What else may have happened, the likeliest first. A message that is to be written may be sent by now. */
	readonly choices = $derived.by(() => {
		const place = this.#place;
		if (!place) return [];
		const all = this.#choicesOf([...nextRungs(place), ...otherRungs(place)]);
		return this.isToWrite ? all : all.slice(1);
	});
	readonly endings = $derived(this.#choicesOf(endings));
	/** The day to look at the open step again; undefined if no step is open. */
	readonly lookAgain = $derived(lookAgainOn(this.#place, this.#person));

	readonly warmUp: WarmUp;

	constructor(journal: OpenJournal, shown: () => Shown) {
		this.#journal = journal;
		this.#shown = shown;
		this.warmUp = new WarmUp(journal, shown);
	}

	/** Whether the user has talked to them already. */
	get isClose(): boolean {
		const { closeness } = this.#person;
		return closeness !== undefined && isKnownFrom(closeness, 'talked');
	}

	/** `none` before they are chosen; `complete` once help went both ways. */
	get state(): 'none' | 'open' | 'complete' | 'ended' {
		const place = this.#place;
		if (!place) return 'none';
		return place.isOpen ? 'open' : place.ending ? 'ended' : 'complete';
	}

	/** The last step and how long ago it was. Empty if there is none. */
	get sentence(): string {
		const place = this.#place;
		if (!place) return '';
		const sentence = placeSentence(place, this.given, this.#today.date);
		const days = daysSince(place, this.#today.date);
		return days > 0 && place.isOpen ? `${sentence} ${m.ladder_days_ago({ n: days })}` : sentence;
	}

	/** What the ending means, if the ladder has one. */
	get endingMeans(): string | undefined {
		const ending = this.#place?.ending;
		return ending && choiceWords(ending, this.given).means;
	}

	/** The steps, earliest first. */
	get steps(): StepLine[] {
		return inTime(this.#steps).map(({ id, kind, on, note }) => ({
			id,
			name: stepName(kind, this.given),
			when: dayWords(on, this.#today.date),
			note,
			world: isEnding(kind) ? undefined : impliedCloseness(kind) ? 'real' : 'virtual'
		}));
	}

	/** A sentence about {@link lookAgain}. Empty if no step is open. */
	get lookAgainWords(): string {
		const day = this.lookAgain;
		if (day === undefined) return '';
		if (day <= this.today) return m.ladder_look_again_due();
		return m.ladder_look_again_day({ date: dayWords(day, this.#today.date) });
	}

	/** The texts of the form. */
	get formWords() {
		if (!this.form) return undefined;
		const { content, step, unkept } = this.form;
		const words = content.kind === 'chosen' ? undefined : choiceWords(content.kind, this.given);
		return {
			title: words?.label ?? stepName(content.kind, this.given),
			means: words?.means,
			hasLookAgain: this.form.hasLookAgain(this.#today.date),
			save: step ? m.ladder_save_changes() : m.ladder_save(),
			problem: unkept && notSavedWords(unkept)
		};
	}

	/** Reopens an unfinished step, and a message that may have been sent. */
	async resume(): Promise<void> {
		const form = await StepForm.resume(this.#journal, this.#person.id);
		this.form ??= form;
		const message = await MessageDraft.open(this.#journal, this.#addressee());
		if (message.isAsked || takeAwaited(this.#person.id)) this.message ??= message;
	}

	/** Takes the first step, which stays private. */
	choose(): Promise<boolean> {
		const kind = 'chosen';
		const on = this.today;
		return this.#log({ kind, on }, restAfter(kind, this.#today.date));
	}

	/** Opens the form for a new step, and keeps a note that was begun. */
	begin(kind: StepKind): void {
		const { id } = this.#person;
		const note = this.form?.step ? '' : this.form?.content.note;
		this.form = StepForm.begin(this.#journal, id, kind, this.#today.date, note);
	}

	/** Opens the form for an existing step. */
	async change(id: string): Promise<void> {
		const step = this.#find(id);
		if (step) this.form = await StepForm.change(this.#journal, step);
	}

	/** Closes the form and drops its draft, with Undo. */
	async leaveForm(): Promise<void> {
		const form = this.form;
		this.form = undefined;
		await form?.drop(() => (this.form = form));
	}

	/** @returns whether the form was saved; if not, it says why */
	async saveForm(): Promise<boolean> {
		const form = this.form;
		if (!form?.check(this.#today.date)) return false;
		const { step, draftId } = form;
		const { kind, on } = form.content;
		const note = form.content.note.trim() || undefined;
		const lookAgain = form.content.lookAgain || undefined;
		const isSaved = await form.finish(() =>
			step
				? change(this.#journal, (clock) => [edit(step, { on, note }, clock)], {
						said: m.ladder_edited(),
						dropDraft: draftId
					})
				: this.#log({ kind, on, note }, lookAgain, { dropDraft: draftId })
		);
		if (isSaved) this.form = undefined;
		return isSaved;
	}

	async remove(id: string): Promise<void> {
		const step = this.#find(id);
		if (!step) return;
		await change(this.#journal, (clock) => [remove(step, clock)], {
			said: m.ladder_deleted(),
			undone: m.ladder_restored()
		});
	}

	/** Sets the day to look again. @returns false for a day in the past */
	async lookAgainAt(day: string): Promise<boolean> {
		if (day < this.today) return false;
		const { id, record } = this.#person;
		await notifySaved(
			this.#journal.save((clock) => [
				changePerson(record ?? newPerson(id), { lookAgain: day }, clock)
			]),
			m.ladder_look_again_saved()
		);
		return true;
	}

	/** Hands a calendar file for the day to look again to the system. */
	saveCalendar(): void {
		const place = this.#place;
		const day = this.lookAgain;
		if (!place || day === undefined) return;
		const { id, name, firstName: given } = this.#person;
		const entry = {
			id: `kithbook-${id}`,
			day,
			title: m.ladder_calendar_title({ name }),
			description: m.ladder_calendar_description({
				place: placeSentence(place, given, this.#today.date)
			})
		};
		void openInCalendar(`kithbook-${day}.ics`, calendarFile(entry, new Date()));
	}

	/** Opens the message with its draft. */
	async write(): Promise<void> {
		this.message ??= await MessageDraft.open(this.#journal, this.#addressee());
	}

	/** Closes the message; its draft is kept. */
	leaveMessage(): void {
		this.message = undefined;
	}

	/** Notes that the message was sent, with its tone, and closes it. */
	async sent(): Promise<boolean> {
		const message = this.message;
		if (!message) return false;
		const onundo = await message.finish();
		const kind = 'messaged';
		const saved = await this.#log(
			{ kind, on: this.today, opening: message.tone },
			restAfter(kind, this.#today.date),
			{ dropDraft: message.draftId, onundo }
		);
		if (saved) this.message = undefined;
		return saved;
	}

	#addressee(): MessageDraft['addressee'] {
		const { id, firstName: given, record, merged, contacts } = this.#person;
		const emails = contacts.flatMap(({ facts }) => facts.emails ?? []);
		const purposeNow = () => acquaintanceOf(this.#person, this.#steps);
		return {
			id,
			given,
			/** A step that is noted beside the open message changes the message. */
			get purpose() {
				return purposeNow();
			},
			howMet: record?.howMet ?? merged.find(({ howMet }) => howMet !== undefined)?.howMet,
			email: emails[0]
		};
	}

	#choicesOf(kinds: readonly Exclude<StepKind, 'chosen'>[]): Choice[] {
		return kinds.map((kind) => ({ kind, ...choiceWords(kind, this.given) }));
	}

	#find(id: string): Step | undefined {
		return this.#steps.find((step) => step.id === id);
	}

	get #person(): PersonView {
		return this.#shown().person;
	}

	get #steps(): readonly Step[] {
		return this.#shown().steps;
	}

	#log(
		fields: StepFields,
		lookAgain: string | undefined,
		options?: Parameters<typeof noteStep>[4]
	): Promise<boolean> {
		return noteStep(this.#journal, this.#shown(), fields, lookAgain, options);
	}
}

/**
 * Logs a step and what it changes about the person, as an undoable change.
 * @param lookAgain the day to look again; an ending has none
 * @returns whether it was saved
 */
export function noteStep(
	journal: OpenJournal,
	{ person, steps }: Shown,
	fields: StepFields,
	lookAgain: string | undefined,
	options: { dropDraft?: string; onundo?: () => void } = {}
): Promise<boolean> {
	return change(journal, (clock) => logStep(person, steps, fields, lookAgain, clock), {
		said: m.ladder_noted(),
		...options
	});
}
