import { afterEach, expect, test, vi } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import { newPlatform } from '$lib/journal/platform';
import { edit, type StoredRecord } from '$lib/journal/record';
import { weekOf } from '$lib/journal/weeks';
import { shown } from '$lib/storage/testing';
import { JournalStorage } from '$lib/storage';
import { ImportPage } from './import.svelte';
import { watchWorkers } from '$lib/app/testing.svelte';
import { ListImport } from './importing.svelte';
import { chosenFiles } from './dropped';

// The development server serves the many modules of a Worker one by one.
const patience = { timeout: 30_000 };
vi.setConfig({ testTimeout: 90_000 });

const opened: JournalStorage[] = [];
const importings: ListImport[] = [];

afterEach(async () => {
	for (const importing of importings.splice(0)) importing.cancel();
	for (const storage of opened.splice(0)) {
		await storage.erase();
		await storage.close();
	}
});

function begin(): { storage: JournalStorage; importing: ListImport } {
	const storage = new JournalStorage(`test-${crypto.randomUUID()}`);
	const importing = new ListImport({ storage });
	opened.push(storage);
	importings.push(importing);
	return { storage, importing };
}

const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const tove =
	'Tove,Lindqvarn,https://www.linkedin.com/in/tove-l,tove@example.com,Brygge,Lead,07 Feb 2024';
const bert = 'Bert,Osterfold,https://www.linkedin.com/in/bert-o,,,,08 Feb 2024';
const nameless = ',,,,,,14 Aug 2022';

function linkedin(...rows: string[]): File {
	return new File([[header, ...rows].join('\n')], 'Connections.csv');
}

async function preview(importing: ListImport, ...files: File[]) {
	importing.read(chosenFiles(files));
	await expect.poll(() => importing.state.at, patience).toBe('preview');
	if (importing.state.at !== 'preview') throw new Error('no preview');
	return importing.state.preview;
}

async function add(importing: ListImport, dropsGone = true) {
	importing.add([dropsGone, dropsGone]);
	await expect.poll(() => importing.state.at, patience).toBe('added');
}

async function all(storage: JournalStorage): Promise<StoredRecord[]> {
	return storage.allRecords();
}

async function contacts(storage: JournalStorage): Promise<Contact[]> {
	return storage.records('contact');
}

test('a list is shown first, then added, and begins a journal if there is none', async () => {
	const { storage, importing } = begin();
	const { lists } = await preview(importing, linkedin(tove, bert, nameless));
	expect(lists).toMatchObject([
		{
			source: 'linkedin',
			place: { id: 'linkedin' },
			read: ['Connections.csv'],
			added: 2,
			nameless: 1,
			isWhole: true,
			all: { dropped: 3, kept: 3 },
			isNews: true
		}
	]);
	expect(await all(storage)).toEqual([]);

	await add(importing);
	expect((await contacts(storage)).map(({ facts }) => facts.name).sort()).toEqual([
		'Bert Osterfold',
		'Tove Lindqvarn'
	]);
	expect(await storage.records('settings')).toHaveLength(1);
	expect(await storage.records('platform')).toMatchObject([{ id: 'linkedin' }]);
	expect(await storage.records('list')).toMatchObject([
		{ id: 'linkedin', counts: { [weekOf(new Date())]: { all: 3, nameless: 1 } } }
	]);
});

test('the same export changes nothing, and a newer one only what is new', async () => {
	const { storage, importing } = begin();
	await preview(importing, linkedin(tove, bert));
	await add(importing);
	const before = await all(storage);
	expect(await preview(importing, linkedin(bert, tove))).toMatchObject({
		lists: [{ added: 0, same: 2, isNews: false }]
	});
	await add(importing);
	expect(await all(storage)).toEqual(before);

	const ines = 'Ines,Moor,https://www.linkedin.com/in/ines,,,,09 Feb 2024';
	const newer = linkedin(tove.replace('Lead', 'Head'), ines);
	expect(await preview(importing, newer)).toMatchObject({
		lists: [{ added: 1, changed: 1, gone: 1, all: { dropped: 2, kept: 3 } }]
	});
	await add(importing, false);
	expect((await contacts(storage)).filter(({ gone }) => gone !== undefined)).toEqual([]);
	await preview(importing, newer);
	await add(importing);
	expect((await contacts(storage)).filter(({ gone }) => gone !== undefined)).toHaveLength(1);
});

