import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { contentOf, upgrade } from './database';
import { CheckinPage, questions } from './pages/checkin';
import { JournalPage } from './pages/journal';
import { begin } from './seed';

const newer = 99;

declare global {
	interface Window {
		/** What puts rows, as the browser has it. */
		putting: PropertyDescriptor | undefined;
	}
}

/** A page of the origin without the app, from which its database can be tampered with. */
async function outside(page: Page): Promise<Page> {
	await page.goto('/robots.txt');
	return page;
}

test('a journal of a newer version is left alone, and can be taken away', async ({ page }) => {
	await begin(page, { checkin: { contacts: { LinkedIn: 912 } } });
	await outside(page);
	await upgrade(page, newer);
	const before = await contentOf(page);

	for (const path of ['/', '/journal/', '/insights/', '/checkin/', '/settings/data/']) {
		await page.goto(path);
		await expect(page.getByRole('alert').filter({ hasText: 'newer version' }), path).toContainText(
			'This older one leaves it untouched.'
		);
	}
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download what is stored' }).click();
	const dump = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as object;
	expect(dump).toMatchObject({ kithbook: 'dump', database: newer, people: before.people });
	expect(dump).toMatchObject({ checkin: before.checkin });
	await page.getByRole('button', { name: 'Reload' }).click();
	await expect(page.getByRole('heading', { name: 'The journal cannot be opened' })).toBeVisible();
	await outside(page);
	expect(await contentOf(page)).toEqual(before);
});

test('a tab that a newer version overtakes keeps what is being typed', async ({
	page,
	context
}) => {
	await begin(page);
	const checkin = new CheckinPage(page);
	const other = await outside(await context.newPage());
	await page.goto('/checkin/?question=reflection');
	await checkin.field('Your thoughts').fill('Half a sentence abou');
	await upgrade(other, newer);
	await expect(page.getByRole('heading', { name: 'This tab has to pause' })).toBeVisible();
	await expect(
		page.getByText('What you were typing is kept as a draft. Reload to go on here.')
	).toBeVisible();
	expect(JSON.stringify((await contentOf(other)).drafts)).toContain('Half a sentence abou');
});

for (const [how, spoil] of [
	['is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
	[
		'is refused',
		() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('The user denied permission.', 'SecurityError');
			};
		}
	]
] as const) {
	test(`where the database ${how}, every page says so`, async ({ page }) => {
		await page.addInitScript(spoil);
		for (const path of ['/', '/checkin/', '/journal/', '/insights/', '/settings/data/']) {
			await page.goto(path);
			await expect(page.getByText(/^This browser window keeps no data/), path).toBeVisible();
		}
	});
}

test('what the disk has no room for is called not saved, and stays', async ({ page }) => {
	await begin(page);
	const checkin = new CheckinPage(page);
	await checkin.open();
	await page.evaluate(() => {
		window.putting = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('No room.', 'QuotaExceededError');
		};
	});
	const words = /^NOT SAVED\. The disk, or this browser’s share of it, is full\./;
	await checkin.field('LinkedIn').fill('912');
	await expect(page.getByText(words).first()).toBeVisible();
	await checkin.next();
	await checkin.skipFrom(2);
	await checkin.button('Save and finish').click();
	await expect(page.getByRole('region', { name: 'Notices' }).getByText(words)).toBeVisible();
	await checkin.isReview();
	await expect(checkin.reviewed(questions.contacts)).toContainText('912 contacts');
	expect((await contentOf(page)).checkin).toEqual([]);

	await page.evaluate(() => {
		Object.defineProperty(IDBObjectStore.prototype, 'put', window.putting ?? {});
	});
	await checkin.save();
	expect((await contentOf(page)).checkin).toHaveLength(1);
	const journal = new JournalPage(page);
	await journal.open();
	await journal.unfold();
	await expect(page.getByText('912 contacts')).toBeVisible();
});

test('a fault of the program is owned up to, with the way to a copy', async ({ page }) => {
	await begin(page);
	const spoilt = await page.context().newPage();
	await spoilt.addInitScript(() => {
		IDBIndex.prototype.openKeyCursor = () => {
			throw new TypeError('A bug.');
		};
	});
	await spoilt.goto('/journal/');
	await expect(spoilt.getByRole('heading', { level: 1 })).toHaveText(
		'Something went wrong on this page'
	);
	await spoilt.getByRole('link', { name: 'Export the journal' }).click();
	await expect(spoilt.getByRole('heading', { name: 'Your data' })).toBeVisible();
});

const unloaded =
	/^Part of Kithbook could not be loaded\. What you have saved is still on this device\./;

/** Answers as a host does that has the scripts of a newer build only. */
async function loseScripts(page: Page, isLost: (path: string) => boolean): Promise<void> {
	await page.route(
		({ pathname }) => pathname.endsWith('.js') && isLost(pathname),
		(route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' })
	);
}

test('a page whose scripts are gone says so, and reloads', async ({ page }) => {
	await loseScripts(page, () => true);
	for (const path of ['/', '/no/such/page/', '/checkin/', '/settings/data/']) {
		await page.goto(path);
		await expect(page.getByRole('alert').filter({ hasText: unloaded }), path).toBeVisible();
	}
	await page.unrouteAll();
	await page.getByRole('button', { name: 'Reload' }).click();
	await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
	await expect(page.getByText(unloaded)).toBeHidden();
});

test('a first visit that lacks the form alone says so, and reloads', async ({ page }) => {
	const html = await (await page.request.get('/')).text();
	await loseScripts(page, (path) => !html.includes(path.slice(1)));
	await page.goto('/');
	await expect(page.getByRole('alert').filter({ hasText: unloaded })).toBeVisible();
	const again = page.waitForEvent('domcontentloaded');
	await page.getByRole('button', { name: 'Reload' }).click();
	await again;
	await expect(page.getByRole('alert').filter({ hasText: unloaded })).toBeVisible();
	// The page may load itself again as soon as it can, so the button cannot be pressed any more.
	await page.unrouteAll();
	await page.reload();
	await expect(page.getByRole('link', { name: 'Begin your journal' })).toBeVisible();
	await expect(page.getByText(unloaded)).toBeHidden();
});

test('a page whose scripts are gone when a link leads there says so', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Begin your journal' })).toBeVisible();
	await loseScripts(page, () => true);
	await page.getByRole('link', { name: 'Settings' }).click();
	// The page being left says so, too, for a moment.
	await expect(page).toHaveURL('/settings/');
	await expect(page.getByRole('alert').filter({ hasText: unloaded })).toBeVisible();
	await page.unrouteAll();
	await page.getByRole('button', { name: 'Reload' }).click();
	await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
	await expect(page.getByText(unloaded)).toBeHidden();
});

test('without JavaScript, every page says that it is needed', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	for (const path of ['/', '/checkin/', '/people/', '/settings/data/', '/no/such/page/']) {
		await page.goto(path);
		await expect(page.getByText(/^Kithbook .* needs JavaScript for it\./), path).toBeVisible();
	}
	await context.close();
});
