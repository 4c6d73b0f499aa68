import { describe, expect, it } from 'vitest';
import { edit, bringBackTo } from '../record';
import { invitationSchema } from '../schemas/people';
import { Clock } from '../stamps';
import {
	invitationFilters,
	isShown,
	newestFirst,
	newInvitation,
	type Invitation,
	type InvitationFields
} from './invitation';

const clock = new Clock('aaaaaaaaaa');

function invitation(fields: Partial<InvitationFields> = {}): Invitation {
	return newInvitation({ direction: 'incoming', name: 'Ossian Brekkelund', ...fields }, clock);
}

describe('an invitation', () => {
	it('holds what was given, and nothing else', () => {
		const made = invitation({ on: '2026-11-10', answer: undefined });
		expect(invitationSchema.safeParse(made).success).toBe(true);
		expect(Object.keys(made.stamps).sort()).toEqual(['direction', 'name', 'on']);
		expect(made).not.toHaveProperty('answer');
	});

	it('is as it was once a change is taken back', () => {
		const made = invitation({ on: '2026-11-10' });
		const changes = { answer: 'ignored', on: undefined } as const;
		const changed = edit(made, changes, clock);
		expect(changed).toMatchObject({ answer: 'ignored' });
		const [back] = bringBackTo({ before: [made], after: [changed] }, [changed], clock);
		expect(back).toMatchObject({ direction: 'incoming', on: '2026-11-10' });
		expect(back).not.toHaveProperty('answer');
	});

	it('waits for an answer, is answered, or was made by oneself', () => {
		const shown = (fields: Partial<InvitationFields>) =>
			invitationFilters.filter((filter) => isShown(invitation(fields), filter));
		expect(shown({})).toEqual(['all', 'open']);
		expect(shown({ answer: 'asked-to-talk' })).toEqual(['all', 'answered']);
		expect(shown({ direction: 'outgoing' })).toEqual(['all', 'outgoing']);
	});

	it('comes the newest first, and without a day last', () => {
		const sorted = newestFirst([
			invitation({ name: 'Zoë' }),
			invitation({ name: 'Bram', on: '2023-12-28' }),
			invitation({ name: 'Ann' }),
			invitation({ name: 'Tove', on: '2026-11-10' })
		]);
		expect(sorted.map(({ name }) => name)).toEqual(['Tove', 'Bram', 'Ann', 'Zoë']);
	});
});
