import { m } from '$lib/paraglide/messages';
import type { Answer, Checkin } from './checkin';
import { dateOf } from './days';
import { noteDay, type Note } from './note';
import { asQuestion } from './as-question';
import { isOwnQuestionId, ownQuestionId, wordingAt, type OwnQuestion } from './own-question';
import { platformLabel, type Platform } from './platform';
import { doingsOf, type Told } from './doings';
import { helpPassages, type HelpPassage } from './favours/passages';
import type { Favour } from './favours/favour';
import type { HelpRequest } from './favours/request';
import { ownPromptWords, type OwnPrompt } from './own-prompt';
import { inTime, type Step } from './people/step';
import { planEnds, planEndSentence } from './plan-words';
import { PLAN } from './questions/ids';
import { questions, type Context, type Question, type Value } from './questions';
import { isEntries, sameValue, type StoredRecord } from './record';
import type { Stamp } from './stamps';
import { earlierWords, type EarlierWords } from './versions';
import { mondayOf, weekOf, type Week } from './weeks';
import { amountWords, dateWords, listWords, weekWords } from './words';

export interface WeekRecords {
	checkin: Checkin | undefined;
	notes: readonly Note[];
	requests?: readonly HelpRequest[];
	favours?: readonly Favour[];
	steps?: readonly Step[];
}

/** All platforms, own questions and prompts, retired ones too, in their order. */
export interface Names {
	platforms: readonly Platform[];
	questions: readonly OwnQuestion[];
	prompts?: readonly OwnPrompt[];
	/** Display names by person id. */
	people?: ReadonlyMap<string, string>;
}

export interface Passage {
	question: string;
	heading: string;
	/** Whether the heading is in the user's own words. */
	own: boolean;
	/** Line breaks are kept. */
	text: string;
	/** The answer was removed and only earlier ones are left; `text` says so. */
	without: boolean;
	/** Small lines below the answer: what a word meant, what was carried over. */
	asides: string[];
	/** Latest first. */
	earlier: EarlierWords[];
	/** Whether the answer has words that the user typed. */
	isWords: boolean;
	/** Whether the answer can be read without its heading. */
	isPlain: boolean;
}

export interface NotePassage {
	id: string;
	text: string;
	when: string;
	/** Latest first. */
	earlier: EarlierWords[];
}

export interface Chapter {
	week: Week;
	/** The year of the ISO week. */
	year: number;
	title: string;
	/** The title with its year. */
	fullTitle: string;
	hasCheckin: boolean;
	passages: Passage[];
	skipped: string | undefined;
	unknown: string | undefined;
	/** Earliest first. */
	notes: NotePassage[];
	/** Earliest first. */
	help: HelpPassage[];
	/** At most two sentences; empty if nothing is known of the week. */
	headline: readonly Told[];
	/** What was done, in short parts of one line. */
	line: readonly Told[];
	/** What was noted about single steps, earliest first. */
	stepNotes: { id: string; text: string }[];
	/** The names of the people of the steps. */
	people: string[];
}

/** Latest week first. */
export function byChapter(
	checkins: readonly Checkin[],
	notes: readonly Note[],
	requests: readonly HelpRequest[] = [],
	favours: readonly Favour[] = [],
	steps: readonly Step[] = []
): [Week, WeekRecords][] {
	const weeks = new Map<Week, ReturnType<typeof emptyWeek>>();
	const at = (week: Week) => {
		const found = weeks.get(week) ?? emptyWeek();
		weeks.set(week, found);
		return found;
	};
	for (const checkin of checkins) at(checkin.week).checkin = checkin;
	for (const note of notes) at(note.week).notes.push(note);
	for (const request of requests) at(request.week).requests.push(request);
	for (const favour of favours) at(favour.week).favours.push(favour);
	for (const step of steps) at(weekOf(dateOf(step.on))).steps.push(step);
	return [...weeks].sort(([a], [b]) => (a < b ? 1 : -1));
}

function emptyWeek() {
	return {
		checkin: undefined as Checkin | undefined,
		notes: [] as Note[],
		requests: [] as HelpRequest[],
		favours: [] as Favour[],
		steps: [] as Step[]
	};
}

