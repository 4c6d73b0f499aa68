import { expect, test, type Page } from '@playwright/test';
import { bringContacts, nameOf, ReviewPage } from './pages/review';
import { begin } from './seed';

/** A finger that goes over the screen. */
async function swipe(page: Page, from: { x: number; y: number }, by: number) {
	const browser = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
		browser.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: x === undefined ? [] : [{ x, y: from.y }]
		});
	await touch('touchStart', from.x);
	for (let step = 1; step <= 5; step++) await touch('touchMove', from.x + (by * step) / 5);
	const wider = () => document.documentElement.scrollWidth - innerWidth;
	expect(await page.evaluate(wider)).toBe(0);
	await touch('touchEnd');
	await browser.detach();
}

test('a finger answers too: left for strangers, right for those one has talked with', async ({
	page
}) => {
	await begin(page);
	await bringContacts(page, 5);
	const review = new ReviewPage(page);
	await review.open();
	await review.isAt(0);
	await expect(page.getByText('← Never heard of')).toBeVisible();
	await expect(page.getByText('Have talked →')).toBeVisible();
	const button = await review.button('Know of them').boundingBox();
	const middle = { x: 180, y: (button?.y ?? 0) + (button?.height ?? 0) / 2 };
	await swipe(page, middle, -150);
	await review.isAt(1);
	await expect(page.getByText(`${nameOf(0)}: Never heard of`)).toBeVisible();
	await swipe(page, middle, 150);
	await review.isAt(2);
	await expect(page.getByText(`${nameOf(1)}: Have talked`)).toBeVisible();
	await swipe(page, middle, 30);
	await expect(review.heading).toHaveText(nameOf(2));
});
