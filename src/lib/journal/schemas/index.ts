import * as z from 'zod/mini';
import type { RecordType } from '../record-types';
import { checkinSchema } from './checkin';
import { favourSchema, requestSchema } from './favours';
import { noteSchema } from './note';
import { promptSchema } from './own-prompt';
import { ownQuestionSchema } from './own-question';
import {
	contactListSchema,
	contactSchema,
	invitationSchema,
	measurementSchema,
	personSchema,
	stepSchema
} from './people';
import { platformSchema } from './platform';
import { recordShape } from './record';
import { settingsSchema } from './settings';

/** The schemas of records from outside. */
export const schemas = {
	settings: settingsSchema,
	platform: platformSchema,
	question: ownQuestionSchema,
	checkin: checkinSchema,
	note: noteSchema,
	contact: contactSchema,
	person: personSchema,
	step: stepSchema,
	invitation: invitationSchema,
	list: contactListSchema,
	measurement: measurementSchema,
	request: requestSchema,
	favour: favourSchema,
	prompt: promptSchema
} as const satisfies Record<RecordType, z.ZodMiniType>;

/** A record type of a newer version: kept, but never shown. */
export const otherRecordSchema = z.looseObject({ ...recordShape, type: z.string() });
