import { describe, expect, it, test } from 'vitest';
import * as instagram from './instagram';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';
import { expectedFor, fileOf, sample, zipOf } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';
import { expectAnyTypes } from './testing/wrong-types';

const expected = expectedFor('instagram') as {
	following: number;
	followingWithoutDeleted: number;
	contacts: number;
	mutual: number;
	mutualNames: string[];
	variants: { '2022-2024': { following: number; mutual: number } };
	zips: Record<string, { mutual: number }>;
};

const read = listReader('instagram');
const json = (path: string, value: unknown) => ({ path, file: fileOf('x', JSON.stringify(value)) });
const row = (handle: string) => ({ title: handle, string_list_data: [] });

describe('the export of today', () => {
	it('has those who are followed, without accounts that were deleted', async () => {
		const list = await read(...sample('instagram/archive'));
		expect(list.contacts).toHaveLength(expected.contacts);
		expect(expected.contacts).toBe(expected.followingWithoutDeleted);
		expect(leftOutCounts(list)).toEqual({
			'deleted-account': expected.following - expected.contacts
		});
		expect(list).toMatchObject({ nameless: 0, isWhole: true, mutual: expected.mutual });
		expect(list.contacts.map(({ name }) => name)).toEqual(
			expect.arrayContaining(expected.mutualNames)
		);
		expect(list.contacts[0]).toEqual({
			key: 'tove.lindqvarn',
			name: 'tove.lindqvarn',
			handle: 'tove.lindqvarn',
			link: 'https://www.instagram.com/tove.lindqvarn',
			since: '2023-11-14'
		});
	});

	test.each(Object.entries(expected.zips))('%s is read as it is', async (name, { mutual }) => {
		const list = await read(...sample(`instagram/${name}`));
		expect(list.mutual).toBe(mutual);
		expect(list.read).toHaveLength(3);
	});
});

it('reads exports of 2022 to 2024', async () => {
	const { following, mutual } = expected.variants['2022-2024'];
	const list = await read(...sample('instagram/variants/2022-2024'));
	expect(list.contacts).toHaveLength(following);
	expect(list.mutual).toBe(mutual);
});

it('reads exports of 2021, and says nothing of who follows back without their list', async () => {
	const row = (handle: string) => ({ string_list_data: [{ value: handle, timestamp: 0 }] });
	const following = json('a/followers_and_following/following.json', {
		relationships_following: [row('b.invented')]
	});
	const followers = json('a/followers_and_following/followers.json', {
		relationships_followers: [row('B.invented'), row('c')]
	});
	const list = await read(following, followers);
	expect(list.contacts).toMatchObject([{ key: 'b.invented' }]);
	expect(list.contacts[0]).not.toHaveProperty('since');
	expect(list.mutual).toBe(1);
	expect(await read(following)).not.toHaveProperty('mutual');
});

it('takes the user name from wherever it stands', async () => {
	const rows = [
		{ title: '', string_list_data: [{ href: 'https://www.instagram.com/_u/a.b/', value: '' }] },
		{ string_list_data: [{ href: 'https://www.instagram.com/c_d?x=1' }] },
		{ string_list_data: [{ value: 'E.F', href: 'https://www.instagram.com/other' }] },
		{ title: 'g', string_list_data: null },
		{ title: ' ', string_list_data: [] },
		{ title: 'G' }
	];
	const list = await read(json('following.json', { relationships_following: rows }));
	expect(list.contacts.map(({ key }) => key)).toEqual(['a.b', 'c_d', 'e.f', 'g']);
	expect(leftOutCounts(list)).toEqual({ 'unreadable-row': 1, twice: 1 });
});

