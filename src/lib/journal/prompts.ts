import { m } from '$lib/paraglide/messages';
import type { Checkin } from './checkin';
import { isOwn, promptIdOf, promptKinds, type OwnPrompt, type PromptKind } from './own-prompt';
import { seededRandom } from './random';
import { weeksBetween, type Week } from './weeks';

/** Ids are permanent: check-ins hold them. */
const prompts = {
	notice: {
		'notice-number': m.prompt_notice_number,
		'notice-how-gained': m.prompt_notice_how_gained,
		'notice-impression': m.prompt_notice_impression,
		'notice-both-worlds': m.prompt_notice_both_worlds,
		'notice-faces': m.prompt_notice_faces,
		'notice-last-work': m.prompt_notice_last_work,
		'notice-call-tonight': m.prompt_notice_call_tonight
	},
	thank: {
		'thank-answered': m.prompt_thank_answered,
		'thank-long-ago': m.prompt_thank_long_ago,
		'thank-unexpected': m.prompt_thank_unexpected,
		'thank-quiet': m.prompt_thank_quiet,
		'thank-introduced': m.prompt_thank_introduced,
		'thank-once-a-name': m.prompt_thank_once_a_name,
		'thank-said-yes': m.prompt_thank_said_yes
	},
	plan: {
		'plan-call-first': m.prompt_plan_call_first,
		'plan-one-name': m.prompt_plan_one_name,
		'plan-meet': m.prompt_plan_meet,
		'plan-introduce': m.prompt_plan_introduce,
		'plan-give-number': m.prompt_plan_give_number,
		'plan-next-invitation': m.prompt_plan_next_invitation,
		'plan-referral': m.prompt_plan_referral
	},
	ask: {
		'ask-who-benefits': m.prompt_ask_who_benefits,
		'ask-their-need': m.prompt_ask_their_need,
		'ask-for-help': m.prompt_ask_for_help,
		'ask-no-answer': m.prompt_ask_no_answer,
		'ask-stay': m.prompt_ask_stay,
		'ask-which-world': m.prompt_ask_which_world,
		'ask-one-way': m.prompt_ask_one_way
	},
	rest: {
		'rest-offline': m.prompt_rest_offline,
		'rest-told-strangers': m.prompt_rest_told_strangers,
		'rest-weak-ties': m.prompt_rest_weak_ties,
		'rest-enough': m.prompt_rest_enough,
		'rest-where-you-were': m.prompt_rest_where_you_were,
		'rest-told-later': m.prompt_rest_told_later,
		'rest-fewer': m.prompt_rest_fewer
	}
} as const satisfies Record<PromptKind, Record<string, () => string>>;

const wordings: Readonly<Record<string, () => string>> = Object.fromEntries(
	Object.values(prompts).flatMap((ofKind) => Object.entries(ofKind))
);

/** The number of check-ins before a prompt may come again. */
const REST = 8;

/** The kinds take turns from this week on. */
const EPOCH: Week = '2024-W01';

type Shown = Pick<Checkin, 'prompt' | 'passedPrompt'>;

export interface PromptSources {
	week: Week;
	/** Decides the order of the prompts of this journal. */
	seed: number;
	/** Earlier check-ins, latest first. */
	before: readonly Shown[];
	/** Later ones, earliest first: a week may be filled in late. */
	after?: readonly Shown[];
	/** Pinned, retired and own prompts. */
	own?: readonly OwnPrompt[];
	/** The prompt that this check-in showed first, where the user asked for another. */
	passed?: string | undefined;
}

/**
 * The prompt for a check-in. No prompt comes again within eight check-ins, and no retired prompt
 * comes again. The kinds take turns, and no kind follows itself while another has prompts left.
 * Pinned prompts come first as soon as these rules allow it. The order within a kind is shuffled
 * for each journal.
 * @returns undefined where no prompt is left
 */
export function promptFor(sources: PromptSources): string | undefined {
	const { before, after = [], own = [], passed } = sources;
	const resting = new Set(
		[...before.slice(0, REST), ...after.slice(0, REST), { passedPrompt: passed }].flatMap(
			({ prompt, passedPrompt }: Partial<Shown>) => [prompt, passedPrompt]
		)
	);
	const marked = (mark: 'pinned' | 'retired') =>
		new Set(own.filter((record) => record[mark] === true).map(promptIdOf));
	const [pinned, retired] = [marked('pinned'), marked('retired')];
	const free = inTurn(sources).filter(({ id }) => !resting.has(id) && !retired.has(id));
	const beside = [before[0]?.prompt, after[0]?.prompt, passed].map((id) => kindOf(id, own));
	const others = free.filter(({ kind }) => !beside.includes(kind));
	const candidates = others.length > 0 ? others : free;
	return (candidates.find(({ id }) => pinned.has(id)) ?? candidates[0])?.id;
}

/** Built-in prompts first, then one's own. */
export function promptsByKind(own: readonly OwnPrompt[]): Record<PromptKind, string[]> {
	const ofKind = (kind: PromptKind) => [
		...Object.keys(prompts[kind]),
		...own.filter((record) => isOwn(record) && ownKind(record) === kind).map(promptIdOf)
	];
	return {
		notice: ofKind('notice'),
		thank: ofKind('thank'),
		plan: ofKind('plan'),
		ask: ofKind('ask'),
		rest: ofKind('rest')
	};
}

function ownKind({ kind = 'notice' }: OwnPrompt): PromptKind {
	return kind;
}

function kindOf(id: string | undefined, own: readonly OwnPrompt[]): PromptKind | undefined {
	const record = own.find((record) => isOwn(record) && promptIdOf(record) === id);
	return record ? ownKind(record) : promptKinds.find((kind) => id?.startsWith(`${kind}-`));
}

/** All prompts, those of the week's turn first. */
function inTurn({ week, seed, own = [] }: PromptSources): { id: string; kind: PromptKind }[] {
	const turn = weeksBetween(EPOCH, week);
	const ids = promptsByKind(own);
	return promptKinds.flatMap((_, index) => {
		const kind = promptKinds[modulo(turn + index, promptKinds.length)] ?? 'notice';
		const order = shuffled(ids[kind].sort(), seed + promptKinds.indexOf(kind));
		const start = modulo(Math.floor(turn / promptKinds.length), order.length);
		return [...order.slice(start), ...order.slice(0, start)].map((id) => ({ id, kind }));
	});
}

/** A general wording for an unknown id. */
export function promptWords(id: string | undefined): string {
	const words = id !== undefined && Object.hasOwn(wordings, id) ? wordings[id] : undefined;
	return words ? words() : m.prompt_general();
}

function modulo(value: number, divisor: number): number {
	return ((value % divisor) + divisor) % divisor;
}

/** Fisher–Yates: the same order for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
	const result = [...items];
	const random = seededRandom(seed);
	for (let index = result.length - 1; index > 0; index--) {
		const other = (random() * 2 ** 32) % (index + 1);
		[result[index], result[other]] = [result[other] as T, result[index] as T];
	}
	return result;
}
