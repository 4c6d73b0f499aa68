import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import Folded from './Folded.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>What is inside</p>' }));
const inside = () => page.getByText('What is inside');

test('it opens on request, and then only the user closes it', async () => {
	const { rerender } = await render(Folded, { summary: 'More', children });
	await expect.element(inside()).not.toBeVisible();
	await rerender({ open: true });
	await expect.element(inside()).toBeVisible();
	await rerender({ open: false });
	await expect.element(inside()).toBeVisible();
	await page.getByText('More').click();
	await expect.element(inside()).not.toBeVisible();
});
