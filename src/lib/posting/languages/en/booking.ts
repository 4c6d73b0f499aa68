import type { Phrases } from '../language';
import { list } from '../lists';

/** Codes that open a booking. */
export const booking: Phrases = {
	pieces: {
		booked: ['{letter-code}', '{digits}', '{ticket-number}'],
		reference: list('reference, ref, code, number, no, id, nr')
	},
	says: [
		'(booking|reservation|confirmation|itinerary|check-in|e-ticket|eticket|rail|boarding) {reference} [number|no|code] [is] [{is}] [now] {booked}',
		'(pnr|record locator|locator|booking) [code|number|no] [is] [{is}] {booked}',
		'boarding (pass|card) [number|no|nr] [is] [{is}] {booked}',
		'(e-ticket|eticket|ticket|train ticket|flight ticket) (number|no|nr|#) [is] [{is}] {booked}',
		'(airline|flight|hotel|airbnb|eurostar|train|ryanair|easyjet|lufthansa) (ref|reference|code|confirmation) [is] [{is}] {booked}'
	]
};
