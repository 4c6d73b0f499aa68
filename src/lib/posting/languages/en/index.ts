import type { Language } from '../language';
import { words } from '../lists';
import { absence } from './absence';
import { account } from './account';
import { address } from './address';
import { booking } from './booking';
import { child } from './child';
import { email } from './email';
import { here } from './here';
import { home } from './home';
import { people } from './people';
import { phone } from './phone';
import { places } from './places';
import { plate } from './plate';
import { spellings } from './spellings';
import { time } from './time';

export const en: Language = {
	id: 'en',
	abbreviations: words(
		'st mr mrs ms dr no rd ave apt approx jan feb sept oct nov dec ref tel mt vs'
	),
	spellings,
	clauseStarts: words('and so but as because or plus then yay that if'),
	gapStops: words(
		"from if when but because who which not you he she they we i it it's i'm we're so"
	),
	pieces: { ...time, ...people, ...places },
	phrases: { absence, home, here, child, address, phone, email, plate, booking, account }
};
