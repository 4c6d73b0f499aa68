import { addDays, addHours, getISODay } from 'date-fns';
import { m } from '$lib/paraglide/messages';
import type { Amount } from '$lib/journal/amount';
import { correctCheckin, newCheckin, type Answer, type Checkin } from '$lib/journal/checkin';
import { newNote, type Note } from '$lib/journal/note';
import { newOwnQuestion, ownQuestionId, type OwnQuestion } from '$lib/journal/own-question';
import { planToAskAbout } from '$lib/journal/plans';
import { newPlatform, type Platform } from '$lib/journal/platform';
import { promptFor } from '$lib/journal/prompts';
import type { Value } from '$lib/journal/questions';
import { SOCIAL_TIME } from '$lib/journal/questions/ids';
import { edit, type StoredRecord } from '$lib/journal/record';
import { DEVICE } from './clock';
import { sampleHelp } from './favours';
import { seededRandom } from '$lib/journal/random';
import { pickOne, randomHex } from './random';
import { samplePeople } from './people';
import { notes, plans, planEnds, reflections, shared } from './texts';
import { newSettings, type Settings } from '$lib/journal/settings';
import { Clock } from '$lib/journal/stamps';
import { mondayOf, shiftWeek, weekOf, type Week } from '$lib/journal/weeks';

const WEEKS = 104;
const SEED = 20;

/** Weeks without a check-in, counted from the first week. Three of them were a holiday. */
const missed = new Set([8, 20, 32, 33, 34, 57, 70, 89]);

/** The first and last size of a list, and the first and last share of known contacts. */
interface List {
	from: number;
	to: number;
	knownFrom: number;
	knownTo: number;
}
const lists: Record<string, List> = {
	linkedin: { from: 938, to: 1096, knownFrom: 0.12, knownTo: 0.192 },
	facebook: { from: 412, to: 431, knownFrom: 0.3, knownTo: 0.35 },
	instagram: { from: 263, to: 344, knownFrom: 0.18, knownTo: 0.25 },
	phone: { from: 181, to: 206, knownFrom: 0.58, knownTo: 0.65 }
};
const choir: List = { from: 39, to: 42, knownFrom: 0.1, knownTo: 0.85 };

/** The weeks of changes, counted from the first week. */
const changes = {
	mealAsked: 6,
	closeReworded: 41,
	choirJoined: 52,
	mealRetired: 78,
	timeAsked: 58,
	timeRetired: 92
};

/**
 * Two years of weekly check-ins up to the week before `today`, always the same for the same day. The
 * check-in of this week is due.
 */
export function sampleJournal(today: Date): StoredRecord[] {
	const begun = shiftWeek(weekOf(today), -WEEKS);
	const generator = new JournalGenerator(begun, getISODay(today));
	for (let index = 0; index < WEEKS; index++) generator.addWeek(shiftWeek(begun, index), index);
	const people = samplePeople(begun, sizeOf);
	return [...generator.records(), ...people, ...sampleHelp(generator.checkins, people)];
}

class JournalGenerator {
	readonly #random = seededRandom(SEED);
	#now = 0;
	readonly #clock = new Clock(DEVICE, () => this.#now);
	#settings: Settings;
	/** A stream of its own, so that the other answers do not depend on it. */
	readonly #timeRandom = seededRandom(SEED + 1);
	readonly #platforms: Platform[];
	#close: OwnQuestion;
	#meal: OwnQuestion | undefined;
	readonly checkins: Checkin[] = [];
	readonly #notes: Note[] = [];
	readonly #reflected = new Set<() => string>();

