import { describe, expect, it } from 'vitest';
import * as telegram from './telegram';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';
import { expectedFor, fileOf, sample, zipOf } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';
import { expectAnyTypes } from './testing/wrong-types';

const expected = expectedFor('telegram') as {
	rows: number;
	contacts: number;
	phoneOnly: number;
	emptyDeleted: number;
};

const read = listReader('telegram');
const json = (value: unknown) => fileOf('result.json', JSON.stringify(value));
const contacts = (...list: unknown[]) => json({ contacts: { about: 'x', list } });

it('reads the contacts, and counts those of whom it has a number only', async () => {
	const list = await read(...sample('telegram/DataExport_2024-03-02'));
	expect(list.contacts).toHaveLength(expected.contacts);
	expect(list).toMatchObject({ nameless: expected.phoneOnly, isWhole: true });
	expect(leftOutCounts(list)).toEqual({ 'deleted-account': expected.emptyDeleted });
	expect(expected.rows).toBe(expected.contacts + expected.phoneOnly + expected.emptyDeleted);
	expect(list.contacts).toEqual([
		{
			key: '9100000001',
			name: 'Zoë Quillfeather',
			given: 'Zoë',
			phones: ['+12025550143'],
			since: '2021-04-05'
		},
		{
			key: '9100000002',
			name: 'Kwab',
			given: 'Kwab',
			phones: ['+447700900126'],
			since: '2020-01-01'
		}
	]);
});

it('tells contacts apart by their number where they are not on Telegram', async () => {
	const card = { first_name: 'Bram', last_name: null, phone_number: '0044 7700 900126' };
	const list = await read(
		contacts(card, { ...card, phone_number: '+447700900126' }, { first_name: 'Bram' }, null, 7)
	);
	expect(list.contacts.map(({ key }) => key)).toEqual(['Bram\n447700900126', 'Bram\n']);
	expect(leftOutCounts(list)).toEqual({ twice: 1, 'unreadable-row': 2 });
});

it('reads the day from the text where there is no moment', async () => {
	const list = await read(contacts({ user_id: 1, first_name: 'A', date: '2020-01-01T00:00:00' }));
	expect(list.contacts).toMatchObject([{ key: '1', since: '2020-01-01' }]);
});

it('keeps ids of any length apart', async () => {
	const text =
		'{"about":"x","contacts":{"list":[{"user_id":ID1,"first_name":"A"},{"user_id":ID2,"first_name":"B"}]}}';
	const list = await read(
		fileOf(
			'result.json',
			text.replace('ID1', '9007199254740993').replace('ID2', '"user9007199254740992"')
		)
	);
	expect(list.contacts.map(({ key }) => key)).toEqual(['9007199254740993', '9007199254740992']);
});

describe('an export without the list', () => {
	const problem = (kind: string) => ({
		telegram: { ok: false, problem: { kind, platform: 'telegram' } }
	});

	it('is one of chats', async () => {
		expect(await readDropped(json({ about: 'x', chats: { list: [] } }))).toEqual(
			problem('no-list')
		);
	});

	it('may be HTML', async () => {
		const page = { path: 'DataExport/lists/contacts.html', file: fileOf('x', '<html></html>') };
		expect(await readDropped(page)).toEqual(problem('only-html'));
		expect(await readDropped(await zipOf({ 'x/export_results.html': '<html>' }))).toEqual(
			problem('only-html')
		);
	});

	it('may have an empty one', async () => {
		expect((await read(json({ contacts: { list: null } }))).contacts).toEqual([]);
	});

	it('is told from one that cannot be understood', async () => {
		const malformed = { kind: 'malformed', path: 'result.json' };
		for (const content of ['{"contacts": {"list": [{"user_id": 1', '{"contacts":{"list": 5}}'])
			expect(await readDropped(fileOf('result.json', content))).toEqual({
				telegram: { ok: false, problem: malformed }
			});
	});
});

describe('never throws', () => {
	it('not at damaged files', async () => {
		await expectSurvivesDamage(telegram, sample('telegram/DataExport_2024-03-02/result.json'));
	});

	it('not at any types', async () => {
		await expectAnyTypes(telegram, 'telegram/DataExport_2024-03-02/result.json');
	});
});
