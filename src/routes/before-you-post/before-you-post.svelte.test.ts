import { afterEach, expect, test } from 'vitest';
import type { StoredRecord } from '$lib/journal/record';
import { Clock } from '$lib/journal/stamps';
import { segment, telling } from '$lib/posting/testing/pictures';
import { concat, latin1Bytes } from '$lib/posting/photo/bytes';
import { readPhoto } from '$lib/posting/photo';
import { notices } from '$lib/app/notices.svelte';
import { PhotoCleaning } from './photo-cleaning.svelte';
import { PostingDesk } from './before-you-post.svelte';

const clock = new Clock('device0001');

afterEach(() => {
	for (const { id } of notices.shown) notices.dismiss(id);
});

/** A journal in memory, or one whose disk is full. */
function setup({ full = false } = {}) {
	const records = new Map<string, StoredRecord>();
	const desk = new PostingDesk({
		status: 'begun',
		save: (change) => {
			if (full) return Promise.resolve({ ok: false, problem: 'quota' });
			const changed = [...change(clock)];
			for (const record of changed) records.set(record.id, record);
			return Promise.resolve({ ok: true, value: changed });
		}
	});
	return { desk, records };
}

test('a draft is marked a moment after it was typed, and says what it gives away', async () => {
	const { desk } = setup();
	desk.draft.text = 'We’re away until the 14th! My number is 07700 900123.';
	await expect.poll(() => desk.draft.isRead).toBe(true);
	expect(desk.draft.passages.map(({ text, kind }) => [text, kind])).toEqual([
		['We’re away until the 14th', 'absence'],
		['! My number is ', undefined],
		['07700 900123', 'phone'],
		['.', undefined]
	]);
	expect(desk.draft.findings.map(({ kind, words }) => [kind, words])).toEqual([
		['absence', ['We’re away until the 14th']],
		['phone', ['07700 900123']]
	]);
	expect(desk.status).toMatch(/^2 /);
});

test('only the latest of what is typed is read', async () => {
	const { desk } = setup();
	desk.draft.text = 'We’re away until the 14th';
	desk.draft.text = 'We’re away with the fairies';
	await expect.poll(() => desk.draft.isRead).toBe(true);
	expect(desk.draft.count).toBe(0);
	expect(desk.status).toMatch(/no promise/);
});

test('a long text is read in parts, and its marks stand where they belong', async () => {
	const { desk } = setup();
	const line = 'It rained all morning, and then it did not. ';
	const text = `${line.repeat(100)}\nCall 07700 900123.\n${line.repeat(200)}We’re away until May.`;
	desk.draft.text = text;
	await expect.poll(() => desk.draft.isRead).toBe(true);
	expect(desk.draft.passages.map((passage) => passage.text).join('')).toBe(text);
	expect(desk.draft.findings.map(({ words }) => words)).toEqual([
		['We’re away until May'],
		['07700 900123']
	]);
});

test('what is shared comes after what was typed', () => {
	const { desk } = setup();
	desk.take('one');
	desk.take('two');
	expect(desk.draft.text).toBe('one\n\ntwo');
});

test('a cleared draft can be brought back', () => {
	const { desk } = setup();
	desk.draft.text = 'Dear all';
	desk.clear();
	expect(desk.draft.text).toBe('');
	notices.shown[0]?.action?.run();
	expect(desk.draft.text).toBe('Dear all');
});

test('a choice is kept as one line, without the draft, and can be taken back', async () => {
	const { desk, records } = setup();
	desk.draft.text = 'We’re away until the 14th';
	desk.decision.choice = 'less';
	await desk.decision.keep(desk.draft.text);
	expect(desk.decision.isKept).toBe(true);
	const [note] = records.values();
	expect(note).toMatchObject({ type: 'note', text: 'Before posting: decided to say less.' });
	await desk.decision.keep(desk.draft.text);
	expect(records.size).toBe(1);
	notices.shown[0]?.action?.run();
	await expect.poll(() => desk.decision.isKept).toBe(false);
	expect([...records.values()][0]?.deleted).toBe(true);
});

test('the draft goes with it only when that is asked for', async () => {
	const { desk, records } = setup();
	desk.decision.choice = 'later';
	desk.decision.withText = true;
	await desk.decision.keep('  Dear all ');
	expect([...records.values()][0]?.text).toBe(
		'Before posting: decided to post it later.\n\nDear all'
	);
});

test('a choice that could not be kept says why', async () => {
	const { desk } = setup({ full: true });
	desk.decision.choice = 'post';
	await desk.decision.keep('');
	expect(desk.decision.isKept).toBe(false);
	expect(notices.shown).toMatchObject([{ kind: 'problem' }]);
});

/** A real picture, wider than it is high, with what a camera adds to it. */
async function photo(type: string): Promise<Uint8Array<ArrayBuffer>> {
	const canvas = new OffscreenCanvas(40, 20);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	context.fillStyle = 'teal';
	context.fillRect(0, 0, 20, 20);
	const picture = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
	if (type !== 'image/jpeg') return picture;
	const exif = segment(0xe1, concat([latin1Bytes('Exif\0\0'), telling]));
	return concat([picture.subarray(0, 2), exif, picture.subarray(2)]);
}

async function pixels(bytes: Uint8Array<ArrayBuffer>, type: string) {
	const image = await createImageBitmap(new Blob([bytes], { type }));
	const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
	context?.drawImage(image, 0, 0);
	const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
	return { width: image.width, height: image.height, data: [...data] };
}

test.each(['image/jpeg', 'image/png', 'image/webp'])(
	'a browser shows the copy of a photo as %s as it shows the photo',
	async (type) => {
		const bytes = await photo(type);
		const reading = readPhoto(bytes);
		if (!reading.ok) throw new Error(reading.problem);
		const shown = await pixels(bytes, type);
		expect(await pixels(reading.copy(), type)).toEqual(shown);
		expect(shown.width < shown.height).toBe(type === 'image/jpeg');
	}
);

test('a photo says what it carries in words', async () => {
	const cleaning = new PhotoCleaning();
	await cleaning.read(new File([await photo('image/jpeg')], 'IMG_1.jpg'));
	expect(cleaning.name).toBe('IMG_1.jpg');
	expect(cleaning.words.slice(0, 2)).toEqual([
		'It carries the place where it was taken: 48.2082° north, 16.3738° east.',
		'It names the device it was taken with: Elm Phone 7.'
	]);
	expect(cleaning.hasCopy).toBe(true);
});

test('a file that is no photo says so', async () => {
	const cleaning = new PhotoCleaning();
	await cleaning.read(new File(['hello'], 'letter.txt'));
	expect(cleaning.at).toBe('failed');
	expect(cleaning.words.join()).toMatch(/not a photo/);
	expect(cleaning.hasCopy).toBe(false);
});
