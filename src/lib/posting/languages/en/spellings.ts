import { words } from '../lists';

/**
 * Hasty spellings that are no words of their own. "Were", "well" and "ill" are words, so the phrases say where they
 * stand for "we're", "we'll" and "I'll".
 */
const text = `
	im=i'm ive=i've weve=we've theyre=they're theres=there's whos=who's isnt=isn't arent=aren't
	dont=don't doesnt=doesn't wont=won't cant=can't shant=shan't mums=mum's moms=mom's dads=dad's
	nans=nan's grans=gran's grandmas=grandma's u=you ur=your r=are n=and b4=before tmrw=tomorrow
	tmrrw=tomorrow tmr=tomorrow tmw=tomorrow tomoz=tomorrow tomorow=tomorrow tommorow=tomorrow
	tommorrow=tomorrow 2morrow=tomorrow 2moro=tomorrow 2nite=tonight tonite=tonight
	untill=until wk=week wks=weeks wkend=weekend nxt=next wensday=wednesday wednsday=wednesday
	saterday=saturday satday=saturday thurday=thursday tuseday=tuesday febuary=february
	hol=holiday hols=holidays holliday=holiday vacay=vacation holibobs=holidays
`;

export const spellings: ReadonlyMap<string, string> = new Map(
	words(text).map((pair) => {
		const [written = '', word = ''] = pair.split('=');
		return [written, word];
	})
);
