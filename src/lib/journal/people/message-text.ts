import { m } from '$lib/paraglide/messages';
import { closer } from './closeness';
import { furthest, impliedCloseness } from './ladder';
import type { PersonView } from './people';
import type { Opening, Step } from './step';

/** How far one has come with somebody, as the record says. `unsaid` is nothing at all. */
type Acquaintance =
	'unsaid' | 'never-talked' | 'written-to' | 'replied' | 'talked' | 'met' | 'mutual';

/** A talk with an acquaintance, a talk before connecting, or thanks for help. */
export type Purpose = Acquaintance | 'talk-first' | 'thanks';

type Wording = readonly [opening: (inputs: { given: string }) => string, ask: () => string];

type Wordings = Record<Opening, readonly [Wording, ...Wording[]]>;

/** These claim nothing about the past. */
const call = {
	warm: [
		[m.ladder_call_warm_1, m.ladder_call_warm_1_ask],
		[m.ladder_call_warm_2, m.ladder_call_warm_2_ask],
		[m.ladder_call_warm_3, m.ladder_call_warm_3_ask],
		[m.ladder_call_warm_4, m.ladder_call_warm_4_ask]
	],
	brief: [
		[m.ladder_call_brief_1, m.ladder_call_brief_1_ask],
		[m.ladder_call_brief_2, m.ladder_call_brief_2_ask],
		[m.ladder_call_brief_3, m.ladder_call_brief_3_ask],
		[m.ladder_call_brief_4, m.ladder_call_brief_4_ask]
	],
	curious: [
		[m.ladder_call_curious_1, m.ladder_call_curious_1_ask],
		[m.ladder_call_curious_2, m.ladder_call_curious_2_ask],
		[m.ladder_call_curious_3, m.ladder_call_curious_3_ask],
		[m.ladder_call_curious_4, m.ladder_call_curious_4_ask]
	]
} as const satisfies Wordings;

const callAsks = {
	warm: [m.ladder_call_warm_1_ask, m.ladder_call_warm_2_ask],
	brief: [m.ladder_call_brief_1_ask, m.ladder_call_brief_2_ask],
	curious: [m.ladder_call_curious_1_ask, m.ladder_call_curious_2_ask]
} as const;

const againAsks = {
	warm: [m.ladder_again_warm_1, m.ladder_again_warm_2],
	brief: [m.ladder_again_brief_1, m.ladder_again_brief_2],
	curious: [m.ladder_again_curious_1, m.ladder_again_curious_2]
} as const;

/** One opening for each tone, with each of its asks. */
function withAsks(
	opening: Record<Opening, Wording[0]>,
	asks: Record<Opening, readonly [Wording[1], Wording[1]]>
): Wordings {
	const both = (tone: Opening): [Wording, Wording] => {
		const [first, second] = asks[tone];
		return [
			[opening[tone], first],
			[opening[tone], second]
		];
	};
	return { warm: both('warm'), brief: both('brief'), curious: both('curious') };
}

const wordings: Record<Purpose, Wordings> = {
	unsaid: call,
	'never-talked': {
		warm: [[m.ladder_untalked_warm, m.ladder_call_warm_1_ask], ...call.warm],
		brief: [[m.ladder_untalked_brief, m.ladder_call_brief_1_ask], ...call.brief],
		curious: [[m.ladder_untalked_curious, m.ladder_call_curious_1_ask], ...call.curious]
	},
	'written-to': withAsks(
		{
			warm: m.ladder_written_warm,
			brief: m.ladder_written_brief,
			curious: m.ladder_written_curious
		},
		callAsks
	),
	replied: withAsks(
		{
			warm: m.ladder_replied_warm,
			brief: m.ladder_replied_brief,
			curious: m.ladder_replied_curious
		},
		callAsks
	),
	talked: withAsks(
		{
			warm: m.ladder_talked_warm,
			brief: m.ladder_talked_brief,
			curious: m.ladder_talked_curious
		},
		againAsks
	),
	met: withAsks(
		{ warm: m.ladder_met_warm, brief: m.ladder_met_brief, curious: m.ladder_met_curious },
		againAsks
	),
	mutual: withAsks(
		{
			warm: m.ladder_mutual_warm,
			brief: m.ladder_mutual_brief,
			curious: m.ladder_mutual_curious
		},
		againAsks
	),
	'talk-first': {
		warm: [
			[m.ladder_first_warm_1, m.ladder_first_warm_1_ask],
			[m.ladder_first_warm_2, m.ladder_first_warm_2_ask]
		],
		brief: [
			[m.ladder_first_brief_1, m.ladder_first_brief_1_ask],
			[m.ladder_first_brief_2, m.ladder_first_brief_2_ask]
		],
		curious: [
			[m.ladder_first_curious_1, m.ladder_first_curious_1_ask],
			[m.ladder_first_curious_2, m.ladder_first_curious_2_ask]
		]
	},
	thanks: {
		warm: [
			[m.favours_thanks_warm_1, m.favours_thanks_warm_1_ask],
			[m.favours_thanks_warm_2, m.favours_thanks_warm_2_ask]
		],
		brief: [
			[m.favours_thanks_brief_1, m.favours_thanks_brief_1_ask],
			[m.favours_thanks_brief_2, m.favours_thanks_brief_2_ask]
		],
		curious: [
			[m.favours_thanks_curious_1, m.favours_thanks_curious_1_ask],
			[m.favours_thanks_curious_2, m.favours_thanks_curious_2_ask]
		]
	}
};