test('a list that was cut in the middle marks nobody as gone until it is said to be whole', async () => {
	const { storage, importing } = begin();
	const lists = new ImportPage({ storage, platforms: [] });
	const rows = Array.from({ length: 40 }, (_, n) => {
		const number = String(n);
		return `Tove,Lind ${number},https://www.linkedin.com/in/tove-${number},,,,07 Feb 2024`;
	});
	await preview(importing, linkedin(...rows));
	await add(importing);
	const read = async (file: File) => {
		lists.importing.read(chosenFiles([file]));
		await expect.poll(() => lists.importing.state.at, patience).toBe('preview');
	};
	const gone = async () => (await contacts(storage)).filter((one) => one.gone !== undefined);
	const addAll = async () => {
		await lists.add();
		await expect.poll(() => lists.importing.state.at, patience).toBe('added');
	};
	importings.push(lists.importing);

	const cut = linkedin(...rows.slice(0, 20));
	await read(cut);
	expect(lists.importing.state).toMatchObject({
		preview: { lists: [{ gone: 20, before: 40, mayBePart: true, all: { kept: 40, dropped: 20 } }] }
	});
	await addAll();
	expect(await gone()).toEqual([]);

	await read(cut);
	lists.importing.answer(0, true);
	await read(cut);
	await addAll();
	expect(await gone()).toEqual([]);

	await read(cut);
	lists.importing.answer(0, true);
	await addAll();
	expect(await gone()).toHaveLength(20);
});

test('undoing an import restores what was there', async () => {
	const { storage, importing } = begin();
	await preview(importing, linkedin(tove, bert));
	await add(importing);
	const before = await shown(storage);
	await preview(importing, linkedin(tove.replace('Lead', 'Head')));
	await add(importing);
	expect(await shown(storage)).not.toEqual(before);
	expect(await storage.snapshots()).toMatchObject([
		{ occasion: { kind: 'list', names: ['LinkedIn'] }, counts: { contact: 2 } }
	]);
	importing.undo();
	await expect.poll(() => importing.state, patience).toEqual({ at: 'undone', isWhole: true });
	expect(await shown(storage)).toEqual(before);
});

test('undoing an import keeps later changes', async () => {
	const { storage, importing } = begin();
	await preview(importing, linkedin(tove));
	await add(importing);
	await storage.save((clock) => [
		{ ...edit(newPlatform({ id: 'linkedin' }, 0, clock), { order: 9 }, clock) }
	]);
	importing.undo();
	await expect.poll(() => importing.state, patience).toEqual({ at: 'undone', isWhole: false });
	expect(await contacts(storage)).toEqual([]);
	expect(await storage.records('platform')).toMatchObject([{ id: 'linkedin', order: 9 }]);
});

test('lists that are dropped together are separated, and their common contacts are matched', async () => {
	const { storage, importing } = begin();
	const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Tove L.\nEMAIL:Tove@Example.com\nEND:VCARD\n';
	const other = 'BEGIN:VCARD\nVERSION:3.0\nFN:Noor\nTEL:+44 7700 900123\nEND:VCARD\n';
	const cards = new File([card, other], 'contacts.vcf');
	const { lists } = await preview(importing, linkedin(tove, bert), cards);
	expect(lists.map(({ source, matched }) => ({ source, matched }))).toEqual([
		{ source: 'linkedin', matched: 0 },
		{ source: 'vcard', matched: 1 }
	]);
	importing.place(1, { label: 'Cho' });
	importing.place(1, { label: 'Choir' });
	expect((await importing.settled())?.lists[1]?.place).toEqual({ label: 'Choir' });
	await add(importing);
	const stored = await contacts(storage);
	const [onLinkedIn] = stored.filter(({ facts }) => facts.name === 'Tove Lindqvarn');
	const [inChoir] = stored.filter(({ facts }) => facts.name === 'Tove L.');
	expect(inChoir?.person).toBe(onLinkedIn?.id);
	const platforms = await storage.records('platform');
	const choir = platforms.find(({ label }) => label === 'Choir');
	expect(inChoir?.platform).toBe(choir?.id);
});

test('changes by another tab are taken into account', async () => {
	const { storage, importing } = begin();
	const other = new ListImport({ storage });
	importings.push(other);
	await preview(importing, linkedin(tove, bert));
	await preview(other, linkedin(tove));
	await add(other);
	const [before] = await contacts(storage);
	await add(importing);
	expect(importing.state).toMatchObject({ preview: { lists: [{ added: 1, same: 1 }] } });
	expect(await contacts(storage)).toContainEqual(before);
});

