import { expect, test } from '@playwright/test';
import { CheckinPage } from './pages/checkin';
import { DataPage } from './pages/data';
import { JournalPage } from './pages/journal';
import { WelcomePage } from './pages/welcome';

test.use({ serviceWorkers: 'allow' });

test('a whole journey asks no other origin, breaks no policy and makes no error', async ({
	page,
	context,
	baseURL
}) => {
	const seen: string[] = [];
	const wrong: string[] = [];
	context.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol === 'data:' || protocol === 'blob:') return;
		seen.push(request.url());
		if (origin !== baseURL || request.method() !== 'GET') {
			wrong.push(`${request.method()} ${request.url()}`);
		}
	});
	context.on('console', (message) => wrong.push(`${message.type()}: ${message.text()}`));
	context.on('weberror', (error) => wrong.push(error.error().message));
	context.on('response', (response) => {
		// The worker keeps the page for what is not found, with whatever status the host gives it.
		const isFound = response.ok() || response.status() === 304;
		if (!isFound && !response.url().endsWith('/404.html')) {
			wrong.push(`${String(response.status())} ${response.url()}`);
		}
	});
	await context.exposeBinding('violated', (_, what: string) => wrong.push(what));
	await context.addInitScript(() => {
		const { violated } = window as unknown as { violated: (what: string) => void };
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
			violated(`${effectiveDirective} ${blockedURI}`);
		});
	});

	await new WelcomePage(page).begin({
		platforms: ['LinkedIn', 'X'],
		own: ['https://forum.example']
	});
	await page.evaluate(() => navigator.serviceWorker.ready);
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.complete([
		{ LinkedIn: '1000', X: '20', 'https://forum.example': '7' },
		{ LinkedIn: '120', X: '2', 'https://forum.example': '7' },
		{ 'Face to face': '9' },
		'Skip',
		{ Online: '2', 'In person': '3' },
		{ 'In your own words': '<img src="https://tracker.example/pixel.gif">' },
		{ 'Your thoughts': 'See https://example.org and mailto:marta@example.org' }
	]);
	await page.getByRole('link', { name: 'See the insights' }).click();
	const picture = page.getByRole('button', { name: /^Picture:/ }).first();
	const pictured = page.waitForEvent('download');
	await picture.click();
	await pictured;
	const journal = new JournalPage(page);
	await journal.open();
	await journal.write('[a link](https://example.org) and ![a picture](https://example.org/x.png)');
	await journal.search.fill('example');
	await expect(page.locator('mark').first()).toBeVisible();
	await page.goto('/settings/');
	await expect(page.getByRole('heading', { name: 'Rhythm' })).toBeVisible();
	await page.getByRole('radio', { name: 'Dark' }).check();
	const data = new DataPage(page);
	await data.open();
	const { text } = await data.save();
	await data.choose(text);
	await data.preview.getByRole('button', { name: 'Close' }).click();
	await data.add({ path: 'tests/fixtures/journal-v1.json' });
	await data.button('Erase everything …').click();
	await page.getByRole('textbox', { name: 'To go on, type ERASE' }).fill('ERASE');
	await page.getByRole('button', { name: 'Erase everything', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
	await new WelcomePage(page).lookAround();
	await page.goto('/insights/');
	await expect(page.getByRole('img').first()).toBeVisible();

	expect(seen.length).toBeGreaterThan(20);
	expect(wrong).toEqual([]);
	// Cookies would be sent along, and stand for an identity.
	expect(await context.cookies()).toEqual([]);
});
