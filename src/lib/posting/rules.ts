import { m } from '$lib/paraglide/messages';

/** The kinds of things that a draft may give away, in the order in which the page explains them. */
export const rules = [
	{ id: 'absence', exact: false, label: m.posting_absence_label, why: m.posting_absence_why },
	{ id: 'home', exact: false, label: m.posting_home_label, why: m.posting_home_why },
	{ id: 'here', exact: false, label: m.posting_here_label, why: m.posting_here_why },
	{ id: 'child', exact: false, label: m.posting_child_label, why: m.posting_child_why },
	{ id: 'address', exact: true, label: m.posting_address_label, why: m.posting_address_why },
	{ id: 'phone', exact: true, label: m.posting_phone_label, why: m.posting_phone_why },
	{ id: 'email', exact: true, label: m.posting_email_label, why: m.posting_email_why },
	{ id: 'plate', exact: true, label: m.posting_plate_label, why: m.posting_plate_why },
	{ id: 'booking', exact: true, label: m.posting_booking_label, why: m.posting_booking_why },
	{ id: 'account', exact: true, label: m.posting_account_label, why: m.posting_account_why }
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];

interface Rule {
	/** Permanent: it is the kind of the marks. */
	readonly id: string;
	/** Whether the form alone proves it, such as a checksum. An inexact mark gives way to an exact one. */
	readonly exact: boolean;
	/** A word or two, shown beside the mark. */
	readonly label: () => string;
	/** One plain sentence: what is given away and who could use it. */
	readonly why: () => string;
}

/** A part of a text in UTF-16 units; `to` is exclusive. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** A span of a draft that gives something away. */
export interface Mark extends Span {
	readonly kind: RuleId;
	/** The rule's sentence. */
	readonly why: string;
}
