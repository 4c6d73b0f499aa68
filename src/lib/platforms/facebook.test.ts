import { describe, expect, it, test } from 'vitest';
import * as facebook from './facebook';
import type { Dropped } from './opening/open';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';
import { expectedFor, fileOf, sample, zipOf } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';
import { expectAnyTypes } from './testing/wrong-types';

const expected = expectedFor('facebook') as {
	contacts: number;
	unnamedRows: number;
	names: string[];
	zips: Record<string, number>;
	variants: {
		'2020-2023': number;
		'html-2024-en': { contacts: number; dates: string[]; name2: string };
		'html-2022-fr': { contacts: number; dates: string[] };
		'html-2015': { contacts: number };
	};
};

const read = listReader('facebook');
const names = async (...dropped: Dropped[]) =>
	(await read(...dropped)).contacts.map(({ name }) => name);
const json = (name: string, value: unknown) => fileOf(name, JSON.stringify(value));
const ofArchive = (name: string) => sample(`facebook/archive/connections/friends/${name}`);

describe('the export of today', () => {
	it('has the friends, their names repaired and namesakes told apart', async () => {
		const list = await read(...sample('facebook/archive'));
		expect(list.contacts.map(({ name }) => name)).toEqual(expected.names);
		expect(list.contacts).toHaveLength(expected.contacts);
		expect(list).toMatchObject({ nameless: expected.unnamedRows, isWhole: true, leftOut: [] });
		expect(list.read).toEqual(['archive/connections/friends/your_friends.json']);
		const [first] = list.contacts;
		expect(first).toEqual({
			key: 'Tove Lindqvarn\n1700000000',
			name: 'Tove Lindqvarn',
			since: '2023-11-14'
		});
	});

	test.each(Object.entries(expected.zips))('%s is read as it is', async (name, contacts) => {
		const list = await read(...sample(`facebook/${name}`));
		expect(list.contacts).toHaveLength(contacts);
	});

	it('may be the one file, by itself, in another folder or under another name', async () => {
		const [file] = ofArchive('your_friends.json');
		if (!(file instanceof File)) throw new Error('no file');
		const bytes = new Uint8Array(await file.arrayBuffer());
		for (const path of ['your_friends (1).json', 'Amis.JSON', 'x/Y/YOUR_FRIENDS.json', 'list'])
			expect(await names({ path, file: fileOf('x', bytes) })).toEqual(expected.names);
		const wrapped = await zipOf({ 'my export/connections/friends/your_friends.json': bytes });
		expect(await names(wrapped)).toEqual(expected.names);
	});
});

describe('exports of earlier years', () => {
	it('of 2020 to 2023', async () => {
		expect(await names(...sample('facebook/variants/2020-2023'))).toEqual(['Łucja Żółkiewnik']);
		expect(expected.variants['2020-2023']).toBe(1);
	});

	it('in several files, or under the keys of two years', async () => {
		const [a, b] = ['A', 'B'].map((name) => ({ name, timestamp: 1_546_300_800 }));
		const files = [{ friends_v2: [a] }, { friends_v2: [b, a] }].map((value, n) => ({
			path: `x/friends_and_followers/friends_${n + 1}.json`,
			file: json('x', value)
		}));
		const both = json('friends.json', { friends: [a], friends_v2: [a, b] });
		for (const list of [await read(...files), await read(both)]) {
			expect(list.contacts.map(({ name }) => name)).toEqual(['A', 'B']);
			expect(leftOutCounts(list)).toEqual({ twice: 1 });
		}
	});

	it('of 2018 and 2019', async () => {
		const file = json('friends.json', { friends: [{ timestamp: 1_546_300_800, name: 'Bram' }] });
		const [friend] = (await read({ path: 'friends/friends.json', file })).contacts;
		expect(friend).toEqual({ key: 'Bram\n1546300800', name: 'Bram', since: '2019-01-01' });
	});
});

describe('names', () => {
	const named = (name: unknown) => names(json('your_friends.json', { friends_v2: [{ name }] }));

	it('are repaired where their bytes are those of UTF-8, and else left as they are', async () => {
		expect(await named('Zo\u00c3\u00ab')).toEqual(['Zoë']);
		expect(await named('Zoë')).toEqual(['Zoë']);
		expect(await named('Zo\u00c3\u00ab 🌸')).toEqual(['Zo\u00c3\u00ab 🌸']);
		expect(await named('\u00c3\u0089')).toEqual(['É']);
	});

	it('stand on one line, and are none where nothing of them is seen', async () => {
		expect(await named(' Bram\n van\t K ')).toEqual(['Bram van K']);
		expect(await named('\u200B \u200E')).toEqual([]);
		expect(await named('x'.repeat(5000))).toEqual(['x'.repeat(1000)]);
	});
});