/** Never throws, whatever a newer version or a stranger wrote. */
export function chapterOf(week: Week, records: WeekRecords, names: Names): Chapter {
	const { checkin, notes, requests = [], favours = [], steps = [] } = records;
	const nameOf = (id: string) => names.people?.get(id) ?? m.favours_somebody();
	const done = { checkin: checkin && readable(checkin), requests, favours, steps };
	const { headline, line, isQuiet } = doingsOf(done, nameOf);
	const year = yearOf(week);
	const chapter: Chapter = {
		week,
		year,
		title: weekWords(week, new Date(year, 6)),
		fullTitle: m.words_week_of({ date: dateWords(mondayOf(week), 'dayAndYear') }),
		hasCheckin: checkin !== undefined,
		passages: [],
		skipped: undefined,
		unknown: undefined,
		notes: [...notes].sort((a, b) => a.writtenAt - b.writtenAt).map(notePassage),
		help: helpPassages(requests, favours, names.people ?? new Map()),
		headline,
		line,
		stepNotes: inTime(steps).flatMap(({ id, note }) => (note?.trim() ? [{ id, text: note }] : [])),
		people: [...new Set(steps.map(({ person }) => nameOf(person)))]
	};
	if (isQuiet && notes.length === 0) chapter.headline = [{ text: m.journal_quiet() }];
	if (checkin) addAnswers(chapter, checkin, names);
	return chapter;
}

/** The ISO year of a week, which may differ from the year of its days. */
export function yearOf(week: Week): number {
	return Number(week.slice(0, 4));
}

/** The texts of a chapter for searching: the user's own words and the answers. */
export function searchable({ passages, notes, help, stepNotes, people }: Chapter): string[] {
	return [
		...passages.flatMap(passageTexts),
		...notes.map((note) => note.text),
		...stepNotes.map(({ text }) => text),
		...help.flatMap(({ what, lines }) => [what, ...lines]),
		...people
	];
}

/** The texts of an answer for searching. */
export function passageTexts({ own, heading, without, text }: Passage): string[] {
	return [...(own ? [heading] : []), ...(without ? [] : [text])];
}

/** An earlier value of the answer at `path`. */
export function earlierValue(record: StoredRecord, path: string, stamp: Stamp): unknown {
	return record.earlier?.[path]?.find((version) => version.stamp === stamp)?.value;
}

function addAnswers(chapter: Chapter, checkin: Checkin, names: Names): void {
	const context = contextOf(checkin, names);
	const without = { skipped: [] as string[], unknown: [] as string[] };
	for (const each of asked(checkin, names, context)) {
		const { answer, heading } = each;
		const passage = passageOf(checkin, each, context);
		if (answer.state === 'given' || passage.earlier.length > 0) chapter.passages.push(passage);
		else without[answer.state].push(m.journal_quoted({ text: heading }));
	}
	if (without.skipped.length > 0) {
		chapter.skipped = m.journal_skipped({ list: listWords(without.skipped) });
	}
	if (without.unknown.length > 0) {
		chapter.unknown = m.journal_unknown({ list: listWords(without.unknown) });
	}
}

interface Asked {
	id: string;
	answer: Answer;
	/** Undefined for a question that this version does not know, or whose record is gone. */
	question: Question | undefined;
	heading: string;
}

/** The answers in the order of the questions. */
function asked(checkin: Checkin, names: Names, context: Context): Asked[] {
	const left = new Map(Object.entries(checkin.answers));
	const found: Asked[] = [];
	const take = (id: string, question: Question | undefined, heading: string) => {
		const answer = left.get(id);
		if (answer) found.push({ id, answer, question, heading });
		left.delete(id);
	};
	for (const question of questions as readonly Question[]) {
		take(question.id, question, question.prompt(context));
	}
	for (const record of names.questions) {
		const id = ownQuestionId(record);
		const since = checkin.stamps[`answers.${id}`];
		const heading = since === undefined ? record.wording : wordingAt(record, since);
		take(id, asQuestion(record), heading);
	}
	for (const id of [...left.keys()]) {
		const isOwn = isOwnQuestionId(id);
		take(id, undefined, isOwn ? m.journal_question_missing() : m.journal_question_newer());
	}
	return found;
}