	constructor(begun: Week, weekday: number) {
		this.#moveTo(begun, 0, 18);
		const settings = newSettings({ every: 'week', weekday }, begun, this.#clock);
		this.#settings = { ...settings, seed: SEED };
		const platforms = Object.keys(lists);
		this.#platforms = platforms.map((id, order) => newPlatform({ id }, order, this.#clock));
		const ends = { low: m.sample_question_close_low(), high: m.sample_question_close_high() };
		const wording = m.sample_question_close_before();
		const fields = { kind: 'scale', wording, ...ends, order: 0 } as const;
		this.#close = this.#named(newOwnQuestion(fields, this.#clock));
	}

	records(): StoredRecord[] {
		const meal = this.#meal ? [this.#meal] : [];
		const begun = [this.#settings, ...this.#platforms, this.#close, ...meal];
		return [...begun, ...this.checkins, ...this.#notes];
	}

	addWeek(week: Week, index: number): void {
		this.#moveTo(week, 0, 19);
		this.#changeQuestions(index);
		for (const note of notes) if (note.in === index) this.#write(note, week);
		if (!missed.has(index)) this.#checkIn(week, index);
	}

	/** Day 0 is Monday. */
	#moveTo(week: Week, day: number, hour: number): void {
		const minute = Math.floor(this.#random() * 50);
		this.#now = addHours(addDays(mondayOf(week), day), hour).getTime() + minute * 60_000;
	}

	#changeQuestions(index: number): void {
		if (index === changes.mealAsked) {
			const wording = m.sample_question_meal();
			const fields = { kind: 'yes-no', wording, order: 1 } as const;
			this.#meal = this.#named(newOwnQuestion(fields, this.#clock));
		}
		if (index === changes.closeReworded) {
			this.#close = edit(this.#close, { wording: m.sample_question_close() }, this.#clock);
		}
		if (index === changes.choirJoined) {
			const platform = newPlatform({ label: m.sample_platform() }, 4, this.#clock);
			this.#platforms.push(this.#named(platform));
		}
		if (index === changes.timeAsked || index === changes.timeRetired) {
			const isOn = index === changes.timeAsked;
			this.#settings = edit(this.#settings, { [`asks.${SOCIAL_TIME}`]: isOn }, this.#clock);
		}
		if (index === changes.mealRetired && this.#meal) {
			this.#meal = edit(this.#meal, { retired: true }, this.#clock);
		}
	}

	#write({ text, before }: (typeof notes)[number], week: Week): void {
		this.#moveTo(week, 2 + Math.floor(this.#random() * 3), 20);
		const at = new Date(this.#now);
		const note = this.#named(newNote(before?.() ?? text(), at, this.#clock));
		this.#now += 120_000;
		this.#notes.push(edit(note, { text: text() }, this.#clock));
	}

	#checkIn(week: Week, index: number): void {
		this.#moveTo(week, 6, 18);
		const before = [...this.checkins].reverse();
		const prompt = promptFor({ week, seed: SEED, before }) ?? '';
		const contacts = this.#contacts(index);
		const answers: Record<string, Answer> = {
			contacts,
			known: this.#maybeSkip(0.05, 'unknown') ?? this.#known(index),
			conversations: this.#maybeSkip(0.06) ?? this.#conversations(),
			...this.#socialTime(index),
			'help-asked': this.#maybeSkip(0.08) ?? this.#helpAsked(),
			'help-given': this.#maybeSkip(0.06, 'unknown') ?? this.#helpGiven(),
			shared: this.#maybeSkip(0.7) ?? given({ text: pickOne(this.#random, shared)() }),
			...this.#planBefore(week, index),
			reflection: this.#maybeSkip(0.45) ?? this.#reflection(prompt, index),
			plan: this.#maybeSkip(0.45) ?? this.#plan(),
			...this.#ownAnswers(index)
		};
		const content = { week, threshold: 'talked', prompt, answers } as const;
		const checkin = this.#named(newCheckin(content, this.#clock));
		this.checkins.push(index % 37 === 25 ? this.#corrected(checkin) : checkin);
	}

	/** Adds a forgotten conversation fifteen minutes later. */
	#corrected(checkin: Checkin): Checkin {
		const talked = checkin.answers.conversations;
		if (talked?.state !== 'given' || typeof talked.value.call !== 'number') return checkin;
		this.#now += 900_000;
		const value = { ...talked.value, call: talked.value.call + 1 };
		const answers = { ...checkin.answers, conversations: { ...talked, value } };
		return correctCheckin(checkin, { ...checkin, prompt: checkin.prompt, answers }, this.#clock);
	}

	/** List sizes: counted, guessed as a range, or copied. */
	#contacts(index: number): Answer {
		const before = this.checkins.at(-1)?.answers.contacts;
		const value: Record<string, Amount> = {};
		const carried: string[] = [];
		for (const { id } of this.#platforms) {
			const last = before?.state === 'given' ? before.value[id] : undefined;
			if (isAmount(last) && this.#random() < 0.4) {
				value[id] = last;
				carried.push(id);
			} else {
				const size = sizeOf(id, index);
				value[id] = id === 'instagram' && this.#random() < 0.3 ? roundRange(size, 10) : size;
			}
		}
		return { state: 'given', value, ...(carried.length > 0 && { carried }) };
	}

	#known(index: number): Answer {
		const mood = 0.95 + this.#random() * 0.1;
		const value: Record<string, Amount> = {};
		for (const { id } of this.#platforms) {
			const { knownFrom, knownTo } = lists[id] ?? choir;
			const share = interpolate(knownFrom, knownTo, progress(id, index));
			const noisy = share * mood * (0.97 + this.#random() * 0.06);
			const known = Math.round(sizeOf(id, index) * noisy);
			value[id] = id === 'linkedin' && this.#random() < 0.2 ? roundRange(known, 20) : known;
		}
		return given(value);
	}

	#conversations(): Answer {
		return given({
			faceToFace: this.#poisson(9),
			call: this.#poisson(4),
			writing: this.#poisson(11)
		});
	}

	/** Asked for a while: fewer hours over time, and mostly about half of them worth it. */
	#socialTime(index: number): Record<string, Answer> {
		if (index < changes.timeAsked || index >= changes.timeRetired) return {};
		const [more, worth] = [this.#timeRandom(), this.#timeRandom()];
		const passed = index - changes.timeAsked;
		const hours = Math.max(2, Math.round(8.5 - passed / 10 + (more - 0.5) * 4));
		const value = {
			hours: more < 0.15 ? { from: hours - 1, to: hours + 1 } : hours,
			worth: worth < 0.25 ? 'little' : worth < 0.75 ? 'half' : 'most'
		};
		return { [SOCIAL_TIME]: worth > 0.94 ? { state: 'skipped' } : given(value) };
	}

	/**
	 * Online posts reach many people and get few answers. In person, few are asked and most help.
	 */
	#helpAsked(): Answer {
		const online = this.#poisson(0.8);
		const offline = this.#poisson(1.1);
		const value: Record<string, number> = { onlineRequests: online, offlineRequests: offline };
		if (online > 0) {
			value.onlineAsked = online * (3 + this.#poisson(14));
			value.onlineAnswered = this.#binomial(online, 0.6);
			value.onlineHelped = this.#binomial(value.onlineAnswered, 0.55);
		}
		if (offline > 0) {
			value.offlineAsked = offline + this.#poisson(0.5);
			value.offlineAnswered = this.#binomial(offline, 0.92);
			value.offlineHelped = this.#binomial(value.offlineAnswered, 0.85);
		}
		return given(value);
	}

	#helpGiven(): Answer {
		return given({ online: this.#poisson(1.6), offline: this.#poisson(2.8) });
	}

	/** Each prompt has one text per year, and is skipped the second time. */
	#reflection(prompt: string, index: number): Answer {
		const text = reflections[prompt]?.[Math.floor((index / WEEKS) * 2)];
		if (!text || this.#reflected.has(text)) return { state: 'skipped' };
		this.#reflected.add(text);
		return given({ text: text() });
	}

	/** Most plans worked out. Some were delayed or changed, and some have a note. */
	#planBefore(week: Week, index: number): Record<string, Answer> {
		const asked = planToAskAbout(week, this.checkins);
		if (!asked) return {};
		const { end, note } = planEnds[index % planEnds.length] ?? {};
		if (end === undefined) return { 'plan-before': { state: 'skipped' } };
		const value = { week: asked.week, plan: asked.words, end, ...(note && { note: note() }) };
		return { 'plan-before': given(value) };
	}

	#plan(): Answer {
		const { situation, contact } = pickOne(this.#random, plans);
		return given({ situation: situation(), contact: contact() });
	}

	#ownAnswers(index: number): Record<string, Answer> {
		const step = Math.min(5, Math.floor(1.4 + this.#random() * 3.2 + index / WEEKS / 2));
		const answers = {
			[ownQuestionId(this.#close)]: this.#maybeSkip(0.06) ?? given({ answer: step })
		};
		if (this.#meal && !this.#meal.retired) {
			const answer = given({ answer: this.#random() < 0.55 });
			answers[ownQuestionId(this.#meal)] = this.#maybeSkip(0.06) ?? answer;
		}
		return answers;
	}

	#maybeSkip(share: number, as: 'skipped' | 'unknown' = 'skipped'): Answer | undefined {
		return this.#random() < share ? { state: as } : undefined;
	}

	/** A count from a Poisson distribution (Knuth’s method). */
	#poisson(mean: number): number {
		const limit = Math.exp(-mean);
		let [count, product] = [0, this.#random()];
		while (product > limit) [count, product] = [count + 1, product * this.#random()];
		return count;
	}

	/** A count from a binomial distribution. */
	#binomial(count: number, chance: number): number {
		return Array.from({ length: count }, () => this.#random()).filter((x) => x < chance).length;
	}

	/** Gives the record a reproducible id. */
	#named<T extends StoredRecord>(record: T): T {
		const id = randomHex(this.#random).replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
		return { ...record, id };
	}
}

function given(value: Value): Answer {
	return { state: 'given', value };
}

/** From 0 to 1; for the choir, since it was joined. */
function progress(platform: string, index: number): number {
	if (platform in lists) return index / (WEEKS - 1);
	return (index - changes.choirJoined) / (WEEKS - 1 - changes.choirJoined);
}

function sizeOf(platform: string, index: number): number {
	const { from, to } = lists[platform] ?? choir;
	return Math.round(interpolate(from, to, progress(platform, index)));
}

function interpolate(from: number, to: number, way: number): number {
	return from + (to - from) * way;
}

/** A range between multiples of `step`. */
function roundRange(value: number, step: number): Amount {
	const from = Math.floor(value / step) * step;
	return { from, to: from + step };
}

function isAmount(value: Value[string]): value is Amount {
	return typeof value === 'number' || typeof value === 'object';
}
