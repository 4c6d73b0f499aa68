import { expect, test, type Locator, type Page } from '@playwright/test';
import { CheckinPage } from './pages/checkin';
import { withoutFilePicker } from './pages/data';
import { PeoplePage } from './pages/people';
import { WelcomePage } from './pages/welcome';
import { begin, lookAround } from './seed';

/**
 * What has the focus: whether it is the goal, and whether it shows, itself, what is drawn over it, or the label it
 * stands in. Past the last stop the page has the focus.
 */
function focusAt(goal: Locator) {
	return goal.evaluate((goal) => {
		const focused = document.activeElement;
		const isOutlined = (element: Element, part?: string) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
		};
		let shows = focused === document.body;
		for (let up = 0, element = focused; up < 3 && element; up++, element = element.parentElement) {
			shows ||= isOutlined(element) || isOutlined(element, '::after');
		}
		return { isGoal: focused === goal, shows, where: focused?.outerHTML.slice(0, 120) ?? '' };
	});
}

/** Goes on by the Tab key until something has the focus; every stop on the way has to show it. */
async function tabTo(page: Page, goal: Locator) {
	await expect(goal).toBeVisible();
	for (let stops = 0; stops < 60; stops++) {
		await page.keyboard.press('Tab');
		const { isGoal, shows, where } = await focusAt(goal);
		expect(shows, `focus is visible on ${where}`).toBe(true);
		if (isGoal) return;
	}
	throw new Error(`the Tab key never came to ${goal.toString()}`);
}

async function press(page: Page, goal: Locator) {
	await tabTo(page, goal);
	await page.keyboard.press('Enter');
}

test('the whole journey is made by the keyboard alone', async ({ page }) => {
	await page.goto('/');
	await press(page, page.getByRole('link', { name: 'Begin your journal' }));
	await expect(page.getByRole('heading', { name: 'Begin your journal' })).toBeFocused();
	await tabTo(page, page.getByRole('checkbox', { name: 'LinkedIn' }));
	await page.keyboard.press('Space');
	await tabTo(page, page.getByRole('radio', { name: 'Every week' }));
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'Every month' })).toBeChecked();
	await press(page, page.getByRole('button', { name: 'Begin', exact: true }));
	await press(page, page.getByRole('link', { name: /^(Start the check-in|Check in today)$/ }));

	const checkin = new CheckinPage(page);
	await checkin.isAt(1);
	await expect(checkin.heading).toBeFocused();
	await tabTo(page, checkin.field('LinkedIn'));
	await page.keyboard.type('1e3');
	await page.keyboard.press('Enter');
	await expect(checkin.field('LinkedIn')).toBeFocused();
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('1,000');
	await page.keyboard.press('Enter');
	await checkin.isAt(2);
	await expect(checkin.heading).toBeFocused();
	await tabTo(page, checkin.field('LinkedIn'));
	await page.keyboard.type('250');
	await page.keyboard.press('Enter');
	for (let at = 3; at < 7; at++) {
		await checkin.isAt(at);
		await expect(checkin.heading).toBeFocused();
		await press(page, checkin.button('Skip'));
	}
	await checkin.isAt(7);
	await tabTo(page, checkin.field('Your thoughts'));
	await page.keyboard.type('Two lines,');
	await page.keyboard.press('Enter');
	await page.keyboard.type('typed.');
	await page.keyboard.press('ControlOrMeta+Enter');
	await checkin.isAt(8);
	await press(page, checkin.button('Next'));
	await checkin.isReview();
	await expect(checkin.heading).toBeFocused();
	await press(page, checkin.button('Save and finish'));
	await expect(checkin.heading).toHaveText('You know about 250 of your 1,000 contacts.');
	await expect(checkin.heading).toBeFocused();
	await press(page, page.getByRole('link', { name: 'Read this week' }));

	const chapter = page.getByRole('article');
	await expect(chapter).toContainText('You know 250 of them: LinkedIn 250.');
	await expect(chapter).toContainText('typed.');
	await press(page, page.getByRole('link', { name: 'Settings' }));
	await press(page, page.getByRole('link', { name: /^Your data/ }));
	await withoutFilePicker(page);
	const downloading = page.waitForEvent('download');
	await press(page, page.getByRole('button', { name: 'Save a copy' }));
	expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
	await expect(page.getByText(/Did the file arrive\?$/)).toBeFocused();
	await press(page, page.getByRole('button', { name: 'Yes' }));
	await expect(page.getByText(/^Saved as kithbook-/)).toBeFocused();

	await press(page, page.getByRole('button', { name: 'Erase everything …' }));
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('button', { name: 'Erase everything …' })).toBeFocused();
});

test('a list is brought in by the keyboard alone', async ({ page }) => {
	await begin(page);
	await page.goto('/');
	await expect(new WelcomePage(page).begun).toBeVisible();
	await press(page, page.getByRole('link', { name: 'People', exact: true }));
	await press(page, page.getByRole('link', { name: 'Bring in a list' }));
	const choosing = page.waitForEvent('filechooser');
	await press(page, page.getByRole('button', { name: 'Choose files' }));
	await (
		await choosing
	).setFiles({
		name: 'friends.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('Name\nTove Lindqvarn\nBert Osterfold\n')
	});
	await press(page, page.getByRole('button', { name: 'Read the names' }));
	await tabTo(page, page.getByRole('combobox', { name: 'Where are they your contacts?' }));
	await page.keyboard.type('LinkedIn');
	await press(page, page.getByRole('button', { name: 'Add to my people' }));
	const done = page.getByText(/in your journal\./);
	await expect(done).toBeFocused();
	const places = page.getByRole('navigation', { name: 'Places' });
	await press(page, places.getByRole('link', { name: 'People' }));
	const people = new PeoplePage(page);
	await expect(people.search).toHaveAccessibleName('Search 2 people');
	await expect(page.getByText('Not yet looked at · 2')).toBeVisible();
	await page.keyboard.press('/');
	await page.keyboard.type('tove');
	await expect(people.names).toHaveCount(1);
	await press(page, page.getByRole('link', { name: 'Tove Lindqvarn' }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tove Lindqvarn');
});

test('nothing moves for those who asked for less of it', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const moving = () =>
		page.evaluate(() =>
			[...document.querySelectorAll('*')]
				.filter((element) => {
					const { transitionDuration, animationDuration, animationName } =
						getComputedStyle(element);
					const lasts = (durations: string) =>
						durations.split(', ').some((duration) => parseFloat(duration) > 0.02);
					return (
						lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
					);
				})
				.map((element) => element.outerHTML.slice(0, 120))
		);
	await lookAround(page);
	for (const path of [
		'/',
		'/people/',
		'/people/person/',
		'/people/import/',
		'/people/review/',
		'/people/merge/',
		'/people/invitations/',
		'/people/lists/',
		'/insights/',
		'/journal/',
		'/settings/',
		'/settings/data/',
		'/checkin/'
	]) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await moving(), path).toEqual([]);
	}
});
