import * as absence from './absence';
import * as account from './account';
import * as address from './address';
import * as booking from './booking';
import * as child from './child';
import * as email from './email';
import * as here from './here';
import * as home from './home';
import * as phone from './phone';
import * as plate from './plate';
import type { Rule } from './rule';

/** The rules, in the order in which they are explained. */
export const rules = [
	absence,
	home,
	here,
	child,
	address,
	phone,
	email,
	plate,
	booking,
	account
] as const satisfies readonly Rule[];

export { readDraft } from './read';
export type * from './rule';
