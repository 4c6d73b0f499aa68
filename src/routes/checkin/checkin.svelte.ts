import { changesBetween } from '$lib/journal/comparison';
import type { Question } from '$lib/journal/questions';
import { parseWeek, weekOf, type Week } from '$lib/journal/weeks';
import { weekWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { StorageProblem } from '$lib/storage';
import { whenLeaving } from '$lib/app/autosave.svelte';
import { CheckinForm, OPEN_REQUESTS, REVIEW } from './checkin-form.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Notices } from '$lib/app/notices.svelte';
import type { Offer } from './review-offer';
import { notSavedWords } from '$lib/app/problem-words';

/** The check-in's page: which week's form is open, and what has become of it. */
export class CheckinPage {
	readonly #kithbook: Kithbook;
	readonly #notices: Notices;
	#form = $state.raw<CheckinForm>();
	#week: Week | undefined;
	#state = $state<'opening' | 'not-begun' | 'future' | 'open' | 'saving' | 'done'>('opening');
	#problem = $state<StorageProblem>();
	#changes = $state.raw<string[]>([]);
	#hasTyped = $state(false);
	#offer = $state.raw<Offer>();

	constructor(kithbook: Kithbook, notices: Notices) {
		this.#kithbook = kithbook;
		this.#notices = notices;
	}

	get form(): CheckinForm | undefined {
		return this.#form;
	}

	get state() {
		return this.#state;
	}

	/** Why the check-in could not be opened. */
	get problem(): StorageProblem | undefined {
		return this.#problem;
	}

	get weekWords(): string {
		return this.#form ? weekWords(this.#form.week, new Date()) : '';
	}

	/** What changed since the check-in before, once this one is saved. */
	get changes(): readonly string[] {
		return this.#changes;
	}

	/** Whether something was answered on this page and is not saved in the journal yet. */
	get hasTyped(): boolean {
		return this.#hasTyped;
	}

	/** Keeps the draft safe while the page is open. @returns a function that stops it */
	watch(): () => void {
		return whenLeaving(this.#kithbook.storage, async () => this.#form?.draft.flush());
	}

	/** Opens the form of a week, this one where none is asked for, at a question; where it is open already, only goes to the question. */
	async show(asked: string | null, question: string | null): Promise<void> {
		const week = (asked !== null && parseWeek(asked)) || weekOf(new Date());
		if (week !== this.#week) {
			this.#week = week;
			if (week > weekOf(new Date())) {
				this.#state = 'future';
				return;
			}
			const opened = await CheckinForm.open(this.#kithbook, week);
			if (!opened.ok) {
				this.#problem = opened.problem;
				return;
			}
			this.#form = opened.value;
			this.#state = opened.value ? 'open' : 'not-begun';
			if (opened.value?.isResumed && question === null) {
				this.#notices.show(m.checkin_resumed());
			}
		}
		if (this.#state === 'done') return;
		this.#form?.goTo(question);
		if (this.#form?.question?.offers === 'name-review') void this.#lookForNames();
	}

	/** @returns the id to go to, or undefined where the open question's fields need mending first */
	next(): string | undefined {
		const form = this.#form;
		if (form?.at === OPEN_REQUESTS) return form.beside(1);
		if (!form?.question || !form.check(form.question)) return undefined;
		this.#hasTyped = true;
		return form.isCorrection ? REVIEW : form.beside(1);
	}

	/** Whether requests of earlier weeks are looked at. */
	get isAtOpenRequests(): boolean {
		return this.#form?.at === OPEN_REQUESTS;
	}

	/** Passes the open question. @returns the id to go to */
	pass(without: 'skipped' | 'unknown'): string {
		const form = this.#form;
		if (!form?.question) return REVIEW;
		form.pass(form.question.id, without);
		this.#hasTyped = true;
		return form.isCorrection ? REVIEW : form.beside(1);
	}

	/** Saves the check-in. @returns the id of a question that needs mending first */
	async save(): Promise<string | undefined> {
		const form = this.#form;
		if (!form || this.#state === 'saving') return undefined;
		const { unreadable } = form;
		if (unreadable) {
			form.check(unreadable);
			return unreadable.id;
		}
		this.#state = 'saving';
		const saved = await form.save();
		if (!saved.ok) {
			this.#state = 'open';
			this.#notices.show(notSavedWords(saved.problem), { kind: 'problem' });
			return undefined;
		}
		this.#changes = form.before ? changesBetween(form.before, saved.value) : [];
		this.#state = 'done';
		void this.#lookForNames();
		return undefined;
	}

	/** Whether there are names whose review can be offered. */
	get hasNames(): boolean {
		return this.#offer?.hasNames ?? false;
	}

	/** What the review has measured, beside one's own guess once that is given. */
	get measured(): readonly string[] {
		const form = this.#form;
		if (form?.question?.offers !== 'name-review' || form.answer(form.question)?.state !== 'given')
			return [];
		const { threshold, platforms } = form.context;
		return this.#offer?.measured(threshold, platforms) ?? [];
	}

	/** Leaves the page; the draft stays. */
	async leave(): Promise<void> {
		const form = this.#form;
		if (!form || this.#state === 'done') return;
		const wasPending = form.draft.pending;
		const flushed = await form.draft.flush();
		if (!flushed.ok) this.#notices.show(notSavedWords(flushed.problem), { kind: 'problem' });
		else if (wasPending || this.#hasTyped) this.#notices.show(m.checkin_draft_kept());
	}

	/** Throws the draft away, with undo. @returns whether it is gone */
	async discard(): Promise<boolean> {
		const form = this.#form;
		if (!form) return false;
		await form.draft.flush();
		const discarded = await form.discard();
		if (!discarded.ok) {
			this.#notices.show(notSavedWords(discarded.problem), { kind: 'problem' });
			return false;
		}
		this.#notices.show(m.checkin_discarded(), {
			action: { label: m.checkin_undo(), run: () => void form.keepDraft() }
		});
		return true;
	}

	/** Why an entry is blank, in words. */
	passedWords(without: 'skipped' | 'unknown' | undefined): string | undefined {
		if (!without) return undefined;
		return without === 'skipped' ? m.checkin_answer_skipped() : m.checkin_answer_unknown();
	}

	/** Every answer in words, for reading over. */
	get reviewed() {
		const form = this.#form;
		return (form?.questions ?? []).map((question) => ({
			id: question.id,
			prompt: form ? question.prompt(form.context) : '',
			...this.#words(question)
		}));
	}

	/** People are looked at only where something about them may be said. */
	async #lookForNames(): Promise<void> {
		const { offerOf } = await import('./review-offer');
		this.#offer = await offerOf(this.#kithbook.storage);
	}

	#words(question: Question): { words: string; isGiven: boolean; doubts: string[] } {
		const form = this.#form;
		const answer = form?.answer(question);
		if (!form || !answer) {
			const isUnreadable = form?.unreadable === question;
			const words = isUnreadable ? m.checkin_answer_unreadable() : m.checkin_answer_missing();
			return { words, isGiven: false, doubts: [] };
		}
		if (answer.state !== 'given') {
			const held = answer.state === 'skipped' ? form.held(question) : undefined;
			const words = held ? m.checkin_held({ held: held.words }) : this.passedWords(answer.state);
			return { words: words ?? '', isGiven: false, doubts: [] };
		}
		const doubts = Object.values(form.doubts(question)).filter((doubt) => doubt !== undefined);
		return { words: question.summary(answer.value, form.context), isGiven: true, doubts };
	}
}
