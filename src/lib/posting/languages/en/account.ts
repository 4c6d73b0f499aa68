import type { Phrases } from '../language';

/** Numbers of accounts, cards and papers. */
export const account: Phrases = {
	pieces: {
		'id-code': /^(?=[a-z\d]*\d)[a-z\d]{6,12}$/iu,
		'account-number': ['[bank] (account|acct|acc) [number|no|nr] [is] [{is}] {digits}']
	},
	says: [
		'{iban}',
		'{card}',
		'sort [code] [is] [{is}] {sort-code} [[and] [with] {account-number}]',
		'[bank] (account|acct|acc) (number|no|nr) [is] [{is}] {digits} [[and] [the] sort code [is] [{is}] {sort-code}]',
		'(national insurance|ni) (number|no) [is] [{is}] {nino}',
		'(social security|ssn|ss) [number|no] [is] [{is}] {ssn}',
		'passport [number|no] [is] [{is}] {id-code}',
		"(driving licence|driver's license|driver's licence|id card|identity card) (number|no) [is] [{is}] {id-code}",
		'(card|bank|debit|credit card|bank card) pin [code|number] [is] [{is}] {key-code}',
		'routing number [is] [{is}] {digits}',
		'cvv [code|number] [is] [{is}] {key-code}'
	]
};
