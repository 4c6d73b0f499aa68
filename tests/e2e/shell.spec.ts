import { expect, test } from '@playwright/test';
import { holdBack } from './held-back';

const paths = [
	'/',
	'/people/',
	'/favours/',
	'/insights/',
	'/journal/',
	'/settings/',
	'/settings/questions/',
	'/settings/prompts/',
	'/settings/trash/',
	'/journal/look-back/'
];

declare global {
	interface Window {
		violations: string[];
		shift: number;
	}
}

test('no page breaks its own content security policy or asks another origin', async ({
	page,
	baseURL
}) => {
	const strangers: string[] = [];
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== baseURL) strangers.push(request.url());
	});
	await page.addInitScript(() => {
		window.violations = [];
		addEventListener('securitypolicyviolation', (event) => {
			window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
		});
	});
	for (const path of [
		...paths,
		'/checkin/',
		'/settings/data/',
		'/before-you-post/',
		'/no/such/page/'
	]) {
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(await page.evaluate(() => window.violations), path).toEqual([]);
	}
	expect(strangers).toEqual([]);
});

test('the policy is strict about scripts', async ({ page }) => {
	await page.goto('/');
	const policy = await page
		.locator('meta[http-equiv=content-security-policy]')
		.getAttribute('content');
	expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/=]+')+;/);
	expect(policy).toMatch(/default-src 'self';/);
	expect(policy).toMatch(/connect-src 'self';/);
	expect(policy).not.toContain('unsafe-eval');
});

test('a button pressed before the app runs does its work once it runs', async ({ page }) => {
	const letThrough = await holdBack(page, '**/*.js');
	await page.goto('/', { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'Look around' }).click();
	letThrough();
	await expect(page.getByText('This is sample data.')).toBeVisible();
});

test('nothing moves when the serif arrives late', async ({ page }) => {
	const letThrough = await holdBack(page, '**/*.woff2');
	await page.addInitScript(() => {
		window.shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
				window.shift += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto('/', { waitUntil: 'domcontentloaded' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	letThrough();
	await page.evaluate(async () => {
		await document.fonts.load('1em Newsreader');
		await new Promise(requestAnimationFrame);
	});
	expect(await page.evaluate(() => window.shift)).toBeLessThan(0.01);
});

test(
	'the bar leads to each place, says where one is, and the keyboard can pass it by',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('/');
		const bar = page.getByRole('navigation', { name: 'Places' });
		for (const [name, path] of [
			['People', '/people/'],
			['Favours', '/favours/'],
			['Insights', '/insights/'],
			['Journal', '/journal/'],
			['This week', '/']
		] as const) {
			await bar.getByRole('link', { name }).click();
			await expect(page).toHaveURL(path);
			await expect(bar.locator('[aria-current=page]')).toHaveText(name);
		}
		await page.reload();
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main')).toBeFocused();
	}
);

test(
	'what can be pressed is large enough, and nothing is wider than the window',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		for (const path of paths) {
			await page.goto(path, { waitUntil: 'networkidle' });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
			expect(wide, path).toBe(false);
			for (const link of await page.getByRole('navigation').getByRole('link').all()) {
				const box = await link.boundingBox();
				expect(box?.height).toBeGreaterThanOrEqual(44);
				expect(box?.width).toBeGreaterThanOrEqual(44);
			}
		}
	}
);
