import { m } from '$lib/paraglide/messages';
import { answerValue, type Checkin } from './checkin';
import type { Favour } from './favours/favour';
import { latestFirst } from './favours/log';
import type { HelpRequest } from './favours/request';
import { addUp, askedTotals, givenTotal } from './favours/totals';
import { inTime, type Step, type StepKind } from './people/step';
import {
	CONTACTS,
	CONVERSATIONS,
	HELP_ASKED,
	HELP_GIVEN,
	KNOWN,
	PLAN,
	PLAN_BEFORE,
	SOCIAL_TIME
} from './questions/ids';
import { counted, pairsOf } from './real-share';
import { listWords } from './words';

/** Something done in a week, and the page about it. */
export interface Told {
	readonly text: string;
	readonly person?: string;
	readonly entry?: { readonly type: 'request' | 'favour'; readonly id: string };
}

export interface Doings {
	/** At most two sentences. Empty if nothing was done, or nothing is known of it. */
	readonly headline: readonly Told[];
	/** Short parts of one line: everything that the headline does not link to. */
	readonly line: readonly Told[];
	/** Whether the user said of the week that nothing happened, and the log has nothing either. */
	readonly isQuiet: boolean;
}

export interface DoneRecords {
	readonly checkin: Checkin | undefined;
	readonly requests: readonly HelpRequest[];
	readonly favours: readonly Favour[];
	readonly steps: readonly Step[];
}

type NameOf = (id: string) => string;

interface Event {
	told: Told;
	/** The steps that the sentence is about. */
	steps: readonly Step[];
	/** The count that the sentence has told. */
	count?: 'talked' | 'helped';
}

/** What was done in a week, from the log, the steps and the check-in's numbers. */
export function doingsOf(records: DoneRecords, nameOf: NameOf): Doings {
	const counts = countsOf(records);
	const headline = eventsOf(records, counts, nameOf).slice(0, 2);
	const told = new Set(headline.flatMap(({ told, steps }) => (told.person ? steps : [])));
	const toldCounts = headline.map(({ count }) => count);
	return {
		headline: headline.map((event) => event.told),
		line: [
			...inTime(records.steps)
				.filter((step) => !told.has(step))
				.map((step) => ({
					text: stepWords[step.kind]({ name: nameOf(step.person) }),
					person: step.person
				})),
			...helpParts(records, nameOf),
			...countParts(counts, toldCounts),
			...shareParts(records.checkin)
		],
		isQuiet: isQuiet(records, counts)
	};
}

/** `Tove and Ana`; more than three people are two and the number of others. */
export function namesWords(names: readonly string[]): string {
	const all = [...new Set(names)];
	if (all.length <= 3) return listWords(all);
	return listWords([...all.slice(0, 2), m.journal_told_others({ n: all.length - 2 })]);
}

const closeSteps: readonly [StepKind, (inputs: { names: string }) => string][] = [
	['met', m.journal_told_met],
	['talked', m.journal_told_talked],
	['mutual', m.journal_told_mutual]
];

const lighterSteps: typeof closeSteps = [
	['messaged', m.journal_told_wrote],
	['replied', m.journal_told_heard],
	['chosen', m.journal_told_chose]
];

/** The most telling first. */
function eventsOf(records: DoneRecords, counts: Counts, nameOf: NameOf): Event[] {
	const { requests, favours } = records;
	const sorted = inTime(records.steps);
	/** Whether another step with the person says more: who was met was talked with. */
	const isTold = ({ kind, person }: Step) =>
		sorted.some(
			(other) =>
				other.person === person &&
				((kind === 'talked' && other.kind === 'met') ||
					(kind === 'chosen' && other.kind !== 'chosen'))
		);
	const ofSteps = ([kind, words]: (typeof closeSteps)[number]): Event[] => {
		const these = sorted.filter((step) => step.kind === kind && !isTold(step));
		const [first] = these;
		if (!first) return [];
		const people = new Set(these.map(({ person }) => person));
		const text = words({ names: namesWords(these.map(({ person }) => nameOf(person))) });
		return [{ steps: these, told: people.size === 1 ? { text, person: first.person } : { text } }];
	};
	const plain = (text: string): Event => ({ steps: [], told: { text } });
	const helped = latestFirst(favours)
		.reverse()
		.map((favour) => called(favour.person, favour.name, nameOf));
	const helpers = latestFirst(requests)
		.reverse()
		.flatMap(({ helpers }) => helpers ?? [])
		.map(({ person, name }) => called(person, name, nameOf));
	const named = [
		...closeSteps.flatMap(ofSteps),
		...(helped.length > 0 ? [plain(m.journal_told_helped({ names: namesWords(helped) }))] : []),
		...(helpers.length > 0 ? [plain(m.journal_told_got({ names: namesWords(helpers) }))] : []),
		...lighterSteps.flatMap(ofSteps)
	];
	return named.length > 0 ? named : eventsWithoutNames(records, counts);
}

