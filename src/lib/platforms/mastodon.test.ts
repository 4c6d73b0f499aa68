import { describe, expect, it, test } from 'vitest';
import { detect } from '.';
import * as mastodon from './mastodon';
import { listReader } from './testing/read-dropped';
import { expectedFor, fileOf, inputFiles, sample } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';

const expected = expectedFor('mastodon') as { contacts: number; variants: { old: number } };

const list = listReader('mastodon');

describe('Mastodon’s list', () => {
	it('has the accounts that are followed', async () => {
		const { contacts } = await list(...sample('mastodon/following_accounts.csv'));
		expect(contacts).toHaveLength(expected.contacts);
		expect(contacts[2]).toEqual({
			key: 'kwab.osterfold@hav.example',
			name: 'Kwab.Osterfold@HAV.example',
			handle: 'Kwab.Osterfold@HAV.example',
			link: 'https://HAV.example/@Kwab.Osterfold'
		});
	});

	it('had fewer columns once', async () => {
		const { contacts } = await list(...sample('mastodon/variants/old'));
		expect(contacts).toHaveLength(expected.variants.old);
	});

	it('may have no header', async () => {
		const rows = '@tove@hav.example,true\nzoe@fjord.example,false\nTOVE@hav.example,true\nno one\n';
		const { contacts, leftOut } = await list(fileOf('mine.csv', rows));
		expect(contacts.map(({ handle }) => handle)).toEqual(['tove@hav.example', 'zoe@fjord.example']);
		expect(leftOut).toEqual([
			{ reason: 'twice', count: 1 },
			{ reason: 'unreadable-row', count: 1 }
		]);
		const named = await list(fileOf('following_accounts.csv', 'local_pal\nzoe@fjord.example\n'));
		expect(named.contacts.map(({ link }) => link)).toEqual([
			undefined,
			'https://fjord.example/@zoe'
		]);
	});

	it.each([
		['muted_accounts.csv', 'Account address,Hide notifications\na@b.example,true\n'],
		['addresses.csv', 'ann@example.com\nbo@example.com\n'],
		['names.txt', 'Ann Fell\nBo Hill\n']
	])('is not in %s', async (name, text) => {
		expect(await detect(await inputFiles(fileOf(name, text)))).toEqual([]);
	});
});

test('no damage makes Mastodon’s reader throw', async () => {
	await expectSurvivesDamage(mastodon, sample('mastodon/following_accounts.csv'));
});
