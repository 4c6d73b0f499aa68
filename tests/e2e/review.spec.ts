import { expect, test } from '@playwright/test';
import { CheckinPage } from './pages/checkin';
import { DataPage } from './pages/data';
import { bringContacts, nameOf, ReviewPage } from './pages/review';
import { begin } from './seed';

const sunday = '2026-11-22T19:00:00+01:00';

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime(sunday);
	await begin(page);
});

test('without a list there is one thing to do', async ({ page }) => {
	const review = new ReviewPage(page);
	await review.open();
	await expect(page.getByText(/^Bring in a platform’s list/)).toBeVisible();
	await review.button('Done for now').click();
	await expect(page).toHaveURL(/\/people\/$/);
	await review.open();
	await page.getByRole('link', { name: 'Bring in a list' }).click();
	await expect(page).toHaveURL(/\/people\/import\/$/);
});

test('names are answered by keys, taken back, and told of in a range that narrows', async ({
	page
}) => {
	await bringContacts(page, 200);
	const review = new ReviewPage(page);
	await review.open();
	await review.isAt(0);
	await expect(page.getByText('Review · 1 of 200')).toBeVisible();
	await expect(page.getByText(/so a few dozen tell something about all 200/)).toBeVisible();
	await page.keyboard.press('3');
	await review.isAt(1);
	await expect(review.heading).toBeFocused();
	await expect(review.estimate).toContainText('You know the one reviewed so far');

	for (const key of ['1', '2', '4', '0', 's']) await page.keyboard.press(key);
	await review.isAt(6);
	await expect(page.getByText(`${nameOf(5)}: Skipped`)).toBeVisible();
	await page.keyboard.press('Backspace');
	await review.isAt(5);
	await page.keyboard.press('u');
	await page.keyboard.press('U');
	await review.isAt(3);
	await expect(page.getByText(`${nameOf(2)}: Know of them`)).toBeVisible();
	await expect(review.estimate).toContainText('From 3 names: enough for a range only.');

	for (let count = 3; count < 40; count++) await page.keyboard.press(count % 10 < 3 ? '4' : '1');
	await review.isAt(40);
	await expect(review.estimate).toContainText(/^You know between \d+ and \d+ of 200 on LinkedIn\./);
	await expect(review.estimate).toContainText(/From 40 names; most likely about \d+\./);

	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/people\/$/);
	await review.open();
	await review.isAt(40);
	await expect(page.getByText('Review · 41 of 200')).toBeVisible();
	const { records } = await new DataPage(page).open().then(() => new DataPage(page).saved());
	const measurements = records.filter(({ type }) => type === 'measurement');
	expect(measurements).toMatchObject([{ id: '2026-W47', strata: [{ all: 200 }] }]);
});

test(
	'a name is answered by buttons, with more to see, and how one met',
	{ tag: '@phone' },
	async ({ page }) => {
		await bringContacts(page, 3);
		const review = new ReviewPage(page);
		await review.open();
		await expect(page.getByText('Beekeeper')).toBeHidden();
		await review.button('Show more').click();
		await expect(page.getByText('On LinkedIn')).toBeVisible();
		await expect(page.getByText('Beekeeper, Tall Trees')).toBeVisible();
		await review.button('Have met').click();
		await review.isAt(1);
		await expect(page.getByText('Beekeeper')).toBeHidden();
		await review.button('How did you meet?').click();
		const field = page.getByRole('textbox', { name: `How did you meet ${nameOf(0)}?` });
		await expect(field).toBeFocused();
		await field.pressSequentially('1 summer by 4 lakes');
		await review.isAt(1);
		await field.press('Enter');
		await expect(field).toBeHidden();
		await review.button('Not sure').click();
		await page.getByText('What the answers mean').click();
		await expect(page.getByText('You have met face to face.')).toBeVisible();
		await review.button('Never heard of').click();

		await expect(review.heading).toHaveText('You have been through all 3 names.');
		await expect(page.getByRole('term').filter({ hasText: 'Have met' })).toBeVisible();
		await expect(page.getByRole('definition').last()).toHaveText('1');
		await review.button('Undo').click();
		await review.isAt(2);
		await review.button('Skip').click();
		await review.button('Done for now').first().click();

		const data = new DataPage(page);
		await data.open();
		const persons = (await data.saved()).records.filter(({ type }) => type === 'person');
		expect(persons).toHaveLength(3);
		expect(persons.find(({ id }) => id === 'linkedin-0')).toMatchObject({
			closeness: 'met',
			howMet: '1 summer by 4 lakes',
			review: { answer: 'met', more: true }
		});
	}
);

