import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ExportPart from './ExportPart.svelte';

function setup(at: 'made' | 'unsure' | 'saved', words: string) {
	const called = { onstart: vi.fn(), oncancel: vi.fn(), ontake: vi.fn(), onanswer: vi.fn() };
	const props = { share: 0, isTrouble: false, ways: ['save', 'download'] as const, ...called };
	const { rerender } = render(ExportPart, { at, words, ...props });
	return { ...called, rerender };
}

test('whether the file arrived is asked in place, and the keyboard is there', async () => {
	const { onanswer, rerender } = setup('unsure', 'Did the file arrive?');
	const question = page.getByRole('group', { name: 'Did the file arrive?' });
	await expect.element(page.getByText('Did the file arrive?')).toHaveFocus();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	await question.getByRole('button', { name: 'Not yet' }).click();
	await question.getByRole('button', { name: 'Yes' }).click();
	expect(onanswer.mock.calls).toEqual([[false], [true]]);

	await rerender({ at: 'saved', words: 'Saved.' });
	await expect.element(page.getByText('Saved.')).toHaveFocus();
	await expect.element(question).not.toBeInTheDocument();
	await expect.element(page.getByRole('button', { name: 'Save a copy' })).toBeVisible();
});

test('a file that is made is offered in the ways there are', async () => {
	const { ontake, oncancel } = setup('made', 'The file is ready.');
	await page.getByRole('button', { name: 'Choose where to save it' }).click();
	await page.getByRole('button', { name: 'Download it' }).click();
	expect(ontake.mock.calls).toEqual([['save'], ['download']]);
	await page.getByRole('button', { name: 'Cancel' }).click();
	expect(oncancel).toHaveBeenCalledOnce();
});
