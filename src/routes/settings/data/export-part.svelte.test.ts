import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { offers } from '$lib/formats/offers';
import ExportPart from './ExportPart.svelte';
import PassphraseForm from './PassphraseForm.svelte';
import TableForm from './TableForm.svelte';

function setup(at: 'rest' | 'made' | 'unsure' | 'saved', words: string) {
	const called = { onstart: vi.fn(), oncancel: vi.fn(), ontake: vi.fn(), onanswer: vi.fn() };
	const props = {
		share: 0,
		isTrouble: false,
		ways: ['save', 'download'] as const,
		offers,
		...called
	};
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

test('each format says what it is for, and the whole journal is offered first', async () => {
	const { onstart } = setup('rest', 'No copy yet.');
	const choices = page.getByRole('group', { name: 'What is the file for?' }).getByRole('radio');
	expect(choices.elements().length).toBe(offers.length);
	for (const { hint } of offers) await expect.element(page.getByText(hint())).toBeVisible();
	await expect.element(choices.first()).toBeChecked();
	await page.getByRole('button', { name: 'Save a copy' }).click();
	expect(onstart.mock.calls).toEqual([[offers[0], undefined]]);
});

test('a passphrase is typed twice, can be shown, and is said to be lost for good', async () => {
	const { onstart } = setup('rest', '');
	await page.getByRole('radio', { name: /^Locked with a passphrase/ }).click();
	const first = page.getByRole('textbox', { name: 'Passphrase', exact: true });
	const again = page.getByRole('textbox', { name: 'The passphrase once more' });
	const save = page.getByRole('button', { name: 'Save a copy' });
	await expect.element(page.getByText(/^Nobody can restore a forgotten/)).toBeVisible();

	await page.getByLabelText('Show what I type').click();
	await first.fill('short');
	await save.click();
	await expect.element(first).toHaveFocus();
	await expect.element(first).toHaveAccessibleDescription(/Take at least 8 characters\.$/);
	await first.fill('blue herring lamp');
	await again.fill('blue herring');
	await save.click();
	await expect.element(again).toHaveAccessibleDescription('The two are not the same.');
	expect(onstart).not.toHaveBeenCalled();

	await again.fill('blue herring lamp');
	await page.getByLabelText('Show what I type').click();
	await expect
		.element(page.getByLabelText('Passphrase', { exact: true }))
		.toHaveAttribute('type', 'password');
	await save.click();
	expect(onstart.mock.calls).toEqual([
		[expect.objectContaining({ id: 'age' }), 'blue herring lamp']
	]);
});

test('a locked file asks for its passphrase, and for another one if it was wrong', async () => {
	const [onopen, oncancel] = [vi.fn(), vi.fn()];
	const props = { name: 'kithbook.json.age', onopen, oncancel };
	const { rerender } = render(PassphraseForm, { ...props, wasTried: false });
	const field = page.getByLabelText('Passphrase', { exact: true });
	await expect.element(field).toHaveFocus();
	await page.getByRole('button', { name: 'Open the file' }).click();
	await expect.element(field).toHaveAccessibleDescription(/Type the passphrase\.$/);
	await field.fill('blue herring');
	await page.getByRole('button', { name: 'Open the file' }).click();
	expect(onopen.mock.calls).toEqual([['blue herring']]);
	await rerender({ ...props, wasTried: true });
	await expect.element(field).toHaveAccessibleDescription(/does not open the file\. Try again\.$/);
});

test('a table asks for the day and the words, and guesses both', async () => {
	const onchoose = vi.fn();
	const table = {
		headings: ['when', 'mood', ''],
		rows: [['2026-11-22', 'rad', 'Tea with Noor']],
		guess: { day: 0, words: [1] }
	};
	render(TableForm, { name: 'daylio.csv', table, onchoose, oncancel: vi.fn() });
	const title = page.getByRole('heading', { name: 'Which column is which in daylio.csv?' });
	await expect.element(title).toHaveFocus();
	await expect.element(page.getByLabelText('The day')).toHaveValue('0');
	expect(page.getByRole('checkbox').elements().length).toBe(2);
	await page.getByRole('checkbox', { name: 'mood' }).click();
	await page.getByRole('button', { name: 'Read the notes' }).click();
	await expect
		.element(page.getByRole('alert').last())
		.toHaveTextContent('Tick a column with words');
	await page.getByRole('checkbox', { name: 'Column 3' }).click();
	await page.getByRole('checkbox', { name: 'mood' }).click();
	await page.getByRole('button', { name: 'Read the notes' }).click();
	expect(onchoose.mock.calls).toEqual([[{ day: 0, words: [1, 2] }]]);
});
