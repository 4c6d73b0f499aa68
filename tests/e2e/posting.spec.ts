import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { holdBack } from './held-back';
import { JournalPage } from './pages/journal';
import { begin } from './seed';

const telling = 'Off to Rome next week! Call me on 07700 900123.';

test(
	'a draft is marked while it is typed, with who could use it, and is kept nowhere',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('/before-you-post/');
		const draft = page.getByRole('textbox', { name: 'Your draft' });
		await expect(page.getByText('It will be marked here while you type.')).toBeVisible();
		await draft.fill('Banana bread: 250 g flour, 3 bananas, 50 minutes at 180.');
		await expect(page.getByText(/That is no promise/)).toBeVisible();

		await draft.fill(telling);
		await expect(page.getByText('2 places in it are marked.')).toBeVisible();
		await expect(page.locator('mark')).toHaveText(['Off to Rome next week', '07700 900123']);
		await expect(page.getByRole('heading', { name: 'away from home' })).toBeVisible();
		await expect(page.getByText(/a burglar who reads along/)).toBeVisible();

		await page.getByRole('button', { name: 'Clear the page' }).click();
		await expect(draft).toHaveValue('');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(draft).toHaveValue(telling);

		await page.reload();
		await expect(draft).toHaveValue('');
		const kept = await page.evaluate(async () => {
			const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
			return JSON.stringify([
				names,
				Object.entries(localStorage),
				Object.entries(sessionStorage),
				history.state
			]);
		});
		expect(kept).not.toContain('Rome');
	}
);

test.describe('installed', () => {
	test.use({ serviceWorkers: 'allow' });

	test('what another app shares is read, and taken out of the address', async ({
		page,
		baseURL
	}) => {
		await page.goto('/before-you-post/');
		await page.evaluate(() => navigator.serviceWorker.ready);
		const manifest = await page.request.get(`${baseURL ?? ''}/manifest.webmanifest`);
		const { share_target: share } = (await manifest.json()) as {
			share_target: { action: string; method: string; params: Record<string, string> };
		};
		expect(share.method).toBe('GET');
		const address = new URL(share.action, manifest.url());
		address.searchParams.set(share.params.text ?? '', telling);
		address.searchParams.set(share.params.url ?? '', 'https://example.org/');

		await page.goto(address.href);
		await expect(page.getByRole('textbox', { name: 'Your draft' })).toHaveValue(
			`${telling}\nhttps://example.org/`
		);
		await expect(page.locator('mark').first()).toHaveText('Off to Rome next week');
		await expect(page).toHaveURL('/before-you-post/');
		await page.reload();
		await expect(page.getByRole('textbox', { name: 'Your draft' })).toHaveValue('');
	});
});

test('what is typed before the app runs is read once it runs', async ({ page }) => {
	const letThrough = await holdBack(page, '**/*.js');
	await page.goto('/before-you-post/', { waitUntil: 'commit' });
	await page.getByRole('textbox', { name: 'Your draft' }).fill(telling);
	await page.getByRole('radio', { name: 'Say less' }).check();
	letThrough();
	await expect(page.getByText('2 places in it are marked.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Back to the draft' })).toBeVisible();
});

test('a choice becomes a line in the journal, the draft only when that is asked for', async ({
	page
}) => {
	await begin(page);
	await page.goto('/before-you-post/');
	await page.getByRole('textbox', { name: 'Your draft' }).fill(telling);
	await page.getByRole('radio', { name: 'Say less' }).check();
	await page.getByRole('button', { name: 'Back to the draft' }).click();
	await expect(page.getByRole('textbox', { name: 'Your draft' })).toBeFocused();
	await page.getByRole('button', { name: 'Keep this choice in my journal' }).click();
	await expect(page.getByText('Kept in your journal.').first()).toBeVisible();
	await page.getByRole('radio', { name: 'Post it later' }).check();
	await page.getByRole('checkbox', { name: 'with the text of the draft' }).check();
	const keep = page.getByRole('button', { name: 'Keep this choice in my journal' });
	await keep.click();
	await expect(keep).toBeHidden();

	const journal = new JournalPage(page);
	await journal.open();
	// The texts stand in the folded list of notes, too.
	const texts = page.locator('article > p.read');
	await expect(texts.filter({ hasText: 'Before posting: decided to say less.' })).toBeVisible();
	await expect(
		texts.filter({ hasText: 'Before posting: decided to post it later.' })
	).toBeVisible();
	await expect(texts.filter({ hasText: telling })).toHaveCount(1);
});

test(
	'a photo says what it carries, and comes back without it',
	{ tag: '@phone' },
	async ({ page }) => {
		// Chosen before the app runs: it is read once it runs.
		const letThrough = await holdBack(page, '**/*.js');
		await page.goto('/before-you-post/', { waitUntil: 'commit' });
		const picture = await page.evaluate(async () => {
			const canvas = document.createElement('canvas');
			canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
			const blob = await new Promise<Blob | null>((resolve) =>
				canvas.toBlob(resolve, 'image/jpeg')
			);
			return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
		});
		const comment = Buffer.from('\xff\xfe\x00\x12taken in Vienna.', 'latin1');
		const buffer = Buffer.concat([
			Buffer.from(picture.slice(0, 2)),
			comment,
			Buffer.from(picture.slice(2))
		]);
		await page
			.getByLabel('Choose a photo')
			.setInputFiles({ name: 'IMG_0412.jpg', mimeType: 'image/jpeg', buffer });
		letThrough();
		await expect(
			page.getByText('The fields that can be read here name neither a place nor a device.')
		).toBeVisible();

		// Phones share it instead.
		await page.evaluate(() => {
			Object.defineProperty(navigator, 'canShare', { value: () => false });
		});
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Get the copy' }).click();
		const download = await saved;
		expect(download.suggestedFilename()).toBe('photo.jpg');
		const copy = await readFile(await download.path());
		expect(copy.includes('Vienna')).toBe(false);
		expect(copy.equals(Buffer.from(picture))).toBe(true);
	}
);
