import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { CheckinPage } from './pages/checkin';
import { begin, lookAround } from './seed';

const asked = [
	'Are you getting to know more of them?',
	'Where do you know them?',
	'How do you talk with people?',
	'How much time goes to social sites?',
	'When you ask for help, where does it come from?',
	'Do you give as much help as you get?',
	'How far have you come with the people you chose?',
	'How long does each step take?',
	'Which first messages led to a talk?',
	'What do your own questions show?'
];

test('before the first check-in the page says what will be there', async ({ page }) => {
	await begin(page);
	await page.goto('/insights/');
	await expect(page.getByText(/^One check-in is enough to see here/)).toBeVisible();
	await page.getByRole('link', { name: 'Start the check-in' }).click();
	await new CheckinPage(page).isAt(1);
});

test('one week makes sense already', async ({ page }) => {
	await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
	await begin(page, { platforms: ['LinkedIn', 'Phone address book'] });
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.complete([
		{ LinkedIn: '1000', 'Phone address book': '200' },
		{ LinkedIn: '120', 'Phone address book': '120' },
		{ 'Face to face': '9', 'By phone or video': '4', 'In writing only': '0' },
		{ 'Times you asked Online': '1', 'of these, got help Online': '0' },
		{ Online: '0', 'In person': '3' }
	]);
	await page.goto('/insights/');
	await expect(page.getByText(/^Later you also see here where you know them,/)).toBeVisible();
	await expect(page.getByRole('heading', { level: 2 })).toHaveText(asked.slice(0, 1));
	const insight = page.getByRole('region', { name: asked[0] ?? '', exact: true });
	await expect(insight).toContainText('You know about 20 in 100 of your 1,200 contacts.');
	await expect(insight).toContainText('For each one you know there are about 4 you don’t.');
	await expect(insight.getByRole('img')).toHaveAccessibleName(
		'All together: 240 of 1,200, Phone address book: 120 of 200 and LinkedIn: 120 of 1,000'
	);
	for (const section of await page.getByRole('region').all()) {
		await expect(section).not.toHaveText(/NaN|undefined|Infinity|null/);
	}
});

test(
	'two years are drawn, tabled, and taken away as a picture',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.clock.setFixedTime('2026-11-22T19:00:00+01:00');
		await lookAround(page);
		await page.goto('/insights/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Insights · last 12 months');
		await expect(page.getByRole('heading', { level: 2 })).toHaveText(asked);
		const first = page.getByRole('region', { name: asked[0] ?? '', exact: true });
		const chart = first.getByRole('img');
		await expect(chart).toHaveAccessibleName(/^Yes: from \d+ to \d+ in 100 within a year\./);
		await expect(chart.locator('path.fill-real')).not.toHaveCount(0);
		const box = await chart.boundingBox();
		expect(box?.height).toBeGreaterThan(150);

		const table = first.getByRole('button', { name: `Numbers: ${asked[0] ?? ''}` });
		await expect(table).toHaveAttribute('aria-expanded', 'false');
		await table.click();
		const hide = first.getByRole('button', { name: `Hide numbers: ${asked[0] ?? ''}` });
		await expect(hide).toHaveAttribute('aria-expanded', 'true');
		await expect(first.getByRole('columnheader')).toHaveText([
			'Week of',
			'Contacts',
			'Known',
			'Share',
			'Others per known',
			'Note'
		]);
		const rows = first.getByRole('row');
		const year = await rows.count();
		expect(year).toBeGreaterThan(45);
		await page.getByRole('radio', { name: 'All' }).check();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Insights · all weeks');
		await first.getByRole('button', { name: 'Show earlier weeks' }).click();
		await expect.poll(() => rows.count()).toBeGreaterThan(year * 1.8);
		await hide.click();
		await expect(rows).toHaveCount(0);

		const downloading = page.waitForEvent('download');
		await first.getByRole('button', { name: `Save picture: ${asked[0] ?? ''}` }).click();
		const picture = await downloading;
		expect(picture.suggestedFilename()).toMatch(/^kithbook-[a-z0-9-]+\.png$/);
		await expect(
			page.getByText(`The picture is in your downloads, as ${picture.suggestedFilename()}.`)
		).toBeVisible();
		const bytes = await readFile(await picture.path());
		expect(bytes.subarray(1, 4).toString()).toBe('PNG');
		expect(bytes.length).toBeGreaterThan(5000);
	}
);