test('one list is gone through by itself', async ({ page }) => {
	await bringContacts(page, 5);
	await bringContacts(page, 4, 'phone');
	const review = new ReviewPage(page);
	await review.open('?platform=phone');
	await expect(page.getByText('Phone address book · 1 of 4')).toBeVisible();
	await page.getByRole('link', { name: 'All lists' }).click();
	await expect(page.getByText('Review · 1 of 9')).toBeVisible();
	await page.getByRole('link', { name: 'LinkedIn' }).click();
	await expect(page.getByText('LinkedIn · 1 of 5')).toBeVisible();
	await page.keyboard.press('3');
	await page.getByRole('link', { name: 'All lists' }).click();
	await expect(page.getByText('Review · 2 of 9')).toBeVisible();
});

test('a check-in offers twelve names, and says what they told once it is answered', async ({
	page
}) => {
	const checkin = new CheckinPage(page);
	await page.goto('/checkin/?question=known');
	await checkin.isAt(2);
	await expect(page.getByRole('link', { name: /look at twelve names/ })).toBeHidden();

	await bringContacts(page, 300);
	await page.goto('/checkin/?question=known');
	await checkin.field('LinkedIn').fill('120');
	await expect(page.getByText(/^Measured up to/)).toBeHidden();
	await page.getByRole('link', { name: 'Measure it instead: look at twelve names' }).click();
	const review = new ReviewPage(page);
	await review.isAt(0);
	for (let count = 0; count < 12; count++) await page.keyboard.press(count < 4 ? '3' : '1');
	await expect(review.heading).toHaveText('That makes 12 for this week.');
	await page.keyboard.press('1');
	await expect(review.heading).toHaveText('That makes 12 for this week.');
	await review.button('Go on').click();
	await review.isAt(12);
	await review.button('Done for now').click();

	await checkin.isAt(2);
	await expect(checkin.field('LinkedIn')).toHaveValue('120');
	await expect(
		page.getByText(/^Measured up to the week of .+: between \d+ and \d+ of your 300 on LinkedIn\.$/)
	).toBeVisible();
	await checkin.field('LinkedIn').fill('');
	await expect(page.getByText(/^Measured up to/)).toBeHidden();
	await checkin.field('LinkedIn').fill('90');
	await checkin.next();
	await checkin.skipFrom(3);
	await checkin.save();
	await page.getByRole('link', { name: 'Check it with twelve names' }).click();
	await review.isAt(12);
	await review.button('Done for now').click();
	await expect(page.getByText('this week is written down')).toBeVisible();
	await expect(
		page.getByText(
			/^Measured from 12 names, up to the week of .+: between \d+ and \d+ in 100 of your 300 on LinkedIn\.$/
		)
	).toBeVisible();
});

test('the insights draw what was measured beside the guess', async ({ page }) => {
	await bringContacts(page, 300);
	const review = new ReviewPage(page);
	await review.open();
	for (let count = 0; count < 40; count++) await page.keyboard.press(count % 4 ? '1' : '3');
	await review.isAt(40);
	await review.button('Done for now').click();
	const checkin = new CheckinPage(page);
	await checkin.open();
	await checkin.complete([{ LinkedIn: '300' }, { LinkedIn: '250' }]);
	await page.goto('/insights/');
	const name = 'Are you getting to know more of them?';
	const insight = page.getByRole('region', { name, exact: true });
	await expect(insight).toContainText(
		/You know about 83 in 100 of your 300 contacts\..+Measured from 40 names, up to the week of .+: between \d+ and \d+ in 100 of your 300 on LinkedIn\. Your guess is above that range\./
	);
	await expect(insight.getByRole('img')).toHaveAccessibleName(
		/^LinkedIn: 250 of 300 and measured: \d+–\d+$/
	);
});
