import * as conversations from './conversations';
import * as giveAndReceive from './give-and-receive';
import * as helpAsked from './help-asked';
import type { Insight } from './insight';
import * as openings from './openings';
import * as ownQuestions from './own-questions';
import * as peopleByRung from './people-by-rung';
import * as realShare from './real-share';
import * as realShareByPlatform from './real-share-by-platform';
import * as socialTime from './social-time';
import * as stepTimes from './step-times';

/** The insights in the order of the page. */
export const insights = [
	realShare,
	realShareByPlatform,
	conversations,
	socialTime,
	helpAsked,
	giveAndReceive,
	peopleByRung,
	stepTimes,
	openings,
	ownQuestions
] as const satisfies readonly Insight[];

export type * from './insight';
