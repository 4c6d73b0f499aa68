import type { Page } from '@playwright/test';

/** What is cut off at a side of the window, beside what scrolls by itself. */
export function sticksOut(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('body *')]
			.filter((each) => each.checkVisibility({ visibilityProperty: true }))
			.filter((each) => !each.closest('.visually-hidden') && !each.closest('.scroll-x > *'))
			.filter((each) => {
				const { left, right } = each.getBoundingClientRect();
				return left < -1 || right > document.documentElement.clientWidth + 1;
			})
			.map(({ outerHTML }) => outerHTML.slice(0, 120))
	);
}
