import type { Phrases } from '../language';
import { list } from '../lists';

/** Numbers to call somebody at. */
export const phone: Phrases = {
	pieces: {
		call: [
			...list(
				'call, phone, ring, text, txt, sms, dial, reach, whatsapp, telephone, tel, mobile, cell, landline, mob, signal'
			),
			'give (me|us) a (call|ring|shout|bell)'
		]
	},
	says: [
		'{certain-phone}',
		'{call} [me|us|him|her|them|ahead|or text|or call] * [{is}] <{possible-phone}>',
		'(my|our|new|her|his|the) [new|mobile|phone|cell|work|home|whatsapp|emergency] [phone] number [is] [{is}] [now] <{possible-phone}>',
		'<{possible-phone}> is (my|our|the|his|her) [new] [phone|mobile] number'
	],
	unless: [
		'(isbn|issn|imei|ean|upc)',
		'(order|serial|invoice|tracking|article|model|item|ticket|reference|case) (number|no|id|code|#)'
	]
};
