import { savedAt, type Checkin } from '$lib/journal/checkin';
import type { Question } from '$lib/journal/questions';
import { standing } from '$lib/journal/schedule';
import { parseWeek, weekOf, type Week } from '$lib/journal/weeks';
import { weekWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { ifReadable, problemOf, type StorageProblem } from '$lib/storage';
import { whenLeaving } from '$lib/app/autosave.svelte';
import { CalendarPrompt } from '$lib/app/calendar-prompt.svelte';
import type { CopyOffer } from '$lib/app/copy-offer.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { notices } from '$lib/app/notices.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import { notifyNotSaved } from '$lib/app/saving';
import { CheckinForm, OPEN_REQUESTS, REVIEW } from './checkin-form.svelte';
import { OpenRequests } from './open-requests.svelte';
import { pictureOf, type Picture } from './picture';
import type { Offer } from './review-offer';

/** The page of the check-in. */
export class CheckinPage {
	form = $state.raw<CheckinForm>();
	state = $state<'opening' | 'not-begun' | 'future' | 'open' | 'saving' | 'done'>('opening');
	problem = $state<StorageProblem>();
	/** Open requests of earlier weeks. */
	openRequests = $state.raw<OpenRequests>();
	/** The check-in once it is saved. */
	#saved = $state.raw<Checkin>();
	/** Whether a question was answered or passed on this page. */
	hasTyped = $state(false);
	/** A copy to share or download, once its file is made. */
	copyOffer = $state.raw<CopyOffer>();
	readonly #kithbook: Kithbook;
	#week: Week | undefined;
	#offer = $state.raw<Offer>();
	readonly isAtOpenRequests = $derived(this.form?.at === OPEN_REQUESTS);
	/** Whether there are names to review. */
	readonly hasNames = $derived(this.#offer?.hasNames ?? false);
	/** Somebody to take a step towards. */
	readonly person = $derived(this.#offer?.person);
	/** Puts the days to check in into a calendar, from the next one on. */
	readonly calendar: CalendarPrompt;

	constructor(kithbook: Kithbook) {
		this.#kithbook = kithbook;
		this.calendar = new CalendarPrompt(
			() => kithbook.settings,
			() => this.#nextDay
		);
	}

	get weekWords(): string {
		return this.form ? weekWords(this.form.week, new Date()) : '';
	}

	/** Saves the draft when the page is hidden or left. @returns a function that stops this */
	watch(): () => void {
		return whenLeaving(this.#kithbook.storage, async () => this.form?.draft.flush());
	}

	/**
	 * Opens a week's form at a question. If it is already open, only the question changes.
	 * @param asked the week; null for this week
	 */
	async show(asked: string | null, question: string | null): Promise<void> {
		const week = (asked !== null && parseWeek(asked)) || weekOf(new Date());
		if (week !== this.#week) {
			this.#week = week;
			if (week > weekOf(new Date())) {
				this.state = 'future';
				return;
			}
			try {
				this.form = await CheckinForm.open(this.#kithbook, week);
			} catch (error) {
				this.problem = problemOf(error);
				return;
			}
			this.state = this.form ? 'open' : 'not-begun';
			this.openRequests = this.form && new OpenRequests(this.#kithbook, this.form.openRequests);
			if (this.form?.isResumed && question === null) notices.show(m.checkin_resumed());
		}
		if (this.state === 'done') return;
		this.form?.goTo(question);
		if (this.form?.question?.offers === 'name-review') void this.#lookForNames();
	}

	/** @returns the id to go to; undefined if the open question's fields are invalid */
	next(): string | undefined {
		const form = this.form;
		if (form?.at === OPEN_REQUESTS) return form.beside(1);
		if (!form?.question || !form.check(form.question)) return undefined;
		this.hasTyped = true;
		return form.next;
	}

	/**
	 * Chooses one of the two buttons before the fields of the open question.
	 * @returns the id to go to, where that answers it
	 */
	choose(chosen: 'none' | 'some'): string | undefined {
		const form = this.form;
		if (!form?.question) return undefined;
		form.choose(form.question, chosen);
		this.hasTyped = true;
		return chosen === 'none' ? form.next : undefined;
	}

	/** Passes the open question. @returns the id to go to */
	pass(without: 'skipped' | 'unknown'): string {
		const form = this.form;
		if (!form?.question) return REVIEW;
		form.pass(form.question.id, without);
		this.hasTyped = true;
		return form.next;
	}

	/** Answers a passed question with what was typed before. @returns its id if that is invalid */
	useKept(id: string): string | undefined {
		const form = this.form;
		form?.useKept(id);
		this.hasTyped = true;
		const question = form?.questions.find((question) => question.id === id);
		return !form || !question || form.check(question) ? undefined : id;
	}

	/** Saves the check-in. @returns the id of a question with invalid fields */
	async save(): Promise<string | undefined> {
		const form = this.form;
		if (!form || this.state === 'saving') return undefined;
		const { unreadable } = form;
		if (unreadable) {
			form.check(unreadable);
			return unreadable.id;
		}
		this.state = 'saving';
		try {
			this.#saved = await form.save();
		} catch (error) {
			this.state = 'open';
			notifyNotSaved(error);
			return undefined;
		}
		this.state = 'done';
		void this.#lookForNames();
		void this.#offerCopy();
		return undefined;
	}

	/** The review's measurements, once the user has given a guess. */
	get measured(): readonly string[] {
		const form = this.form;
		if (form?.question?.offers !== 'name-review' || form.answer(form.question)?.state !== 'given')
			return [];
		const { threshold, platforms } = form.context;
		return this.#offer?.measured(threshold, platforms) ?? [];
	}

	/** The saved check-in as a picture; undefined without numbers. */
	get picture(): Picture | undefined {
		const form = this.form;
		return form && this.#saved && pictureOf(this.#saved, form.before, form.context.platforms);
	}

	/** What the numbers of the picture are: a guess, and what was measured. */
	get source(): string {
		const { threshold = 'talked', platforms = [] } = this.form?.context ?? {};
		const share = this.#offer?.share(threshold, platforms);
		if (share !== undefined) return `${m.checkin_done_guess()} ${share}`;
		return this.hasNames ? m.checkin_done_guess_names() : m.checkin_done_guess();
	}

	/** The next day to check in. */
	get #nextDay(): Date {
		const today = new Date();
		const { settings } = this.#kithbook;
		if (!settings || !this.#saved) return today;
		const done = new Set([this.#saved.week]);
		return standing(settings.rhythm, today, done, settings.begun, savedAt(this.#saved)).next;
	}

	/** Saves the draft before the page is left. */
	async leave(): Promise<void> {
		const form = this.form;
		if (!form || this.state === 'done') return;
		const wasPending = form.draft.pending;
		await form.draft.flush();
		const { problem } = form.draft;
		if (problem) notices.show(notSavedWords(problem), { kind: 'problem' });
		else if (wasPending || this.hasTyped) notices.show(m.checkin_draft_kept());
	}

	/** Drops the draft and offers Undo. @returns whether it was dropped */
	async discard(): Promise<boolean> {
		const form = this.form;
		if (!form) return false;
		await form.draft.flush();
		try {
			await form.discard();
		} catch (error) {
			notifyNotSaved(error);
			return false;
		}
		notices.show(m.checkin_discarded(), {
			action: { label: m.app_undo(), run: () => void form.keepDraft() }
		});
		return true;
	}

	/** Says that the open question was passed, and that what its fields hold is left out. */
	get passedWords(): string | undefined {
		const question = this.form?.question;
		const { without } = this.form?.entry(question?.id ?? '') ?? {};
		if (!without) return undefined;
		if (question && this.form?.kept(question) !== undefined)
			return without === 'skipped' ? m.checkin_skipped_kept() : m.checkin_unknown_kept();
		return wordsOf(without);
	}

	/** Every answer in words. */
	get reviewed() {
		const form = this.form;
		return (form?.questions ?? []).map((question) => ({
			id: question.id,
			prompt: form ? question.prompt(form.context) : '',
			kept: form?.kept(question),
			isPlain: question.isPlain === true,
			isCarried: form !== undefined && form.entry(question.id).carried.length > 0,
			...this.#words(question)
		}));
	}

	/** Reads people for the offer of a review. If that fails, there is no offer. */
	async #lookForNames(): Promise<void> {
		const { readOffer } = await import('./review-offer');
		this.#offer = await ifReadable(readOffer(this.#kithbook.storage));
	}

	/** Where copies cannot make themselves. The sample needs none. */
	async #offerCopy(): Promise<void> {
		if (this.#kithbook.isSample || 'showDirectoryPicker' in window) return;
		const { CopyOffer } = await import('$lib/app/copy-offer.svelte');
		const offer = new CopyOffer(this.#kithbook.storage);
		await offer.prepare();
		this.copyOffer = offer;
	}

	/** `isGiven` is false where the words only say why there is no answer, such as “Skipped”. */
	#words(question: Question): { words: string; isGiven: boolean; doubts: string[] } {
		const form = this.form;
		const answer = form?.answer(question);
		if (!form || !answer) {
			const isUnreadable = form?.unreadable === question;
			const words = isUnreadable ? m.checkin_answer_unreadable() : m.checkin_answer_missing();
			return { words, isGiven: false, doubts: [] };
		}
		if (answer.state !== 'given') {
			const held = answer.state === 'skipped' ? form.held(question) : undefined;
			const words = held ? m.checkin_held({ held: held.words }) : wordsOf(answer.state);
			return { words, isGiven: false, doubts: [] };
		}
		const doubts = Object.values(form.doubts(question)).filter((doubt) => doubt !== undefined);
		return { words: question.summary(answer.value, form.context), isGiven: true, doubts };
	}
}

function wordsOf(without: 'skipped' | 'unknown'): string {
	return without === 'skipped' ? m.checkin_answer_skipped() : m.checkin_answer_unknown();
}