it('keeps the keys of friends when newer ones come', async () => {
	const old = [{ name: 'Bram' }, { name: 'Tove', timestamp: 1_600_000_000 }];
	const keys = async (friends: unknown[]) => {
		const list = await read(json('your_friends.json', { friends_v2: friends }));
		return list.contacts.map(({ key }) => key);
	};
	const newer = await keys([{ name: 'Tove', timestamp: 1_650_000_000 }, { name: 'Bram' }, ...old]);
	expect(new Set(newer).size).toBe(4);
	expect(newer.slice(2)).toEqual(await keys(old));
});

it('leaves out what is there twice and what cannot be understood', async () => {
	const friend = { name: 'Bram', timestamp: '1600000000', with: { more: [] } };
	const rows = [friend, friend, null, 5, {}, { timestamp: 1 }, { name: null, timestamp: 9 }];
	const list = await read(json('your_friends.json', { about: 'x', friends_v2: rows }));
	expect(list.contacts).toHaveLength(1);
	expect(list.nameless).toBe(2);
	expect(leftOutCounts(list)).toEqual({ twice: 1, 'unreadable-row': 3 });
});

describe('an export without the list', () => {
	const noList = { facebook: { ok: false, problem: { kind: 'no-list', platform: 'facebook' } } };

	test.each(['removed_friends.json', 'received_friend_requests.json', 'sent_friend_requests.json'])(
		'%s is not it',
		async (name) => {
			expect(await readDropped(...ofArchive(name))).toEqual(noList);
		}
	);

	it('is known by its other parts', async () => {
		const members = { 'your_facebook_activity/posts/x.json': '{}', 'connections/pages.json': '[]' };
		expect(await readDropped(await zipOf(members))).toEqual(noList);
	});

	it('may have an empty one, or null', async () => {
		expect(await names(json('your_friends.json', { friends_v2: [] }))).toEqual([]);
		expect(await names(json('your_friends.json', { friends_v2: null }))).toEqual([]);
	});
});

it('says which file cannot be understood', async () => {
	for (const content of ['{"friends_v2": [{"name": "To', '[]', '{"friends_v2": 5}', 'no JSON'])
		expect(await readDropped(fileOf('your_friends.json', content))).toEqual({
			facebook: { ok: false, problem: { kind: 'malformed', path: 'your_friends.json' } }
		});
});