it('reads a list that stands alone, and of which parts go on in other files', async () => {
	const entry = (value: string) => ({ title: '', string_list_data: [{ value }] });
	const list = await read(
		json('followers_and_following/following.json', [entry('a'), entry('b')]),
		json('followers_and_following/following_2.json', { relationships_following: [entry('c')] }),
		json('followers_and_following/followers_1.json', [entry('A')]),
		json('followers_and_following/followers_2.json', { relationships_followers: [entry('c')] })
	);
	expect(list.contacts.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
	expect(list.mutual).toBe(2);
});

describe('as HTML', () => {
	const page = (path: string, ...rows: string[]) => ({
		path,
		file: fileOf('x', `<title>x</title><main><h1>Accounts</h1>${rows.join('')}</main>`)
	});
	const old = (handle: string) =>
		`<div class="a"><div><div><a href="https://www.instagram.com/${handle}">${handle}</a></div><div>Nov 14, 2023 8:05 pm</div></div></div>`;
	const newer = (handle: string) =>
		`<div class="b"><h2>${handle}</h2><div><a href="x">https://www.instagram.com/_u/${handle}</a></div><div>Nov 14, 2023 8:05 pm</div></div>`;

	it.each([old, newer])('reads those who are followed, %#', async (row) => {
		const list = await read(
			page('following.html', row('tove.l'), row('kwab_'), row('__deleted__9')),
			page('followers_1.html', row('other')),
			page('followers_2.html', row('Kwab_'))
		);
		expect(list.contacts.map(({ handle, since }) => [handle, since])).toEqual([
			['tove.l', '2023-11-14'],
			['kwab_', '2023-11-14']
		]);
		expect(list.mutual).toBe(1);
		expect(leftOutCounts(list)).toEqual({ 'deleted-account': 1 });
	});

	it('is read only where there is no JSON', async () => {
		const following = json('following.json', { relationships_following: [row('a')] });
		const list = await read(following, page('following.html', old('b'), old('c')));
		expect(list.contacts.map(({ key }) => key)).toEqual(['a']);
	});
});

describe('an export without the list', () => {
	const problem = (kind: string) => ({
		instagram: { ok: false, problem: { kind, platform: 'instagram' } }
	});

	it('may have other lists, Threads’ among them', async () => {
		const threads = sample('instagram/archive/your_instagram_activity/threads/following.json');
		expect(await readDropped(...threads)).toEqual({});
		expect(await readDropped(...sample('instagram/archive/your_instagram_activity'))).toEqual(
			problem('no-list')
		);
		expect(await readDropped(json('followers_1.json', [row('a')]))).toEqual(problem('no-list'));
		const close = json('close_friends.json', { relationships_close_friends: [row('a')] });
		expect(await readDropped(close)).toEqual(problem('no-list'));
	});

	it('may be HTML that cannot be understood', async () => {
		const path = 'connections/followers_and_following/following.html';
		const zip = await zipOf({ [path]: '<html></html>', 'start_here.html': '' });
		expect(await readDropped(zip)).toEqual(problem('only-html'));
	});

	it('may have an empty one', async () => {
		expect(
			(await read(json('following.json', { relationships_following: null }))).contacts
		).toEqual([]);
	});
});

it('says which file cannot be understood', async () => {
	const following = json('following.json', { relationships_following: [row('a')] });
	const broken = { path: 'followers_1.json', file: fileOf('x', '[{"string_list_data": ') };
	expect(await readDropped(following, broken)).toEqual({
		instagram: { ok: false, problem: { kind: 'malformed', path: 'followers_1.json' } }
	});
	expect(await readDropped(json('following.json', { relationships_following: 5 }))).toEqual({
		instagram: { ok: false, problem: { kind: 'malformed', path: 'following.json' } }
	});
});

describe('never throws', () => {
	it('not at damaged files', async () => {
		await expectSurvivesDamage(instagram, sample('instagram/variants/2022-2024'));
		const row =
			'<div class="a"><h2>a</h2><div>https://www.instagram.com/a</div>2 May 2020 1:00</div>';
		await expectSurvivesDamage(instagram, [
			fileOf('following.html', row.repeat(3)),
			fileOf('followers_1.html', row)
		]);
	});

	it('not at any types', async () => {
		await expectAnyTypes(
			instagram,
			'instagram/archive/connections/followers_and_following/following.json'
		);
	});
});
