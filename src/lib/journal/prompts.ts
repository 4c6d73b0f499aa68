import { m } from '$lib/paraglide/messages';
import { weeksBetween, type Week } from './weeks';

/** The kinds of reflection, in the order in which they take turns. */
const kinds = ['notice', 'thank', 'plan', 'ask', 'rest'] as const;
type Kind = (typeof kinds)[number];

/** The prompts by kind. Ids are permanent, as check-ins name them. */
const prompts = {
	notice: {
		'notice-number': m.prompt_notice_number,
		'notice-how-gained': m.prompt_notice_how_gained,
		'notice-impression': m.prompt_notice_impression,
		'notice-both-worlds': m.prompt_notice_both_worlds
	},
	thank: {
		'thank-answered': m.prompt_thank_answered,
		'thank-long-ago': m.prompt_thank_long_ago,
		'thank-unexpected': m.prompt_thank_unexpected,
		'thank-quiet': m.prompt_thank_quiet
	},
	plan: {
		'plan-call-first': m.prompt_plan_call_first,
		'plan-one-name': m.prompt_plan_one_name,
		'plan-meet': m.prompt_plan_meet,
		'plan-introduce': m.prompt_plan_introduce
	},
	ask: {
		'ask-who-benefits': m.prompt_ask_who_benefits,
		'ask-their-need': m.prompt_ask_their_need,
		'ask-for-help': m.prompt_ask_for_help,
		'ask-no-answer': m.prompt_ask_no_answer
	},
	rest: {
		'rest-offline': m.prompt_rest_offline,
		'rest-told-strangers': m.prompt_rest_told_strangers,
		'rest-weak-ties': m.prompt_rest_weak_ties,
		'rest-enough': m.prompt_rest_enough
	}
} as const satisfies Record<Kind, Record<string, () => string>>;

const wordings: Readonly<Record<string, () => string>> = Object.fromEntries(
	Object.values(prompts).flatMap((ofKind) => Object.entries(ofKind))
);

/** For how many check-ins a prompt is not asked again. */
const REST = 8;

/** Any Monday: from it the kinds take turns. */
const EPOCH: Week = '2024-W01';

/**
 * The prompt for a week's check-in: the kinds take turns, the order within a kind is shuffled for
 * each journal, and none of the last eight check-ins' prompts comes again.
 * @param recent the prompts of earlier check-ins, latest first
 */
export function promptFor(
	week: Week,
	seed: number,
	recent: readonly (string | undefined)[]
): string {
	const turn = weeksBetween(EPOCH, week);
	const resting = new Set(recent.slice(0, REST));
	const lastKind = kinds.find((kind) => recent[0]?.startsWith(`${kind}-`));
	const inTurn = kinds.map((_, index) => kinds[modulo(turn + index, kinds.length)] ?? 'notice');
	const candidates = inTurn
		.filter((kind) => kind !== lastKind)
		.flatMap((kind) => {
			const order = shuffled(Object.keys(prompts[kind]), seed + kinds.indexOf(kind));
			const start = modulo(Math.floor(turn / kinds.length), order.length);
			return [...order.slice(start), ...order.slice(0, start)];
		});
	const chosen = candidates.find((id) => !resting.has(id));
	if (chosen === undefined) throw new RangeError('more prompts rest than there are');
	return chosen;
}

/** The words of a prompt; a general one for an id that this version does not know. */
export function promptWords(id: string | undefined): string {
	const words = id !== undefined && Object.hasOwn(wordings, id) ? wordings[id] : undefined;
	return words ? words() : m.prompt_general();
}

function modulo(value: number, divisor: number): number {
	return ((value % divisor) + divisor) % divisor;
}

/** Fisher–Yates with a small seeded generator (mulberry32): the same order for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
	const result = [...items];
	let state = seed >>> 0;
	for (let index = result.length - 1; index > 0; index--) {
		state = (state + 0x6d2b79f5) >>> 0;
		let bits = Math.imul(state ^ (state >>> 15), state | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		const other = ((bits ^ (bits >>> 14)) >>> 0) % (index + 1);
		[result[index], result[other]] = [result[other] as T, result[index] as T];
	}
	return result;
}