const howMetWords = {
	warm: m.ladder_how_met_warm,
	brief: m.ladder_how_met_brief,
	curious: m.ladder_how_met_curious
} as const;

const numberWords = {
	warm: m.ladder_number_warm,
	brief: m.ladder_number_brief,
	curious: m.ladder_number_curious
} as const;

const subjects = {
	warm: m.ladder_subject_warm,
	brief: m.ladder_subject_brief,
	curious: m.ladder_subject_curious
} as const;

/** Longer notes are not quoted. */
const LONGEST_NOTE = 120;

export interface MessageContent {
	readonly purpose: Purpose;
	readonly tone: Opening;
	/** The number of the wording; any number is valid. */
	readonly variant: number;
	readonly firstName: string;
	/** The user's private note of how they met, only if the user asked to quote it. */
	readonly howMet?: string | undefined;
}

/**
 * How far one has come with somebody: the closest of what was said of them and of all steps, and
 * below a talk, whether one wrote to them by the steps or by a platform's count of messages.
 */
export function acquaintanceOf(
	{ closeness, contacts }: Pick<PersonView, 'closeness' | 'contacts'>,
	steps: readonly Step[]
): Acquaintance {
	const implied = steps.flatMap(({ kind }) => impliedCloseness(kind) ?? []);
	const closest = implied.reduce(closer, closeness ?? 'stranger');
	if (closest !== 'stranger' && closest !== 'recognised') return closest;
	const rung = furthest(steps);
	if (rung === 'replied') return rung;
	const wrote = contacts.some(({ facts }) => (facts.messages?.sent ?? 0) > 0);
	if (rung === 'messaged' || wrote) return 'written-to';
	return closeness ? 'never-talked' : 'unsaid';
}

/**
 * Placeholder for one's own phone number. Only the view inserts the number, so that drafts do not
 * contain it.
 */
export const NUMBER = '\uE000';

/** The message without one's phone number: see {@link withNumber}. */
export function messageText({ purpose, tone, variant, firstName, howMet }: MessageContent): string {
	const choices = wordings[purpose][tone];
	const [opening, ask] = choices[variant % choices.length] ?? choices[0];
	const parts = [opening({ given: firstName })];
	if (howMet !== undefined)
		parts.push(howMetWords[tone]({ how: howMet.trim().replace(/\.+$/u, '') }));
	return [...parts, ask()].join('\n\n');
}

/** The subject for a mail program. */
export function subjectOf(purpose: Purpose, tone: Opening): string {
	return purpose === 'thanks' ? m.favours_subject_thanks() : subjects[tone]();
}

/** Whether a note of the first meeting can be quoted: one short line. */
export function canQuote(howMet: string | undefined): howMet is string {
	const note = howMet?.trim() ?? '';
	return note !== '' && note.length <= LONGEST_NOTE && !/[\r\n]/u.test(note);
}

/** Adds a sentence with {@link NUMBER} at the end. */
export function withNumber(text: string, tone: Opening): string {
	return text.includes(NUMBER) ? text : `${text.trimEnd()}\n\n${numberSentence(tone)}`;
}

/** Removes the number's sentence in any tone, or only the number where the sentence was changed. */
export function withoutNumber(text: string): string {
	let without = text;
	for (const tone of ['warm', 'brief', 'curious'] as const)
		without = without.replace(`\n\n${numberSentence(tone)}`, '');
	return without.replaceAll(NUMBER, '');
}

function numberSentence(tone: Opening): string {
	return numberWords[tone]({ number: NUMBER });
}
