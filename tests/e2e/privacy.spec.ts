import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page, type Worker } from '@playwright/test';
import { CheckinPage } from './pages/checkin';
import { DataPage } from './pages/data';
import { IntakePage } from './pages/intake';
import { JournalPage } from './pages/journal';
import { WelcomePage } from './pages/welcome';
import { begin } from './seed';

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
	await page.goto('/insights/');
	const picture = page.getByRole('button', { name: /^Save picture:/ }).first();
	const pictured = page.waitForEvent('download');
	await picture.click();
	await pictured;
	const journal = new JournalPage(page);
	await journal.open();
	await journal.write('[a link](https://example.org) and ![a picture](https://example.org/x.png)');
	await journal.openSearch();
	await journal.search.fill('example');
	await expect(page.locator('mark').first()).toBeVisible();
	await page.goto('/settings/');
	await expect(page.getByRole('heading', { name: 'Rhythm' })).toBeVisible();
	await page.getByRole('radio', { name: 'Dark' }).check();
	// Links to other sites, which are not followed.
	await page.getByText('I use a calendar on the web').click();
	await page.getByRole('link', { name: 'Google Calendar' }).hover();
	const data = new DataPage(page);
	await data.open();
	const { text } = await data.save();
	await data.choose(text);
	await data.preview.getByRole('button', { name: 'Close' }).click();
	await data.add({ path: 'tests/fixtures/journal-v1.json' });
	await data.button('Erase everything …').click();
	await page.getByRole('textbox', { name: 'To go on, type ERASE' }).fill('ERASE');
	await page.getByRole('button', { name: 'Erase everything', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Begin your journal' })).toBeVisible();
	await new WelcomePage(page).lookAround();
	await page.goto('/insights/');
	await expect(page.getByRole('img').first()).toBeVisible();

	expect(seen.length).toBeGreaterThan(20);
	expect(wrong).toEqual([]);
	// Cookies would be sent along, and stand for an identity.
	expect(await context.cookies()).toEqual([]);
});

/** Tries what no script of the app may do. @returns what got through */
function escapes(context: Page | Worker, stranger: string): Promise<string[]> {
	return (context as Page).evaluate(async (stranger: string) => {
		// Code that a test runs is exempt from the policy until its first task is over.
		await new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = resolve;
			port2.postMessage('next task');
		});
		const through: string[] = [];
		try {
			Reflect.construct(Function, ['return 1']);
			through.push('code made of text');
		} catch (error) {
			if (!(error instanceof EvalError)) through.push(String(error));
		}
		await fetch(stranger, { mode: 'no-cors' }).then(
			() => through.push('a request to another origin'),
			() => undefined
		);
		return through;
	}, stranger);
}

test.describe('what runs in the app', () => {
	test.use({ serviceWorkers: 'block' });

	test('makes no code of text and asks no other origin, in the page and in each Worker', async ({
		page
	}) => {
		const asked: (string | undefined)[] = [];
		const server = createServer(({ url }, response) => {
			asked.push(url);
			response.end();
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		const stranger = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
		// Each Worker stays until the test has looked into it.
		await page.addInitScript(() => (Worker.prototype.terminate = () => undefined));
		const lookInto = async (act: () => Promise<unknown>) => {
			const [worker] = await Promise.all([page.waitForEvent('worker'), act()]);
			return escapes(worker, stranger);
		};

		await begin(page, { platforms: ['LinkedIn'] });
		const intake = new IntakePage(page);
		await intake.open();
		expect(await escapes(page, stranger)).toEqual([]);
		const list = 'linkedin/Basic_LinkedInDataExport_03-02-2024.zip';
		expect(await lookInto(() => intake.give(list))).toEqual([]);
		await intake.add();
		await page.goto('/people/lists/');
		await page.getByRole('button', { name: 'Forget the names of LinkedIn' }).click();
		const forget = page.getByRole('dialog').getByRole('button', { name: 'Forget the names' });
		expect(await lookInto(() => forget.click())).toEqual([]);
		const data = new DataPage(page);
		await data.open();
		expect(await lookInto(() => data.choose('{}'))).toEqual([]);
		expect(asked).toEqual([]);
		server.close();
	});
});
