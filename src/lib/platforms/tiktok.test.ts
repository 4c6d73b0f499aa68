import { describe, expect, it } from 'vitest';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';
import { expectedFor, fileOf, sample } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';
import { expectAnyTypes } from './testing/wrong-types';
import * as tiktok from './tiktok';

const expected = expectedFor('tiktok') as {
	following: number;
	mutual: number;
	contacts: number;
	variants: { '2021-2024': { mutual: number } };
};

const read = listReader('tiktok');
const data = (activity: unknown) =>
	fileOf('user_data_tiktok.json', JSON.stringify({ 'Your Activity': activity }));

describe('the export', () => {
	it('has those who follow each other, since the second of them does', async () => {
		const list = await read(...sample('tiktok/archive'));
		expect(list.contacts).toEqual([
			{
				key: 'zoe_quill77',
				name: 'zoe_quill77',
				handle: 'zoe_quill77',
				link: 'https://www.tiktok.com/@zoe_quill77',
				since: '2024-02-03'
			}
		]);
		expect(list.contacts).toHaveLength(expected.contacts);
		expect(leftOutCounts(list)).toEqual({ 'not-mutual': expected.following - expected.mutual });
		expect(list).toMatchObject({ nameless: 0, isWhole: true });
	});

	it('may be the zip, or of earlier years', async () => {
		const whole = await read(...sample('tiktok/archive'));
		const zipped = await read(...sample('tiktok/TikTok_Data_1700000000.zip'));
		expect(zipped.contacts).toEqual(whole.contacts);
		const old = await read(...sample('tiktok/variants/2021-2024'));
		expect(old.contacts).toHaveLength(expected.variants['2021-2024'].mutual);
		expect(old.contacts[0]).toMatchObject({ name: 'a.invented', since: '2021-11-11' });
	});
});

it('takes a null for an empty list', async () => {
	const list = await read(
		data({ Follower: { FansList: null }, Following: { Following: [{ UserName: 'a' }] } })
	);
	expect(list.contacts).toEqual([]);
	expect(leftOutCounts(list)).toEqual({ 'not-mutual': 1 });
	const none = await read(data({ Follower: { FansList: [] }, Following: { Following: null } }));
	expect(none).toMatchObject({ contacts: [], leftOut: [] });
});

it('takes the longest of lists that are there twice, and a part that is null for an empty one', async () => {
	const list = (part: unknown) => fileOf('user_data_tiktok.json', JSON.stringify(part));
	const [Following, Follower] = [
		{ Following: [{ Username: 'a' }] },
		{ FansList: [{ Username: 'a' }] }
	];
	const { contacts } = await read(
		list({ 'Your Activity': { Following: { Following: null }, Follower }, Profile: { Following } })
	);
	expect(contacts).toMatchObject([{ key: 'a' }]);
	expect(leftOutCounts(await read(data({ Following, Follower: null })))).toEqual({
		'not-mutual': 1
	});
});

describe('the export as plain text', () => {
	const text = (path: string, content: string) => ({ path, file: fileOf('x', content) });
	const following =
		'Date: 2021-11-11 11:11:11 UTC\nUsername: a.b\n\nDate: 2021-11-12\nUsername: c\n';
	const followers = 'Date: 2021-11-13 11:11:11 UTC\r\nUsername: A.b\r\n';

	it.each([
		['TikTok/Activity/Following List.txt', 'TikTok/Activity/Follower List.txt'],
		['Your Activity/Following.txt', 'Your Activity/Follower.txt']
	])('has a file for each list: %s', async (first, second) => {
		const other = text('TikTok/Activity/Like List.txt', 'Date: 2021-11-13\nLink: x\n');
		const list = await read(other, text(first, following), text(second, followers));
		expect(list.contacts).toMatchObject([{ key: 'a.b', since: '2021-11-13' }]);
		expect(leftOutCounts(list)).toEqual({ 'not-mutual': 1 });
		expect(list.read).toEqual([first, second]);
	});

	it('may have an empty list, and needs both', async () => {
		const list = await read(text('Following.txt', following), text('Follower.txt', ''));
		expect(leftOutCounts(list)).toEqual({ 'not-mutual': 2 });
		expect(await readDropped(text('Following.txt', following))).toEqual({
			tiktok: { ok: false, problem: { kind: 'no-list', platform: 'tiktok' } }
		});
	});

	it('is no list of names', async () => {
		expect(await readDropped(text('followers.txt', 'Ann Fell\nBo Fell\n'))).toEqual({});
	});
});

it('leaves out what is there twice and what cannot be understood', async () => {
	const list = await read(
		data({
			Following: { Following: [{ UserName: '@A.b' }, { UserName: 'a.B' }, {}, null, 5] },
			Follower: { FansList: [null, { UserName: 'a.b', Date: 'today' }, { UserName: '' }] }
		})
	);
	expect(list.contacts).toMatchObject([{ key: 'a.b', name: 'A.b' }]);
	expect(leftOutCounts(list)).toEqual({ twice: 1, 'unreadable-row': 5 });
});

it('is known by its lists under another name, and not by a part alone', async () => {
	const lists = { Following: { Following: [] }, Follower: { FansList: [] } };
	const named = (value: unknown) => fileOf('data.json', JSON.stringify(value));
	expect((await read(named({ 'Profile And Settings': lists }))).contacts).toEqual([]);
	expect(await readDropped(named({ Profile: {}, Comment: {} }))).toEqual({});
});

it('says so where a list is missing, or nothing can be understood', async () => {
	for (const activity of [{}, { Following: { Following: [] } }, { Follower: 1, Following: 2 }, 3])
		expect(await readDropped(data(activity))).toEqual({
			tiktok: { ok: false, problem: { kind: 'no-list', platform: 'tiktok' } }
		});
	expect(await readDropped(fileOf('user_data.json', '{"Activity": {'))).toEqual({
		tiktok: { ok: false, problem: { kind: 'malformed', path: 'user_data.json' } }
	});
});

describe('never throws', () => {
	it('not at damaged files', async () => {
		await expectSurvivesDamage(tiktok, sample('tiktok/archive/user_data_tiktok.json'));
		const rows = 'Date: 2021-11-11 11:11:11 UTC\r\nUsername: a.b\r\n\r\n'.repeat(2);
		await expectSurvivesDamage(tiktok, [
			fileOf('Following.txt', rows),
			fileOf('Follower.txt', rows)
		]);
	});

	it('not at any types', async () => {
		await expectAnyTypes(tiktok, 'tiktok/archive/user_data_tiktok.json');
		await expectAnyTypes(tiktok, 'tiktok/variants/2021-2024/user_data.json');
	});
});
