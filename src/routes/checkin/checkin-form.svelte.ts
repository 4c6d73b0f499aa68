import {
	checkinDraftId,
	correctCheckin,
	newCheckin,
	savedAt,
	stampSaved,
	type Answer,
	type Checkin,
	type CheckinContent
} from '$lib/journal/checkin';
import {
	emptyEntry,
	entryOf,
	fieldTexts,
	hasNoTexts,
	isBlank,
	readEntry,
	withHeld,
	withoutPassing,
	withoutHeld,
	type CheckinDraft,
	type CheckinEntry,
	type EntryProblems,
	type Named
} from '$lib/journal/checkin-draft';
import { ownPromptWords } from '$lib/journal/own-prompt';
import { planToAskAbout, type EarlierPlan } from '$lib/journal/plans';
import { promptFor } from '$lib/journal/prompts';
import {
	questions,
	type Context,
	type Gate,
	type Held,
	type Question,
	type Value
} from '$lib/journal/questions';
import { sameValue, type StoredRecord } from '$lib/journal/record';
import { OLDEST, stampedAt, type Clock } from '$lib/journal/stamps';
import { weeksBetween, type Week } from '$lib/journal/weeks';
import { listWords, numberWords } from '$lib/journal/words';
import { amountRemark, type AmountRemark } from '$lib/app/amount-remark';
import { Autosave } from '$lib/app/autosave.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { askedPlan, questionsFor, readSources, type Sources } from './sources';

/** The screen after the last question. It shows all answers. */
export const REVIEW = 'review';

/** The screen with open requests of earlier weeks. It has no answer. */
export const OPEN_REQUESTS = 'open-requests';

/** The number of weeks after which numbers that are carried over are asked for again. */
const WEEKS_CARRIED = 4;

/** The form of a week's check-in. */
export class CheckinForm {
	readonly week: Week;
	readonly questions: readonly Question[];
	/**
	 * The ids of all screens in their order, except {@link REVIEW}. A question without a screen is
	 * answered already, and can be changed from there.
	 */
	readonly screens: readonly string[];
	/** The ids of requests that were open at the start. They stay on the screen when they are closed. */
	readonly openRequests: readonly string[];
	/** Whether the week already has a check-in. */
	readonly isCorrection: boolean;
	/** Whether there is no other check-in. */
	readonly isFirst: boolean;
	/** Whether it was opened from a draft. */
	readonly isResumed: boolean;
	/** The first screen: the draft's, else the first question, or {@link REVIEW} for a correction. */
	readonly start: string;
	at = $state('');
	/** The latest earlier check-in. */
	readonly before: Checkin | undefined;
	readonly draft: Autosave;
	readonly #kithbook: Kithbook;
	readonly #sources: Sources;
	/** Whether the open question was reached from the last screen. */
	#isChanging = false;
	#prompt = $state<string>();
	#passedPrompt = $state<string>();
	readonly #plan: EarlierPlan | undefined;
	/** The people who are named as talked with. */
	named = $state.raw<readonly Named[]>([]);
	#entries = $state<Record<string, CheckinEntry>>({});
	#problems = $state<Record<string, EntryProblems>>({});
	/** The open question; undefined on other screens. */
	readonly question = $derived.by(() => this.questions.find(({ id }) => id === this.at));
	/** The first question with invalid fields. */
	readonly unreadable = $derived.by(() =>
		this.questions.find((question) => {
			const entry = this.entry(question.id);
			return !isBlank(entry) && !this.#read(question, entry).ok;
		})
	);

