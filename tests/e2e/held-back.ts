import type { Page } from '@playwright/test';

/** Holds back what the page asks for, as a slow network does. @returns a function that lets it through */
export async function holdBack(page: Page, files: string): Promise<() => void> {
	let letThrough: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (letThrough = resolve));
	await page.route(files, async (route) => {
		await held;
		await route.continue();
	});
	return letThrough;
}
