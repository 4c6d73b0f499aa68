import { describe, expect, it } from 'vitest';
import * as discord from './discord';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';
import { expectedFor, fileOf, sample, zipOf } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';
import { expectAnyTypes } from './testing/wrong-types';

const expected = expectedFor('discord') as {
	relationships: number;
	contacts: number;
	deletedAccounts: number;
	blocked: number;
	pending: number;
};

const read = listReader('discord');
const user = (relationships: unknown) =>
	fileOf(
		'user.json',
		JSON.stringify({ id: '1', username: 'you', discriminator: '0', relationships })
	);

describe('the export', () => {
	it('has the friends, under the names one gave them', async () => {
		const list = await read(...sample('discord/archive'));
		expect(list.contacts).toEqual([
			{ key: '910000000000000001', name: 'Zoë', handle: 'zoe_quill' },
			{ key: '910000000000000002', name: 'Kwab!', handle: 'kwab' }
		]);
		expect(list.contacts).toHaveLength(expected.contacts);
		expect(list).toMatchObject({ nameless: 0, isWhole: true, read: ['archive/Account/user.json'] });
		const { deletedAccounts, pending, blocked } = expected;
		expect(leftOutCounts(list)).toEqual({
			'deleted-account': deletedAccounts,
			'not-mutual': pending
		});
		expect(expected.contacts + deletedAccounts + pending + blocked).toBe(expected.relationships);
	});

	it('may be the zip, or have its folders in another language', async () => {
		const whole = await read(...sample('discord/archive'));
		expect((await read(...sample('discord/package.zip'))).contacts).toEqual(whole.contacts);
		const [file] = sample('discord/archive/Account/user.json');
		if (!(file instanceof File)) throw new Error('no file');
		const zip = await zipOf({
			'package/konto/User.json': file,
			'package/nachrichten/index.json': '{}'
		});
		expect((await read(zip)).contacts).toEqual(whole.contacts);
	});
});

it('keeps ids apart that are longer than numbers can be', async () => {
	const text =
		'{"id":"1","relationships":[{"id":910000000000000001,"type":1,"user":{"username":"a"}},{"id":910000000000000002,"type":1,"user":{"username":"b"}}]}';
	expect((await read(fileOf('user.json', text))).contacts.map(({ key }) => key)).toEqual([
		'910000000000000001',
		'910000000000000002'
	]);
});

it('has old user names with their digits', async () => {
	const friend = { type: 1, user: { id: '5', username: 'kwab', discriminator: '0042' } };
	expect((await read(user([friend]))).contacts).toEqual([
		{ key: '5', name: 'kwab', handle: 'kwab#0042' }
	]);
});

it('counts friends without a name, and leaves out what cannot be understood', async () => {
	const rows = [{ type: 1, id: '1' }, { type: 1 }, null, 'x', { type: 9, id: '3' }];
	const list = await read(user(rows));
	expect(list).toMatchObject({ contacts: [], nameless: 1 });
	expect(leftOutCounts(list)).toEqual({ 'unreadable-row': 4 });
});

it('is not any JSON with an id and relationships', async () => {
	const other = { id: '1', relationships: [], included: [] };
	expect(await readDropped(fileOf('data.json', JSON.stringify(other)))).toEqual({});
});

describe('an export without the list', () => {
	const noList = { discord: { ok: false, problem: { kind: 'no-list', platform: 'discord' } } };

	it('may be one of messages', async () => {
		const zip = await zipOf({ 'Messages/c920000000000000001/channel.json': '{}' });
		expect(await readDropped(zip)).toEqual(noList);
	});

	it('may be of the account without them', async () => {
		expect(await readDropped(user(undefined))).toEqual(noList);
		expect((await read(user(null))).contacts).toEqual([]);
	});

	it('is told from one that cannot be understood', async () => {
		const malformed = { discord: { ok: false, problem: { kind: 'malformed', path: 'user.json' } } };
		expect(await readDropped(user(5))).toEqual(malformed);
		expect(await readDropped(fileOf('user.json', '{"id":"1","relationships":['))).toEqual(
			malformed
		);
	});
});

describe('never throws', () => {
	it('not at damaged files', async () => {
		await expectSurvivesDamage(discord, sample('discord/archive/Account/user.json'));
	});

	it('not at any types', async () => {
		await expectAnyTypes(discord, 'discord/archive/Account/user.json');
	});
});
