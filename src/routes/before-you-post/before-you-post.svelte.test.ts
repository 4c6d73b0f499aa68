import { expect, test } from 'vitest';
import { segment, telling } from '$lib/posting/testing/pictures';
import { concat, latin1Bytes } from '$lib/posting/photo/bytes';
import { readPhoto } from '$lib/posting/photo';
import { notices } from '$lib/app/notices.svelte';
import { actOnNotice, openJournal, refuseSaving } from '$lib/app/testing.svelte';
import { PhotoCleaning } from './photo-cleaning.svelte';
import { BeforeYouPostPage } from './before-you-post.svelte';

/** The page in a journal, or in one whose disk is full. */
function setup({ full = false } = {}) {
	const journal = openJournal();
	if (full) refuseSaving(journal);
	return { page: new BeforeYouPostPage(journal), journal };
}

test('a draft is marked shortly after it is typed, with what it gives away', async () => {
	const { page } = setup();
	page.draft.text = 'We’re away until the 14th! My number is 07700 900123.';
	await expect.poll(() => page.draft.isRead).toBe(true);
	expect(page.draft.passages.map(({ text, kind }) => [text, kind])).toEqual([
		['We’re away until the 14th', 'absence'],
		['! My number is ', undefined],
		['07700 900123', 'phone'],
		['.', undefined]
	]);
	expect(page.draft.findings.map(({ kind, words }) => [kind, words])).toEqual([
		['absence', ['We’re away until the 14th']],
		['phone', ['07700 900123']]
	]);
	expect(page.status).toMatch(/^2 /);
});

test('only the latest text is read', async () => {
	const { page } = setup();
	page.draft.text = 'We’re away until the 14th';
	page.draft.text = 'We’re away with the fairies';
	await expect.poll(() => page.draft.isRead).toBe(true);
	expect(page.draft.count).toBe(0);
	expect(page.status).toMatch(/no promise/);
});

test('a long text is read in parts, and its marks are in the right places', async () => {
	const { page } = setup();
	const line = 'It rained all morning, and then it did not. ';
	const text = `${line.repeat(100)}\nCall 07700 900123.\n${line.repeat(200)}We’re away until May.`;
	page.draft.text = text;
	await expect.poll(() => page.draft.isRead).toBe(true);
	expect(page.draft.passages.map((passage) => passage.text).join('')).toBe(text);
	expect(page.draft.findings.map(({ words }) => words)).toEqual([
		['We’re away until May'],
		['07700 900123']
	]);
});

test('a shared text is added after the typed text', () => {
	const { page } = setup();
	page.take('one');
	page.take('two');
	expect(page.draft.text).toBe('one\n\ntwo');
});

test('a cleared draft can be restored', () => {
	const { page } = setup();
	page.draft.text = 'Dear all';
	page.clear();
	expect(page.draft.text).toBe('');
	actOnNotice();
	expect(page.draft.text).toBe('Dear all');
});

test('a choice is kept as one line, without the draft, and can be undone', async () => {
	const { page, journal } = setup();
	page.draft.text = 'We’re away until the 14th';
	page.decision.choice = 'less';
	await page.decision.keep(page.draft.text);
	expect(page.decision.isKept).toBe(true);
	const text = 'Before posting: decided to say less.';
	expect(await journal.storage.records('note')).toMatchObject([{ text }]);
	await page.decision.keep(page.draft.text);
	expect(await journal.storage.records('note')).toHaveLength(1);
	actOnNotice();
	await expect.poll(() => page.decision.isKept).toBe(false);
	expect(await journal.storage.records('note')).toEqual([]);
});

test('the draft is kept with it only on request', async () => {
	const { page, journal } = setup();
	page.decision.choice = 'later';
	page.decision.withText = true;
	await page.decision.keep('  Dear all ');
	const text = 'Before posting: decided to post it later.\n\nDear all';
	expect(await journal.storage.records('note')).toMatchObject([{ text }]);
});

test('a choice that cannot be kept says why', async () => {
	const { page } = setup({ full: true });
	page.decision.choice = 'post';
	await page.decision.keep('');
	expect(page.decision.isKept).toBe(false);
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

test('the metadata of a photo is described in words', async () => {
	const cleaning = new PhotoCleaning();
	await cleaning.read(new File([await photo('image/jpeg')], 'IMG_1.jpg'));
	expect(cleaning.name).toBe('IMG_1.jpg');
	expect(cleaning.words.slice(0, 2)).toEqual([
		'It carries the place where it was taken: 48.2082° north, 16.3738° east.',
		'It names a device: Elm Phone 7.'
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
