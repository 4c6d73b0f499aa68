import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import PersonField from './PersonField.svelte';

const { style } = document.documentElement;

afterEach(() => {
	style.removeProperty('scroll-padding-bottom');
	document.body.style.removeProperty('padding-top');
});

test('the people found are in sight above what covers the end of the window', async () => {
	const bar = 80;
	style.setProperty('scroll-padding-bottom', `${String(bar)}px`);
	document.body.style.setProperty('padding-top', `${String(window.innerHeight - bar - 60)}px`);
	const props = {
		label: 'Who is it?',
		hint: '',
		found: [],
		chosen: [],
		onquery: vi.fn(),
		onchoose: vi.fn(),
		onremove: vi.fn()
	};
	const { rerender } = await render(PersonField, { ...props, query: '' });
	await page.getByRole('textbox', { name: 'Who is it?' }).click();
	const found = ['Tove Lindqvarn', 'Tom Fennimark'].map((name) => ({
		id: name,
		name,
		details: []
	}));
	await rerender({ query: 'to', found });
	const last = page.getByRole('button', { name: /“to”/ });
	await expect
		.poll(() => last.element().getBoundingClientRect().bottom)
		.toBeLessThanOrEqual(window.innerHeight - bar + 1);
});
