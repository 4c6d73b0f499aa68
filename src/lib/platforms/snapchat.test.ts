import { describe, expect, it } from 'vitest';
import * as snapchat from './snapchat';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';
import { expectedFor, fileOf, sample, zipOf } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';
import { expectAnyTypes } from './testing/wrong-types';

const expected = expectedFor('snapchat') as {
	rowsInFriends: number;
	contacts: number;
	skip: string[];
	displayNameEmptyFallsBackToUsername: string;
};

const read = listReader('snapchat');
const json = (value: unknown) => fileOf('friends.json', JSON.stringify(value));

describe('the export', () => {
	it('has the friends, without Snapchat’s own account and without those of other lists', async () => {
		const list = await read(...sample('snapchat/archive'));
		expect(list.contacts).toHaveLength(expected.contacts);
		expect(leftOutCounts(list)).toEqual({ 'service-account': expected.skip.length });
		expect(expected.contacts + expected.skip.length).toBe(expected.rowsInFriends);
		expect(list).toMatchObject({ nameless: 0, isWhole: true, read: ['archive/json/friends.json'] });
		const unnamed = expected.displayNameEmptyFallsBackToUsername;
		expect(list.contacts.slice(0, 2)).toEqual([
			{ key: 'zoe_quill77', name: 'Zoë 🌸', handle: 'zoe_quill77', since: '2021-04-05' },
			{ key: unnamed, name: unnamed, handle: unnamed, since: '2020-02-03' }
		]);
	});

	it('may be the zip, or the one file', async () => {
		const whole = await read(...sample('snapchat/archive'));
		for (const path of ['mydata~1700000000000.zip', 'archive/json/friends.json'])
			expect((await read(...sample(`snapchat/${path}`))).contacts).toEqual(whole.contacts);
	});
});

it('leaves out what is there twice, other services and what cannot be understood', async () => {
	const rows = [{ Username: 'a' }, { Username: 'A' }, { Username: 'myai' }, {}, null, 'b'];
	const list = await read(json({ 'Blocked Users': [], Friends: rows }));
	expect(list.contacts).toEqual([{ key: 'a', name: 'a', handle: 'a' }]);
	expect(leftOutCounts(list)).toEqual({ twice: 1, 'service-account': 1, 'unreadable-row': 3 });
	expect((await read(json({ Friends: null }))).contacts).toEqual([]);
});

it('finds the friends behind long lists of others', async () => {
	const others = Array.from({ length: 400 }, (_, n) => ({ Username: `asked.by.me.${n}` }));
	const list = await read(json({ 'Friend Requests Sent': others, Friends: [{ Username: 'a' }] }));
	expect(list.contacts).toEqual([{ key: 'a', name: 'a', handle: 'a' }]);
	expect(await readDropped(json({ 'Blocked Users': others }))).toEqual({
		snapchat: { ok: false, problem: { kind: 'no-list', platform: 'snapchat' } }
	});
});

describe('an export without the list', () => {
	const problem = (kind: string) => ({
		snapchat: { ok: false, problem: { kind, platform: 'snapchat' } }
	});

	it('may be HTML', async () => {
		const zip = await zipOf({ 'index.html': '<p>', 'html/friends.html': '<h1>Friends</h1>' });
		expect(await readDropped(zip)).toEqual(problem('only-html'));
	});

	it('may be about the account only', async () => {
		const zip = await zipOf({ 'json/account.json': '{}', 'index.html': '<p>' });
		expect(await readDropped(zip)).toEqual(problem('no-list'));
	});

	it('is told from one that cannot be understood', async () => {
		expect(await readDropped(fileOf('friends.json', '{"Friends": [{"Username": "a"'))).toEqual({
			snapchat: { ok: false, problem: { kind: 'malformed', path: 'friends.json' } }
		});
	});
});

describe('never throws', () => {
	it('not at damaged files', async () => {
		await expectSurvivesDamage(snapchat, sample('snapchat/archive/json/friends.json'));
	});

	it('not at any types', async () => {
		await expectAnyTypes(snapchat, 'snapchat/archive/json/friends.json');
	});
});