describe('as HTML', () => {
	const page = (content: string, path = 'friends_and_followers/friends.html') =>
		read({ path, file: fileOf('x', `<html><title>x</title><body>${content}</body></html>`) });

	it('of 2024, in English', async () => {
		const { contacts, dates, name2 } = expected.variants['html-2024-en'];
		const list = await read(...sample('facebook/variants/html-2024-en'));
		expect(list.contacts).toHaveLength(contacts);
		expect(list.contacts.map(({ since }) => since)).toEqual(dates);
		expect(list.contacts[1]?.name).toBe(name2);
	});

	it('of 2022, in French', async () => {
		const { contacts, dates } = expected.variants['html-2022-fr'];
		const list = await read(...sample('facebook/variants/html-2022-fr'));
		expect(list.contacts).toHaveLength(contacts);
		expect(list.contacts.map(({ since }) => since)).toEqual(dates);
		expect(list.contacts[0]?.name).toBe('Élodie Vraisemblable');
	});

	it('of 2015', async () => {
		const list = await read(...sample('facebook/variants/html-2015'));
		expect(list.contacts).toHaveLength(expected.variants['html-2015'].contacts);
		expect(list.contacts).toEqual([
			{ key: 'Zoë Quillfeather', name: 'Zoë Quillfeather' },
			{ key: 'Bram Koekoeksveld', name: 'Bram Koekoeksveld' }
		]);
	});

	it('is read only where there is no JSON', async () => {
		const html = sample('facebook/variants/html-2024-en');
		expect(await names(...html, ...sample('facebook/archive'))).toEqual(expected.names);
	});

	it('has rows of any kind, some without a date or a name', async () => {
		const rows = [
			'<section><h2>Zoë</h2><footer><div>12 Φεβ 2024 8:05 μ.μ.</div></footer></section>',
			'<section><h2>Bram<br></h2></section>',
			'<section><h2></h2><footer><div>12. Februar 2019 14:30</div></footer></section>',
			'<section><h2>Kwab &amp; <b>Co</b></h2><footer><div>٢٠٢٤ ١٢</div></footer></section>'
		];
		const list = await page(`<h1>You</h1><div role="main">${rows.join('')}</div>`);
		expect(list.contacts.map(({ name, since }) => [name, since])).toEqual([
			['Zoë', '2024-02-12'],
			['Bram', undefined],
			['Kwab & Co', undefined]
		]);
		expect(list.nameless).toBe(1);
	});

	it('may have names and dates side by side', async () => {
		const rows = ['Zoë', 'Bram'].map((name) => `<p>${name}</p><p>Jan 1, 2020 1:00pm</p>`);
		const list = await page(`<main>${rows.join('')}</main>`);
		expect(list.contacts.map(({ name }) => name)).toEqual(['Zoë', 'Bram']);
		expect(list.nameless).toBe(0);
	});

	it('may have no dates at all', async () => {
		const rows = ['Zoë', 'Bram', 'Kwab'].map((name) => `<div class="a"><div>${name}</div></div>`);
		const list = await page(`<div>Friends</div><div>${rows.join('')}</div>`);
		expect(list.contacts.map(({ name }) => name)).toEqual(['Zoë', 'Bram', 'Kwab']);
	});

	it('may list those who are gone first', async () => {
		const file = fileOf(
			'friends.htm',
			`<title>Du - Freunde</title><ul><li><a href="../index.htm">Profil</a><li>Freunde</ul>
			<h2>Entfernte Freunde</h2><ul><li>Gone</ul>
			<h2>Freunde</h2><ul><li>Zoë (12. Februar 2014)<li>Bram (Bee)</ul>`
		);
		const list = await read({ path: 'html/friends.htm', file });
		expect(list.contacts.map(({ name, since }) => [name, since])).toEqual([
			['Zoë', '2014-02-12'],
			['Bram (Bee)', undefined]
		]);
	});

	it('has moments of its own, and headings over its columns', async () => {
		const rows = ['Zoë', 'Bram'].map((name) => `<tr><td>${name}<td>1 janv. 2020 à 13:00</tr>`);
		const table = `<table><tr><th>Nom<th>Date</tr>${rows.join('')}</table>`;
		const list = await page(`<div>Généré le 4 mars 2024</div><div>Amis</div>${table}`);
		expect(list.contacts.map(({ name, since }) => [name, since])).toEqual([
			['Zoë', '2020-01-01'],
			['Bram', '2020-01-01']
		]);
		expect(list.nameless).toBe(0);
	});

	it('may have a word before each name', async () => {
		const rows = ['Zoë', 'Bram'].map(
			(name) =>
				`<div class="a"><table><tr><td>Nom<div><div>${name}</div></div></td></tr></table><div>1 janv. 2020</div></div>`
		);
		const list = await page(`<main>${rows.join('')}</main>`);
		expect(list.contacts.map(({ name }) => name)).toEqual(['Zoë', 'Bram']);
	});

	it('says so where no list can be made out', async () => {
		expect(await readDropped(fileOf('your_friends.html', '<html><body><p>x</p>'))).toEqual({
			facebook: { ok: false, problem: { kind: 'only-html', platform: 'facebook' } }
		});
	});
});

describe('never throws', () => {
	it('not at a page without a bottom', async () => {
		for (const tag of ['<div>', '<ul><li>a', '<div class="x">Jan 1, 2020 1:00pm'])
			expect(await readDropped(fileOf('your_friends.html', tag.repeat(100_000)))).toHaveProperty(
				'facebook'
			);
	});

	it('not at damaged files', async () => {
		await expectSurvivesDamage(facebook, ofArchive('your_friends.json'));
		await expectSurvivesDamage(facebook, sample('facebook/variants/html-2024-en'));
		await expectSurvivesDamage(facebook, sample('facebook/variants/html-2015'));
	});

	it('not at any types', async () => {
		await expectAnyTypes(facebook, 'facebook/archive/connections/friends/your_friends.json');
	});
});
