import { describe, expect, it } from 'vitest';
import { listReader, readDropped } from './testing/read-dropped';
import { expectedFor, fileOf, sample } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';
import { expectAnyTypes } from './testing/wrong-types';
import * as whatsapp from './whatsapp';

const expected = expectedFor('whatsapp') as { count: number };

const read = listReader('whatsapp');
const contacts = (wa_contacts: unknown) => fileOf('contacts.json', JSON.stringify({ wa_contacts }));

describe('the report', () => {
	it.each(['archive', 'my_account_info.zip', 'archive/whatsapp_connections/contacts.json'])(
		'tells how many there are, and no names: %s',
		async (path) => {
			const list = await read(...sample(`whatsapp/${path}`));
			expect(list).toMatchObject({ contacts: [], nameless: 0, count: expected.count, leftOut: [] });
			expect(list.read).toHaveLength(1);
		}
	);

	it('counts whatever stands for a contact', async () => {
		expect((await read(contacts([{ number: 1 }, 2, '3']))).count).toBe(3);
		expect((await read(contacts(null))).count).toBe(0);
	});

	it('may be without the list, or not be understood', async () => {
		expect(await readDropped(...sample('whatsapp/archive/whatsapp_account_information'))).toEqual({
			whatsapp: { ok: false, problem: { kind: 'no-list', platform: 'whatsapp' } }
		});
		expect(await readDropped(contacts('many'))).toEqual({
			whatsapp: { ok: false, problem: { kind: 'malformed', path: 'contacts.json' } }
		});
	});
});

describe('never throws', () => {
	it('not at damaged files', async () => {
		await expectSurvivesDamage(
			whatsapp,
			sample('whatsapp/archive/whatsapp_connections/contacts.json')
		);
	});

	it('not at any types', async () => {
		await expectAnyTypes(whatsapp, 'whatsapp/archive/whatsapp_connections/contacts.json');
	});
});
