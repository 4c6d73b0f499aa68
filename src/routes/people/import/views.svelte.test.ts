import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ColumnChooser from './ColumnChooser.svelte';
import ListPreview from './ListPreview.svelte';

test('a table drawn with bars shows no empty columns, and numbers the others', async () => {
	let chosen: readonly number[] = [];
	render(ColumnChooser, {
		path: 'club.md',
		headings: [],
		rows: [
			['', ' Ann Fell ', ' 12 ', ''],
			['', ' Bo Hill ', ' 13 ', '']
		],
		guess: [1],
		mayHaveHeadings: true,
		onchoose: (columns: readonly number[]) => (chosen = columns),
		oncancel: () => undefined
	});
	const ticks = page.getByRole('columnheader').getByRole('checkbox');
	await expect.element(ticks.first()).toBeChecked();
	await expect.element(ticks.first()).toHaveAccessibleName('Column 1: names');
	expect(ticks.elements()).toHaveLength(2);
	await ticks.nth(1).click();
	await page.getByRole('button', { name: 'Read the names' }).click();
	expect(chosen).toEqual([1, 2]);
});

test('a list that lacks very many asks first whether it is whole, and keeps them until then', async () => {
	const ongone = vi.fn();
	const words = {
		found: 'This is LinkedIn’s export.',
		ownLabel: undefined,
		rows: [],
		leftOut: [],
		dropsGone: undefined,
		mayBePart: '600 of the 1,500 people are not in this file.',
		areGone: false,
		otherContacts: undefined,
		count: 'LinkedIn then has 1,500 contacts.',
		isNews: true
	};
	const place = createRawSnippet(() => ({ render: () => '<p>LinkedIn</p>' }));
	const view = await render(ListPreview, { ...words, place, ongone, onothers: vi.fn() });
	const question = page.getByRole('group', { name: 'Is this file the whole list?' });
	const whole = question.getByRole('radio', { name: /^It is the whole list/ });
	await expect.element(page.getByText('600 of the 1,500')).toBeVisible();
	await expect.element(question.getByRole('radio', { name: /keep the others/ })).toBeChecked();
	await whole.click();
	expect(ongone).toHaveBeenCalledExactlyOnceWith(true);
	await view.rerender({ areGone: true });
	await expect.element(whole).toBeChecked();
	expect(page.getByRole('checkbox').elements()).toEqual([]);
});