test('an unknown table is read by the chosen columns', async () => {
	const { storage, importing } = begin();
	const table = ['Ort;Nr;Wer;Wie', 'Ulm;1;Tove;Lindqvarn', 'Bonn;2;Bert;Osterfold'].join('\n');
	importing.read(chosenFiles([new File([table], 'Chor.csv')]));
	await expect.poll(() => importing.state.at, patience).toBe('asking');
	expect(importing.state).toMatchObject({
		question: { path: 'Chor.csv', rows: [['Ulm', '1', 'Tove', 'Lindqvarn'], {}] }
	});
	importing.chooseColumns([2, 3]);
	await expect.poll(() => importing.state.at, patience).toBe('preview');
	expect(importing.state).toMatchObject({
		preview: { lists: [{ place: undefined, added: 2, isWhole: false }] }
	});
	importing.place(0, { id: 'xing' });
	await expect
		.poll(() => importing.state, patience)
		.toMatchObject({
			preview: { lists: [{ place: { id: 'xing' } }] }
		});
	await add(importing);
	expect((await contacts(storage)).map(({ facts, platform }) => [facts.name, platform])).toEqual(
		expect.arrayContaining([
			['Tove Lindqvarn', 'xing'],
			['Bert Osterfold', 'xing']
		])
	);
});

test('a first row of headings is left out if the user says so', async () => {
	const { importing } = begin();
	importing.read(chosenFiles([new File(['Ort;Wer\nUlm;Tove\nBonn;Bert\n'], 'Chor.csv')]));
	await expect.poll(() => importing.state.at, patience).toBe('asking');
	expect(importing.state).toMatchObject({ question: { row: -1, rows: [['Ort', 'Wer'], {}, {}] } });
	importing.chooseColumns([1], true);
	await expect.poll(() => importing.state.at, patience).toBe('preview');
	expect(importing.state).toMatchObject({ preview: { lists: [{ added: 2 }] } });
});

test('a typed list is read line by line', async () => {
	const { importing } = begin();
	importing.readLines('Tove Lindqvarn\n\n- Bert\n', 'Your list');
	await expect.poll(() => importing.state.at, patience).toBe('preview');
	expect(importing.state).toMatchObject({ preview: { lists: [{ read: [], added: 2 }] } });
});

test('the result of the contact picker is read', async () => {
	const { importing } = begin();
	importing.readPicked([{ name: ['Tove'], tel: ['+44 7700 900126'], email: [] }], 'Picked');
	await expect.poll(() => importing.state.at, patience).toBe('preview');
	expect(importing.state).toMatchObject({
		preview: { lists: [{ source: 'contact-picker', place: { id: 'phone' }, added: 1 }] }
	});
});

test.each([
	['unknown', new File(['Dear Marta,\nhow are you?'], 'letter.rtf')],
	['empty', new File([], 'Connections.csv')],
	['broken-archive', new File(['PK\u0003\u0004', 'x'.repeat(2000)], 'export.zip')]
] as const)('what is %s is refused with a reason, and changes nothing', async (kind, file) => {
	const { storage, importing } = begin();
	importing.read(chosenFiles([file]));
	await expect.poll(() => importing.state.at, patience).toBe('failed');
	expect(importing.state).toMatchObject({ name: file.name, problem: { kind } });
	expect(await all(storage)).toEqual([]);
});

test('a Worker that dies is a fault, and the next one reads the list', async () => {
	const { storage, importing } = begin();
	const die = watchWorkers();
	const fault = { at: 'failed', name: 'Connections.csv', problem: { kind: 'fault' } };
	importing.read(chosenFiles([linkedin(tove)]));
	die();
	await expect.poll(() => importing.state).toEqual(fault);
	await preview(importing, linkedin(tove));
	die();
	importing.place(0, { id: 'xing' });
	await expect.poll(() => importing.state).toEqual(fault);
	await preview(importing, linkedin(tove));
	die();
	importing.add([false]);
	await expect.poll(() => importing.state).toEqual(fault);
	expect(await all(storage)).toEqual([]);
	await preview(importing, linkedin(tove));
	await add(importing);
	expect(await contacts(storage)).toHaveLength(1);
});

test('reading stops when it is cancelled', () => {
	const { importing } = begin();
	importing.read(chosenFiles([linkedin(tove)]));
	importing.cancel();
	expect(importing.state).toEqual({ at: 'rest' });
});

test('thirty thousand contacts are added in one go, and taken back', async () => {
	const { storage, importing } = begin();
	const rows = Array.from({ length: 30_000 }, (_, index) => {
		const number = String(index);
		return `First${number},Last${number},https://www.linkedin.com/in/person-${number},,Works ${number},Lead,07 Feb 2024`;
	});
	await preview(importing, linkedin(...rows));
	await add(importing);
	expect(await storage.records('list')).toMatchObject([
		{ counts: { [weekOf(new Date())]: { all: 30_000 } } }
	]);
	importing.undo();
	await expect.poll(() => importing.state, patience).toEqual({ at: 'undone', isWhole: true });
	expect(await storage.records('contact')).toEqual([]);
});
