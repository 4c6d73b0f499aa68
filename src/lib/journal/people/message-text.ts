import { m } from '$lib/paraglide/messages';
import type { Opening } from './step';

/** A call with an acquaintance, a talk before connecting, or thanks for help. */
export type Purpose = 'call' | 'talk-first' | 'thanks';

type Wording = readonly [opening: (inputs: { given: string }) => string, ask: () => string];

const wordings: Record<Purpose, Record<Opening, readonly [Wording, ...Wording[]]>> = {
	call: {
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
	},
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
			[m.help_thanks_warm_1, m.help_thanks_warm_1_ask],
			[m.help_thanks_warm_2, m.help_thanks_warm_2_ask]
		],
		brief: [
			[m.help_thanks_brief_1, m.help_thanks_brief_1_ask],
			[m.help_thanks_brief_2, m.help_thanks_brief_2_ask]
		],
		curious: [
			[m.help_thanks_curious_1, m.help_thanks_curious_1_ask],
			[m.help_thanks_curious_2, m.help_thanks_curious_2_ask]
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

/** Longer notes of a meeting are not quoted in a first message. */
const LONGEST_NOTE = 120;

export interface MessageContent {
	readonly purpose: Purpose;
	readonly tone: Opening;
	/** The number of the wording; any number is valid. */
	readonly variant: number;
	readonly firstName: string;
	/** A note of the first meeting, to quote. */
	readonly howMet?: string | undefined;
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
	return purpose === 'thanks' ? m.help_subject_thanks() : subjects[tone]();
}

/** Whether a note of the first meeting can be quoted: one short line. */
export function canMention(howMet: string | undefined): howMet is string {
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
