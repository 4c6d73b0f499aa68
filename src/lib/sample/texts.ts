import { m } from '$lib/paraglide/messages';

/** One or two answers to each prompt by id, one per year. */
export const reflections: Readonly<Record<string, readonly (() => string)[]>> = {
	'notice-number': [m.sample_notice_number_1, m.sample_notice_number_2],
	'notice-how-gained': [m.sample_notice_how_gained_1, m.sample_notice_how_gained_2],
	'notice-impression': [m.sample_notice_impression_1, m.sample_notice_impression_2],
	'notice-both-worlds': [m.sample_notice_both_worlds_1, m.sample_notice_both_worlds_2],
	'thank-answered': [m.sample_thank_answered_1, m.sample_thank_answered_2],
	'thank-long-ago': [m.sample_thank_long_ago_1, m.sample_thank_long_ago_2],
	'thank-unexpected': [m.sample_thank_unexpected_1, m.sample_thank_unexpected_2],
	'thank-quiet': [m.sample_thank_quiet_1, m.sample_thank_quiet_2],
	'plan-call-first': [m.sample_plan_call_first_1, m.sample_plan_call_first_2],
	'plan-one-name': [m.sample_plan_one_name_1, m.sample_plan_one_name_2],
	'plan-meet': [m.sample_plan_meet_1, m.sample_plan_meet_2],
	'plan-introduce': [m.sample_plan_introduce_1, m.sample_plan_introduce_2],
	'ask-who-benefits': [m.sample_ask_who_benefits_1, m.sample_ask_who_benefits_2],
	'ask-their-need': [m.sample_ask_their_need_1, m.sample_ask_their_need_2],
	'ask-for-help': [m.sample_ask_for_help_1, m.sample_ask_for_help_2],
	'ask-no-answer': [m.sample_ask_no_answer_1, m.sample_ask_no_answer_2],
	'rest-offline': [m.sample_rest_offline_1, m.sample_rest_offline_2],
	'rest-told-strangers': [m.sample_rest_told_strangers_1, m.sample_rest_told_strangers_2],
	'rest-weak-ties': [m.sample_rest_weak_ties_1, m.sample_rest_weak_ties_2],
	'rest-enough': [m.sample_rest_enough_1, m.sample_rest_enough_2],
	'notice-faces': [m.sample_notice_faces, m.sample_notice_faces],
	'notice-last-work': [m.sample_notice_last_work, m.sample_notice_last_work],
	'notice-call-tonight': [m.sample_notice_call_tonight, m.sample_notice_call_tonight],
	'thank-introduced': [m.sample_thank_introduced, m.sample_thank_introduced],
	'thank-once-a-name': [m.sample_thank_once_a_name, m.sample_thank_once_a_name],
	'thank-said-yes': [m.sample_thank_said_yes, m.sample_thank_said_yes],
	'plan-give-number': [m.sample_plan_give_number, m.sample_plan_give_number],
	'plan-next-invitation': [m.sample_plan_next_invitation, m.sample_plan_next_invitation],
	'plan-referral': [m.sample_plan_referral, m.sample_plan_referral],
	'ask-stay': [m.sample_ask_stay, m.sample_ask_stay],
	'ask-which-world': [m.sample_ask_which_world, m.sample_ask_which_world],
	'ask-one-way': [m.sample_ask_one_way, m.sample_ask_one_way],
	'rest-where-you-were': [m.sample_rest_where_you_were, m.sample_rest_where_you_were],
	'rest-told-later': [m.sample_rest_told_later, m.sample_rest_told_later],
	'rest-fewer': [m.sample_rest_fewer, m.sample_rest_fewer]
};

export const shared = [
	m.sample_shared_1,
	m.sample_shared_2,
	m.sample_shared_3,
	m.sample_shared_4,
	m.sample_shared_5,
	m.sample_shared_6,
	m.sample_shared_7,
	m.sample_shared_8,
	m.sample_shared_9,
	m.sample_shared_10
] as const;

export const plans = [
	{ situation: m.sample_plan_1_if, contact: m.sample_plan_1_contact },
	{ situation: m.sample_plan_2_if, contact: m.sample_plan_2_contact },
	{ situation: m.sample_plan_3_if, contact: m.sample_plan_3_contact },
	{ situation: m.sample_plan_4_if, contact: m.sample_plan_4_contact },
	{ situation: m.sample_plan_5_if, contact: m.sample_plan_5_contact },
	{ situation: m.sample_plan_6_if, contact: m.sample_plan_6_contact },
	{ situation: m.sample_plan_7_if, contact: m.sample_plan_7_contact },
	{ situation: m.sample_plan_8_if, contact: m.sample_plan_8_contact },
	{ situation: m.sample_plan_9_if, contact: m.sample_plan_9_contact },
	{ situation: m.sample_plan_10_if, contact: m.sample_plan_10_contact },
	{ situation: m.sample_plan_11_if, contact: m.sample_plan_11_contact },
	{ situation: m.sample_plan_12_if, contact: m.sample_plan_12_contact },
	{ situation: m.sample_plan_13_if, contact: m.sample_plan_13_contact },
	{ situation: m.sample_plan_14_if, contact: m.sample_plan_14_contact }
] as const;

/** Notes by week, counted from the first week. One note had a shorter first version. */
export const notes: readonly { in: number; text: () => string; before?: () => string }[] = [
	{ in: 0, text: m.sample_note_1 },
	{ in: 5, text: m.sample_note_2 },
	{ in: 12, text: m.sample_note_3 },
	{ in: 21, text: m.sample_note_4 },
	{ in: 35, text: m.sample_note_5 },
	{ in: 44, text: m.sample_note_6 },
	{ in: 52, text: m.sample_note_7 },
	{ in: 60, text: m.sample_note_8, before: m.sample_note_8_before },
	{ in: 66, text: m.sample_note_9 },
	{ in: 74, text: m.sample_note_10 },
	{ in: 81, text: m.sample_note_11 },
	{ in: 88, text: m.sample_note_12 },
	{ in: 95, text: m.sample_note_13 },
	{ in: 101, text: m.sample_note_14 }
];

/** Outcomes of plans in order. Undefined means that the question was skipped. */
export const planEnds: readonly { end: string | undefined; note?: () => string }[] = [
	{ end: 'came', note: m.sample_plan_end_1 },
	{ end: 'not-yet' },
	{ end: 'came' },
	{ end: undefined },
	{ end: 'changed', note: m.sample_plan_end_2 },
	{ end: 'came', note: m.sample_plan_end_3 },
	{ end: 'came' },
	{ end: 'not-yet', note: m.sample_plan_end_4 },
	{ end: 'came' },
	{ end: 'changed', note: m.sample_plan_end_5 },
	{ end: 'came', note: m.sample_plan_end_6 }
];
