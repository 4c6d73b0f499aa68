/** Permanent ids of questions that other code reads. This file loads no schema. */
export const CONTACTS = 'contacts';
export const KNOWN = 'known';
export const CONVERSATIONS = 'conversations';
export const SOCIAL_TIME = 'social-time';
export const HELP_ASKED = 'help-asked';
export const HELP_GIVEN = 'help-given';
export const PLAN_BEFORE = 'plan-before';
export const REFLECTION = 'reflection';
export const PLAN = 'plan';
