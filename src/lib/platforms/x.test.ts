import { describe, expect, it } from 'vitest';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';
import { expectedFor, fileOf, sample, zipOf } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';
import { expectAnyTypes } from './testing/wrong-types';
import * as x from './x';

const expected = expectedFor('x-twitter') as {
	following: number;
	contacts: number;
	mutual: number;
};

const read = listReader('x');

describe('the archive', () => {
	it('tells how many are followed and follow back, and no names', async () => {
		const list = await read(...sample('x-twitter/archive'));
		expect(list).toMatchObject({ contacts: [], nameless: 0, leftOut: [], isWhole: true });
		expect(list).toMatchObject({ count: expected.contacts, mutual: expected.mutual });
		expect(expected.following).toBe(expected.contacts);
		expect(list.read).toEqual(['archive/data/following.js', 'archive/data/follower.js']);
	});

	it('may be the zip, or the one file', async () => {
		const list = await read(...sample('x-twitter/twitter-2024-03-02-abcdef.zip'));
		expect(list).toMatchObject({ count: expected.contacts, mutual: expected.mutual });
		const alone = await read(...sample('x-twitter/archive/data/following.js'));
		expect(alone.count).toBe(expected.contacts);
		expect(alone).not.toHaveProperty('mutual');
	});

	it('may come in parts, and tells long ids apart', async () => {
		const part = (name: string, ...ids: unknown[]) =>
			`window.YTD.following.${name} = ${JSON.stringify(ids.map((accountId) => ({ following: { accountId } })))};\n`;
		const list = await read(
			await zipOf({
				'data/following.js': part('part0', '9000000000000000001', '9000000000000000002', null),
				'data/following-part1.js': part('part1', '9000000000000000002', '9000000000000000003')
			})
		);
		expect(list.count).toBe(3);
		const numbers = part('part0', 'A', 'B').replace(/"([AB])"/g, '900000000000000000$1');
		const unquoted = numbers.replace('A', '1').replace('B', '2');
		expect((await read(fileOf('following.js', unquoted))).count).toBe(2);
		expect(leftOutCounts(list)).toEqual({ 'unreadable-row': 1 });
	});
});

it('is never run', async () => {
	const script = 'window.YTD.following.part0 = [globalThis.wasRun = true]';
	expect(await readDropped(fileOf('following.js', script))).toEqual({
		x: { ok: false, problem: { kind: 'malformed', path: 'following.js' } }
	});
	expect(globalThis).not.toHaveProperty('wasRun');
});

it('may be without the list', async () => {
	const noList = { x: { ok: false, problem: { kind: 'no-list', platform: 'x' } } };
	expect(await readDropped(...sample('x-twitter/archive/data/follower.js'))).toEqual(noList);
	expect(await readDropped(...sample('x-twitter/archive/data/account.js'))).toEqual(noList);
});

describe('never throws', () => {
	it('not at damaged files', async () => {
		await expectSurvivesDamage(x, sample('x-twitter/archive/data/following.js'));
	});

	it('not at any types', async () => {
		await expectAnyTypes(x, 'x-twitter/archive/data/following.js');
	});
});