function passageOf(
	checkin: Checkin,
	{ id, answer, question, heading }: Asked,
	context: Context
): Passage {
	return {
		question: id,
		heading,
		own: question?.isOwn?.(context) ?? false,
		text: answerWords(answer, question, context),
		without: answer.state !== 'given',
		asides:
			answer.state === 'given'
				? [...asides(answer, question, context), ...(id === PLAN ? endOfPlan(checkin) : [])]
				: [],
		earlier: (checkin.earlier?.[`answers.${id}`] ?? []).map((version) =>
			earlierWords(version, (value) => answerWords(value, question, context))
		),
		isWords: answer.state === 'given' && hasTyped(answer.value, question, context),
		isPlain: question?.isPlain ?? false
	};
}

/** The answers that this version can read. */
function readable(checkin: Checkin): Checkin {
	const isReadable = ([id, answer]: [string, Answer]) => {
		const question = (questions as readonly Question[]).find((each) => each.id === id);
		return answer.state !== 'given' || !question || question.answer.safeParse(answer.value).success;
	};
	return {
		...checkin,
		answers: Object.fromEntries(Object.entries(checkin.answers).filter(isReadable))
	};
}

/** Of an unknown question, every text counts as typed. */
function hasTyped(value: Value, question: Question | undefined, context: Context): boolean {
	if (!isEntries(value)) return typeof value === 'string';
	const isText = (key: string) => typeof value[key] === 'string' && value[key].trim() !== '';
	if (!question?.answer.safeParse(value).success) return Object.keys(value).some(isText);
	if (sameValue(value, question.gate?.(context).nothing)) return false;
	return question.fields(context).some(({ key, input }) => input.kind === 'text' && isText(key));
}

function asides(
	answer: Answer & { state: 'given' },
	question: Question | undefined,
	context: Context
): string[] {
	const lines = [...(question?.asides?.(context) ?? [])];
	const carried = answer.carried ?? [];
	if (carried.length > 0) {
		const labels = new Map(question?.fields(context).map((field) => [field.key, field.label]));
		const all = Object.keys(answer.value).every((key) => carried.includes(key));
		const list = carried.map((key) => labels.get(key) ?? platformLabel({ id: key }));
		lines.push(all ? m.journal_carried_all() : m.journal_carried({ list: listWords(list) }));
	}
	return lines;
}

/** A newer version may know more ends. */
function endOfPlan({ planEnd }: Checkin): string[] {
	const end = planEnds.find((end) => end === planEnd?.end);
	return end ? [planEndSentence(end)] : [];
}

/** @param answer what should be an {@link Answer} */
function answerWords(answer: unknown, question: Question | undefined, context: Context): string {
	if (!isEntries(answer)) return plainWords(answer);
	if (answer.state === 'skipped') return m.journal_was_skipped();
	if (answer.state === 'unknown') return m.journal_was_unknown();
	const value = question?.answer.safeParse(answer.value);
	if (question && value?.success) return question.summary(value.data, context);
	return plainWords(answer.value);
}

/** Words for a value of unknown shape. */
function plainWords(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return amountWords(value);
	if (typeof value === 'boolean') return value ? m.answer_yes() : m.answer_no();
	if (value === undefined) return '';
	if (!isEntries(value)) return JSON.stringify(value);
	const { from, to } = value;
	if (typeof from === 'number' && typeof to === 'number') return amountWords({ from, to });
	return Object.values(value).map(plainWords).join('\n');
}

function notePassage(note: Note): NotePassage {
	return {
		id: note.id,
		text: note.text,
		when: dateWords(dateOf(noteDay(note)), 'weekday'),
		earlier: (note.earlier?.text ?? []).map((version) => earlierWords(version, plainWords))
	};
}

function contextOf(checkin: Checkin, names: Names): Context {
	const answers: Record<string, Value> = {};
	for (const [id, answer] of Object.entries(checkin.answers)) {
		if (answer.state === 'given') answers[id] = answer.value;
	}
	return {
		platforms: names.platforms,
		threshold: checkin.threshold,
		prompt: checkin.prompt,
		promptWords: ownPromptWords(checkin, names.prompts ?? []),
		answers
	};
}