/** One sentence at most: numbers stand in the line. */
function eventsWithoutNames({ requests, checkin }: DoneRecords, counts: Counts): Event[] {
	const { talked, helped, asked } = counts;
	const event = (text: string, count?: Event['count']): Event[] => [
		{ steps: [], told: { text }, ...(count && { count }) }
	];
	const plan = checkin && answerValue(checkin, PLAN_BEFORE);
	if (plan?.end === 'came') return event(m.journal_told_planned());
	if (talked > 0) return event(m.journal_told_talked_count({ n: talked }), 'talked');
	if (helped > 0) return event(m.journal_told_helped_count({ n: helped }), 'helped');
	return requests.length > 0 || asked > 0 ? event(m.journal_told_asked()) : [];
}

function called(id: string | undefined, name: string | undefined, nameOf: NameOf): string {
	return id === undefined ? (name ?? m.favours_somebody()) : nameOf(id);
}

const stepWords: Record<StepKind, (inputs: { name: string }) => string> = {
	met: m.journal_did_meet,
	talked: m.journal_did_talk,
	mutual: m.journal_did_both_ways,
	messaged: m.journal_did_write,
	replied: m.journal_did_reply,
	chosen: m.journal_did_choose,
	'stays-online': m.journal_did_stay_online,
	'let-go': m.journal_did_let_go,
	declined: m.journal_did_decline
};

function helpParts({ requests, favours }: DoneRecords, nameOf: NameOf): Told[] {
	return latestFirst([...favours, ...requests])
		.reverse()
		.map((entry) => ({
			text: helpWords(entry, nameOf),
			entry: { type: entry.type, id: entry.id }
		}));
}

function helpWords(entry: HelpRequest | Favour, nameOf: NameOf): string {
	const { what } = entry;
	if (entry.type === 'request') return m.journal_did_ask({ what });
	const name = called(entry.person, entry.name, nameOf);
	if (entry.way !== 'referral') return m.journal_did_help({ name, what });
	return m.journal_did_refer({ name, to: called(entry.to, entry.toName, nameOf), what });
}

interface Counts {
	/** The number of people, face to face or by phone. */
	talked: number;
	writing: number;
	/** What only the check-in has. */
	helped: number;
	asked: number;
	/** Whether the log has any, so that the check-in's are more. */
	hasFavours: boolean;
	hasRequests: boolean;
}

function countsOf({ checkin, requests, favours }: DoneRecords): Counts {
	const logged = addUp(requests, favours);
	const {
		faceToFace = 0,
		call = 0,
		writing = 0
	} = (checkin && answerValue(checkin, CONVERSATIONS)) ?? {};
	const both = (total: (world: 'online' | 'offline') => number | undefined) =>
		(total('online') ?? 0) + (total('offline') ?? 0);
	const asked = checkin && answerValue(checkin, HELP_ASKED);
	const given = checkin && answerValue(checkin, HELP_GIVEN);
	return {
		talked: faceToFace + call,
		writing,
		helped: both((world) => givenTotal(given, logged, world)) - favours.length,
		asked: both((world) => askedTotals(asked, logged, world).requests) - requests.length,
		hasFavours: favours.length > 0,
		hasRequests: requests.length > 0
	};
}

function countParts(counts: Counts, told: readonly Event['count'][]): Told[] {
	const { talked, writing, helped, asked } = counts;
	const parts: string[] = [];
	if (talked > 0 && !told.includes('talked')) parts.push(m.journal_did_talk_count({ n: talked }));
	if (writing > 0) parts.push(m.journal_did_write_count({ n: writing }));
	if (helped > 0 && !told.includes('helped')) {
		const words = counts.hasFavours ? m.journal_did_help_more : m.journal_did_help_count;
		parts.push(words({ n: helped }));
	}
	if (asked > 0) {
		const words = counts.hasRequests ? m.journal_did_ask_more : m.journal_did_ask_count;
		parts.push(words({ n: asked }));
	}
	return parts.map((text) => ({ text }));
}

/** `31 in 100 known`. A tiny share is not called none, and a huge one not all. */
function shareParts(checkin: Checkin | undefined): Told[] {
	const total = checkin && counted(pairsOf(checkin).pairs);
	if (!total) return [];
	const { known, contacts } = total;
	const n = Math.round((100 * known) / contacts);
	if (known === 0) return [{ text: m.journal_did_know_none() }];
	if (known === contacts) return [{ text: m.journal_did_know_all() }];
	return [
		{ text: n === 0 ? m.journal_did_know_few() : m.journal_did_know({ n: Math.min(99, n) }) }
	];
}

/** Questions whose answers are no events. */
const eventless = new Set<string>([
	CONTACTS,
	KNOWN,
	CONVERSATIONS,
	HELP_ASKED,
	HELP_GIVEN,
	PLAN,
	SOCIAL_TIME
]);

function isQuiet({ checkin, requests, favours, steps }: DoneRecords, counts: Counts): boolean {
	if (!checkin || requests.length + favours.length + steps.length > 0) return false;
	const given = Object.entries(checkin.answers).filter(([, { state }]) => state === 'given');
	if (given.some(([id]) => !eventless.has(id))) return false;
	const { talked, writing, helped, asked } = counts;
	if (talked + writing + helped + asked > 0) return false;
	const said = [CONVERSATIONS, HELP_ASKED, HELP_GIVEN] as const;
	return said.some((id) => Object.keys(answerValue(checkin, id) ?? {}).length > 0);
}
