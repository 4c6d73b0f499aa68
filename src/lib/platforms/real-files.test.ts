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
