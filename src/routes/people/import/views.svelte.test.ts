import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ColumnChooser from './ColumnChooser.svelte';

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