	private constructor(kithbook: Kithbook, sources: Sources) {
		const { existing, draft, week } = sources;
		this.#kithbook = kithbook;
		this.#sources = sources;
		this.week = week;
		this.isCorrection = existing !== undefined;
		// Of earlier years, only some weeks are read.
		const isAlone = sources.earlier.length + sources.later.length === 0;
		this.isFirst = isAlone && week >= sources.settings.begun;
		this.isResumed = draft !== undefined;
		this.before = sources.earlier[0];
		const begun = existing ?? draft;
		this.#prompt = begun ? begun.prompt : this.#nextPrompt();
		this.#passedPrompt = begun?.passedPrompt;
		this.named = draft?.named ?? sources.named;
		this.#plan =
			askedPlan(existing) ?? planToAskAbout(week, [...sources.earlier, ...sources.later]);
		this.questions = questionsFor(sources, this.#fieldContext());
		this.openRequests = sources.open.map(({ id }) => id);
		this.#entries = Object.fromEntries(
			this.questions.map((question) => {
				const { id } = question;
				return [id, draft?.entries[id] ?? this.#entryOf(question, existing?.answers[id])];
			})
		);
		this.#countIn();
		const asked = this.questions.filter((question) => this.#isAsked(question));
		this.screens = asked.flatMap(({ id, precededBy }) =>
			precededBy && this.openRequests.length > 0 ? [precededBy, id] : [id]
		);
		for (const question of this.questions) if (!asked.includes(question)) this.#carryOver(question);
		const first = existing ? REVIEW : (this.screens[0] ?? REVIEW);
		// The open requests of the draft may be closed by now.
		const follower = this.questions.find(({ precededBy }) => precededBy === draft?.at);
		const left = draft && !this.#has(draft.at) && follower ? follower.id : draft?.at;
		this.start = left !== undefined && this.#has(left) ? left : first;
		this.at = this.start;
		this.draft = new Autosave(() => kithbook.saveDraft(checkinDraftId(week), this.#asDraft()));
	}

	/**
	 * Opens the check-in of a week, with its draft and its answers.
	 * @returns undefined without a journal
	 * @throws {StorageError}
	 */
	static async open(kithbook: Kithbook, week: Week): Promise<CheckinForm | undefined> {
		const sources = await readSources(kithbook.storage, week);
		return sources && new CheckinForm(kithbook, sources);
	}

	/** Opens a screen; {@link start} for an unknown id. */
	goTo(id: string | null): void {
		const at = id !== null && this.#has(id) ? id : this.start;
		if (at === this.at) return;
		this.#isChanging = at !== REVIEW && (this.#isChanging || this.at === REVIEW);
		this.at = at;
		this.draft.touch();
	}

	/** The screen after the open one is answered: a single answer that is changed leads back to the end. */
	get next(): string {
		return this.isCorrection || this.#isChanging ? REVIEW : this.beside(1);
	}

	/** The number of screens before the open one. */
	get position(): number {
		const index = this.screens.indexOf(this.at);
		return index < 0 ? this.screens.length : index;
	}

	/** The screen after the open one, or before it where `by` is -1. */
	beside(by: 1 | -1): string {
		if (this.question && !this.screens.includes(this.at)) return REVIEW;
		return this.screens[this.position + by] ?? REVIEW;
	}

	entry(id: string): CheckinEntry {
		return this.#entries[id] ?? emptyEntry();
	}

	problems(id: string): EntryProblems {
		return this.#problems[id] ?? {};
	}

	/** What questions may depend on. */
	get context(): Context {
		const answers: Record<string, Value | undefined> = {};
		for (const [id, answer] of Object.entries(this.#readable())) {
			if (answer.state === 'given') answers[id] = answer.value;
		}
		return { ...this.#baseContext(), answers };
	}

	/** How the typed amounts are read, by field. */
	remarks(question: Question): Partial<Record<string, AmountRemark>> {
		const texts = this.entry(question.id).fields;
		return Object.fromEntries(
			question
				.fields(this.#fieldContext())
				.map(({ key, input }) => [
					key,
					input.kind === 'count' ? amountRemark(texts[key] ?? '', input.ranges) : undefined
				])
		);
	}

	/** Hints about values that look wrong, by field. */
	doubts(question: Question): Partial<Record<string, string>> {
		const answer = this.answer(question);
		return answer?.state === 'given' ? (question.doubts?.(answer.value, this.context) ?? {}) : {};
	}

	/** The last answer in words, once this question is answered. */
	follow(question: Question): string | undefined {
		const earlier = this.#earlierValue(question.id);
		const answer = this.answer(question);
		if (!earlier || answer?.state !== 'given' || this.#isJustOpened(question)) return undefined;
		return question.follow?.(earlier, this.context);
	}

	/** The keys of fields that still have the count of a list imported this week. */
	counted({ id, countedByLists }: Question): string[] {
		if (!countedByLists) return [];
		const { fields } = this.entry(id);
		return Object.entries(fieldTexts(this.#sources.counted))
			.filter(([key, text]) => fields[key] === text)
			.map(([key]) => key);
	}

	/** Whether the last values can be copied without replacing typed ones. */
	canCarry(question: Question): boolean {
		const { fields } = this.entry(question.id);
		const counted = this.counted(question);
		const isUntouched = Object.entries(fields).every(
			([key, text]) => text.trim() === '' || counted.includes(key)
		);
		return question.carries === true && isUntouched && this.#carried(question).length > 0;
	}

	/** Copies the last values and marks them. Counts of imported lists are kept. */
	carry(question: Question): void {
		this.#copyLast(question);
		this.#problems[question.id] = {};
		this.draft.touch();
	}

	type(id: string, key: string, text: string): void {
		const { fields, carried, gate } = this.entry(id);
		this.#entries[id] = {
			fields: { ...fields, [key]: text },
			carried: carried.filter((other) => other !== key),
			...(gate && { gate: 'some' })
		};
		if (this.#problems[id]?.[key]) {
			this.#problems[id] = Object.fromEntries(
				Object.entries(this.#problems[id]).filter(([other]) => other !== key)
			);
		}
		this.draft.touch();
	}

	/** Which of the two buttons before the fields was chosen. */
	gateOf(question: Question): 'none' | 'some' | undefined {
		if (!this.#gate(question)) return undefined;
		const entry = this.entry(question.id);
		return entry.gate ?? (hasNoTexts(entry) ? undefined : 'some');
	}

	/** `none` answers without the fields, which keep their texts. `some` starts small numbers at 0. */
	choose(question: Question, chosen: 'none' | 'some'): void {
		const entry = withoutPassing(this.entry(question.id));
		const fields = { ...entry.fields };
		for (const { key, input, isDetail } of question.fields(this.#fieldContext())) {
			const isSmall = input.kind === 'count' && !input.ranges && !isDetail;
			if (chosen === 'some' && isSmall && !fields[key]?.trim()) fields[key] = numberWords(0);
		}
		this.#entries[question.id] = { ...entry, fields, gate: chosen };
		this.#problems[question.id] = {};
		this.draft.touch();
	}

	/** Whether the people of an answer may be named. */
	namesPeople(question: Question): boolean {
		return question.namesPeople === true && this.gateOf(question) === 'some';
	}

	/** Names somebody, as met where all counted people were met. */
	name(question: Question, { id, name, isNew }: Omit<Named, 'kind'>): void {
		const { faceToFace = '', ...others } = this.entry(question.id).fields;
		const isNone = (text: string) => ['', numberWords(0)].includes(text.trim());
		const kind = !isNone(faceToFace) && Object.values(others).every(isNone) ? 'met' : 'talked';
		this.#renamed([...this.named, { id, name, ...(isNew && { isNew }), kind }]);
	}

	unname(id: string): void {
		this.#renamed(this.named.filter((each) => each.id !== id));
	}

	nameAs(id: string, kind: Named['kind']): void {
		this.#renamed(this.named.map((each) => (each.id === id ? { ...each, kind } : each)));
	}

	/** Whether the user may ask for another prompt: once, and not in a correction. */
	hasAnotherPrompt(question: Question): boolean {
		const isOpen = question.asksPrompt === true && !this.isCorrection && !this.#passedPrompt;
		return isOpen && this.#prompt !== undefined && this.#nextPrompt(this.#prompt) !== undefined;
	}

	/** Shows another prompt and keeps the typed text. */
	takeAnotherPrompt(): void {
		const next = this.#nextPrompt(this.#prompt);
		if (next === undefined) return;
		this.#passedPrompt = this.#prompt;
		this.#prompt = next;
		this.draft.touch();
	}

	/** Passes a question. What was typed is kept until the check-in is saved. */
	pass(id: string, without: 'skipped' | 'unknown'): void {
		this.#entries[id] = { ...this.entry(id), without };
		this.#problems[id] = {};
		this.draft.touch();
	}

	/** Answers a passed question with what was typed before. */
	useKept(id: string): void {
		this.#entries[id] = withoutPassing(this.entry(id));
		this.draft.touch();
	}

	/** What was typed before a question was passed, in words; undefined without any. */
	kept(question: Question): string | undefined {
		const entry = this.entry(question.id);
		if (!entry.without || isBlank(entry)) return undefined;
		const read = this.#read(question, withoutPassing(entry));
		if (read.ok && read.answer.state === 'given')
			return question.summary(read.answer.value, this.context);
		return listWords(Object.values(entry.fields).filter((text) => text.trim() !== ''));
	}

	/** Shows the problems of a question's fields. @returns whether there are none */
	check(question: Question): boolean {
		const read = this.#read(question, this.entry(question.id));
		this.#problems[question.id] = read.ok ? {} : read.problems;
		if (read.ok && read.answer.state !== 'given') {
			this.#entries[question.id] = { ...this.entry(question.id), without: read.answer.state };
			this.draft.touch();
		}
		return read.ok;
	}

	/** The current answer; undefined if there is none or it is invalid. */
	answer(question: Question): Answer | undefined {
		const entry = this.entry(question.id);
		if (isBlank(entry) && !entry.without) return undefined;
		const existing = this.#sources.existing?.answers[question.id];
		// An unchanged answer keeps the fields of a newer version.
		if (existing && sameValue($state.snapshot(entry), this.#entryOf(question, existing)))
			return existing;
		const read = this.#read(question, entry);
		return read.ok ? withHeld(read.answer, this.held(question)) : undefined;
	}

	/** The part of an answer that is in the log of favours. The user types the rest. */
	held(question: Question): Held | undefined {
		return question.held?.(this.#fieldContext());
	}

	/** Saves the check-in and drops the draft in one transaction. @throws {StorageError} */
	async save(): Promise<Checkin> {
		await this.draft.stop();
		const content: CheckinContent = {
			week: this.week,
			threshold: this.#baseContext().threshold,
			prompt: this.#prompt,
			passedPrompt: this.#passedPrompt,
			answers: this.#readable()
		};
		const { existing } = this.#sources;
		let checkin = existing;
		try {
			const steps = await this.#stepsOfNamed();
			await this.#kithbook.save(
				(clock) => {
					checkin = existing
						? stampSaved(correctCheckin(existing, content, clock), clock)
						: newCheckin(content, clock);
					return [checkin, ...steps(clock)];
				},
				{ dropDraft: checkinDraftId(this.week) }
			);
		} catch (error) {
			this.draft.touch();
			throw error;
		}
		if (!checkin) throw new Error('a saved check-in is there');
		return checkin;
	}

	/** Drops the draft. @throws {StorageError} */
	async discard(): Promise<void> {
		await this.draft.stop();
		await this.#kithbook.storage.dropDraft(checkinDraftId(this.week));
	}

	/** Saves the draft again after {@link discard}. */
	async keepDraft(): Promise<void> {
		this.draft.touch();
		await this.draft.flush();
	}

	#renamed(named: readonly Named[]): void {
		this.named = named;
		this.draft.touch();
	}

	/** What makes the steps of this check-in those of the people it names. */
	async #stepsOfNamed(): Promise<(clock: Clock) => StoredRecord[]> {
		const question = this.questions.find(({ namesPeople }) => namesPeople);
		if (!question || this.named.length + this.#sources.named.length === 0) return () => [];
		const isAnswered = this.answer(question)?.state === 'given' && this.namesPeople(question);
		const { naming } = await import('./naming');
		return naming(this.#kithbook.storage, isAnswered ? this.named : [], this.week);
	}

	#has(id: string): boolean {
		return id === REVIEW || this.screens.includes(id) || this.questions.some((q) => q.id === id);
	}

	#nextPrompt(passed?: string): string | undefined {
		const { week, settings, earlier, later, ownPrompts } = this.#sources;
		const [before, after, own] = [earlier, later, ownPrompts];
		return promptFor({ week, seed: settings.seed, before, after, own, passed });
	}

	#readable(): Record<string, Answer> {
		const answers: Record<string, Answer> = {};
		for (const question of this.questions) {
			const answer = this.answer(question);
			if (answer) answers[question.id] = answer;
		}
		return answers;
	}

	#baseContext(): Omit<Context, 'answers'> {
		const { existing, draft, settings, platforms, ownPrompts } = this.#sources;
		const answered = new Set(
			(questions as readonly Question[]).flatMap(({ id, perPlatform }) => {
				const answer = perPlatform ? existing?.answers[id] : undefined;
				return answer?.state === 'given' ? Object.keys(answer.value) : [];
			})
		);
		return {
			platforms: platforms.filter(({ id, retired }) => !retired || answered.has(id)),
			threshold: existing?.threshold ?? draft?.threshold ?? settings.threshold,
			prompt: this.#prompt,
			promptWords: ownPromptWords({ ...existing, prompt: this.#prompt }, ownPrompts),
			plan: this.#plan,
			logged: this.#sources.logged
		};
	}

	#entryOf(question: Question, answer: Answer | undefined): CheckinEntry {
		return entryOf(answer && withoutHeld(answer, this.held(question)), this.#gate(question));
	}

	#gate(question: Question): Gate | undefined {
		return question.gate?.(this.#fieldContext());
	}

	#read(question: Question, entry: CheckinEntry): ReturnType<typeof readEntry> {
		return readEntry(question.fields(this.#fieldContext()), entry, this.#gate(question));
	}

	/** Whether the fields were opened, and still hold the numbers that they start with. */
	#isJustOpened({ id }: Question): boolean {
		const { gate, fields } = this.entry(id);
		const starts = ['', numberWords(0)];
		return gate === 'some' && Object.values(fields).every((text) => starts.includes(text));
	}

	/** The context without answers, which only change the hints of fields. */
	#fieldContext(): Context {
		return { ...this.#baseContext(), answers: {} };
	}

	/** Fills in the counts of imported lists in questions that were not answered or passed. */
	#countIn(): void {
		const { existing, counted } = this.#sources;
		if (existing) return;
		const asked = new Set(this.#baseContext().platforms.map(({ id }) => id));
		const fields = Object.entries(fieldTexts(counted)).filter(([key]) => asked.has(key));
		for (const { id } of this.questions.filter(({ countedByLists }) => countedByLists)) {
			const entry = this.entry(id);
			const typed = Object.entries(entry.fields).some(
				([key, text]) => text.trim() !== '' && !entry.carried.includes(key)
			);
			if (typed || entry.without) continue;
			this.#entries[id] = {
				fields: { ...entry.fields, ...Object.fromEntries(fields) },
				carried: entry.carried.filter((key) => !fields.some(([counted]) => counted === key))
			};
		}
	}

	/** Whether a question has a screen. A correction has all of them. */
	#isAsked(question: Question): boolean {
		const { existing, draft } = this.#sources;
		if (existing || draft?.at === question.id) return true;
		return !question.carries || this.#isCountDue(question);
	}

	/**
	 * Whether numbers that can be carried over are asked for: in each check-in of a month, else four
	 * weeks after they were last typed, and where a list or a platform came since.
	 */
	#isCountDue(question: Question): boolean {
		const { settings, earlier, week } = this.#sources;
		const typed = earlier.find(({ answers: { [question.id]: answer } }) => {
			if (answer?.state !== 'given') return false;
			const { value, carried = [] } = answer;
			return Object.keys(value).some((key) => !carried.includes(key));
		});
		if (settings.rhythm.every === 'month' || !typed) return true;
		if (weeksBetween(typed.week, week) >= WEEKS_CARRIED) return true;
		if (this.counted(question).length > 0 || this.#carried(question).length === 0) return true;
		const last = this.#lastValue(question.id) ?? {};
		return this.#baseContext().platforms.some(
			({ id, stamps }) => !(id in last) && stampedAt(stamps.retired ?? OLDEST) > savedAt(typed)
		);
	}

	/** Copies the last values of a question without a screen, unless it has an answer. */
	#carryOver(question: Question): void {
		const entry = this.entry(question.id);
		if (isBlank(entry) && !entry.without) this.#copyLast(question);
	}

	#copyLast(question: Question): void {
		const texts = this.#carried(question);
		if (texts.length === 0) return;
		this.#entries[question.id] = {
			fields: { ...this.entry(question.id).fields, ...Object.fromEntries(texts) },
			carried: texts.map(([key]) => key)
		};
	}

	/** The last values of current fields, except counted ones. */
	#carried(question: Question): [key: string, text: string][] {
		const asked = new Set(question.fields(this.context).map(({ key }) => key));
		const counted = this.counted(question);
		return Object.entries(fieldTexts(this.#lastValue(question.id) ?? {})).filter(
			([key]) => asked.has(key) && !counted.includes(key)
		);
	}

	/** The value of the latest check-in that has one. */
	#lastValue(id: string): Value | undefined {
		for (const { answers } of this.#sources.earlier) {
			const answer = answers[id];
			if (answer?.state === 'given') return answer.value;
		}
		return undefined;
	}

	#earlierValue(id: string): Value | undefined {
		const answer = this.before?.answers[id];
		return answer?.state === 'given' ? answer.value : undefined;
	}

	#asDraft(): CheckinDraft {
		return {
			week: this.week,
			threshold: this.#baseContext().threshold,
			...(this.#prompt !== undefined && { prompt: this.#prompt }),
			...(this.#passedPrompt !== undefined && { passedPrompt: this.#passedPrompt }),
			at: this.at,
			entries: $state.snapshot(this.#entries),
			...(this.named.length > 0 && { named: [...this.named] })
		};
	}
}
