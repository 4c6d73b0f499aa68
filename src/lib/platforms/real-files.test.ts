import { describe, expect, it } from 'vitest';
import { caseFile, fileOf } from './testing/files';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';

const json = (name: string, value: unknown) => fileOf(name, JSON.stringify(value));

describe('an export whose format has changed', () => {
	const changed = 'unreadable-rows-drop-everybody';

	it('is refused if no row can be read', async () => {
		expect((await listReader('tiktok')(caseFile(`${changed}/before.json`))).isWhole).toBe(true);
		expect(await readDropped(caseFile(`${changed}/after.json`))).toEqual({
			tiktok: { ok: false, problem: { kind: 'malformed', path: 'after.json' } }
		});
	});

	it.each([
		['snapchat', 'friends.json', { Friends: [{ Username: 'a' }, { user: 'b' }] }],
		[
			'discord',
			'user.json',
			{
				id: '1',
				relationships: [{ id: '2', type: 1, user: { username: 'b', id: '2' } }, { kind: 1 }]
			}
		],
		['telegram', 'result.json', { contacts: { list: [{ first_name: 'A' }, { firstName: 'B' }] } }],
		[
			'facebook',
			'your_friends.json',
			{
				friends_v2: [
					{ name: 'A', timestamp: 1 },
					{ title: 'B', timestamp: 1 }
				]
			}
		],
		['instagram', 'following.json', { relationships_following: [{ title: 'a' }, { handle: 'b' }] }],
		['x', 'following.js', undefined]
	])('is no whole list of %s if some rows cannot be read', async (id, name, value) => {
		const script =
			'window.YTD.following.part0 = [{"following":{"accountId":"1"}},{"following":{"id":"2"}}]';
		const list = await listReader(id)(value ? json(name, value) : fileOf(name, script));
		expect(list.isWhole).toBe(false);
		expect(leftOutCounts(list)).toEqual({ 'unreadable-row': 1 });
	});

	it.each(['FansList', 'Following'])('is refused if no row of %s can be read', async (key) => {
		const rows = (name: string) => [{ [name === key ? 'userName' : 'UserName']: 'a' }];
		const lists = {
			Follower: { FansList: rows('FansList') },
			Following: { Following: rows('Following') }
		};
		expect(await readDropped(json('user_data.json', { Activity: lists }))).toMatchObject({
			tiktok: { ok: false, problem: { kind: 'malformed' } }
		});
	});
});

describe('a Telegram export', () => {
	it('of old times has the id 0 for everybody', async () => {
		const { contacts } = await listReader('telegram')(
			caseFile('telegram-old-user-id-zero/DataExport_2020-01-01/result.json')
		);
		expect(contacts.map(({ given }) => given)).toEqual(['Ilka', 'Tamsin', 'Bo', 'Ada']);
	});

	it.each([0, '0', '', 'user0', null])('has no id where it has %j', async (user_id) => {
		const list = ['A', 'B'].map((first_name) => ({ user_id, first_name }));
		const file = json('result.json', { contacts: { list } });
		expect((await listReader('telegram')(file)).contacts).toHaveLength(2);
	});

	it('may have its contacts far from its beginning', async () => {
		const file = caseFile('telegram-stories-before-contacts/DataExport/result.json');
		const { contacts } = await listReader('telegram')(file);
		expect(contacts.map(({ name }) => name)).toEqual(['Tamsin']);
	});
});

it.each([
	['telegram', 'export.json', { contacts: { list: [{ first_name: 'A', date_unixtime: '1' }] } }],
	['snapchat', 'friends.json', { Friends: [{ Username: 'a' }] }],
	['facebook', 'mine.json', { friends_v2: [{ name: 'A', timestamp: 1 }] }],
	['whatsapp', 'contacts.json', { wa_contacts: ['1'] }],
	['discord', 'user.json', { id: '1', username: 'a', global_name: 'A', relationships: [] }],
	[
		'tiktok',
		'user_data.json',
		{ Activity: { Following: { Following: [] }, Follower: { FansList: [] } } }
	],
	['instagram', 'following.json', { relationships_following: [{ title: 'a' }] }]
])('finds the list of %s far from the beginning of a file', async (id, name, value) => {
	const before = [...Array(2000).keys()].map((at) => ({ at, text: 'something else' }));
	const readings = await readDropped(json(name, { about: 'x', others: before, ...value }));
	expect(readings).toMatchObject({ [id]: { ok: true } });
	expect(await readDropped(json(name, { about: 'x', others: before }))).toEqual({});
});

it('reads the days of a Facebook page in any language', async () => {
	const { contacts } = await listReader('facebook')({
		file: caseFile('facebook-page-days/friends_and_followers/friends.html') as File,
		path: 'friends_and_followers/friends.html'
	});
	expect(Object.fromEntries(contacts.map(({ name, since }) => [name, since]))).toEqual({
		'Ilka Vantreux': '2016-07-31',
		'Tamsin Okwuosa': '2016-11-05',
		'Bo Quillmark': '2011-09-22',
		'Ada Fernroth': '2019-08-12',
		'Cy Northmoor': '2019-08-12',
		'Di Eastfell': '2019-08-12',
		'Ed Westlow': '2019-08-12',
		'Flo Southbeck': '2019-08-12',
		'Gil Highmark': '2019-08-12',
		'Hal Lowbeck': '2019-08-12'
	});
});
