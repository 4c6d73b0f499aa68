import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import EraseDialog from './data/EraseDialog.svelte';
import PlatformList from './PlatformList.svelte';
import WordingForm from './WordingForm.svelte';

const kinds = [
	{ id: 'number', label: 'With a number', hint: '' },
	{ id: 'scale', label: 'On a scale', hint: '' }
];

function setupQuestion(outcome: { saved: boolean; problems: { wording?: string } }) {
	const onsave = vi.fn(() => Promise.resolve(outcome));
	render(WordingForm, {
		label: 'The question',
		initial: { kind: 'number', wording: '', low: '', high: '' },
		legend: 'How it is answered',
		kinds,
		scale: 'scale',
		submit: 'Add the question',
		hint: '',
		onsave
	});
	return onsave;
}

test('a question is saved as typed, and the form is ready for the next', async () => {
	const onsave = setupQuestion({ saved: true, problems: {} });
	await page.getByRole('textbox', { name: 'The question' }).fill('How light was it?');
	await expect.element(page.getByRole('textbox', { name: 'What 1 means' })).not.toBeInTheDocument();
	await page.getByRole('radio', { name: 'On a scale' }).click();
	await page.getByRole('textbox', { name: 'What 1 means' }).fill('heavy');
	await page.getByRole('button', { name: 'Add the question' }).click();
	expect(onsave).toHaveBeenCalledWith({
		kind: 'scale',
		wording: 'How light was it?',
		low: 'heavy',
		high: ''
	});
	await expect.element(page.getByRole('textbox', { name: 'The question' })).toHaveValue('');
});

test('a problem is shown at its field, which gets the focus', async () => {
	setupQuestion({ saved: false, problems: { wording: 'A question needs a wording.' } });
	await page.getByRole('button', { name: 'Add the question' }).click();
	const field = page.getByRole('textbox', { name: 'The question' });
	await expect.element(field).toHaveFocus();
	await expect.element(field).toHaveAccessibleDescription(/A question needs a wording\./);
});

test('erasing requires the typed word, in upper or lower case', async () => {
	const onerase = vi.fn();
	render(EraseDialog, {
		title: 'Erase the whole journal?',
		busy: false,
		problem: undefined,
		onerase,
		onclose: () => undefined
	});
	const field = page.getByRole('textbox', { name: 'To go on, type ERASE' });
	await field.fill('yes');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('That is not the word.')).toBeVisible();
	expect(onerase).not.toHaveBeenCalled();
	await field.fill(' erase ');
	await userEvent.keyboard('{Enter}');
	expect(onerase).toHaveBeenCalledOnce();
});

function setupPlatforms() {
	const state = $state({
		items: ['LinkedIn', 'Phone', 'Forum'].map((label) => ({ id: label, label }))
	});
	render(PlatformList, {
		get items() {
			return state.items;
		},
		retired: [],
		onmove: (id: string, by: -1 | 1) => {
			const items = [...state.items];
			const from = items.findIndex((item) => item.id === id);
			const [item] = items.splice(from, 1);
			if (item) items.splice(from + by, 0, item);
			state.items = items;
		},
		onrename: (_: string, name: string) =>
			Promise.resolve(
				name === '' ? { saved: false, problem: 'It needs a name.' } : { saved: true }
			),
		onretire: () => undefined,
		onbringback: () => undefined
	});
	return state;
}

test('the button keeps the focus while a row is moved by keyboard', async () => {
	const state = setupPlatforms();
	const up = page.getByRole('button', { name: 'Move Forum up' });
	await up.click();
	await expect.element(up).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(up).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(up).toHaveFocus();
	expect(state.items.map(({ id }) => id)).toEqual(['Forum', 'LinkedIn', 'Phone']);
});

test('renaming shows a problem, and returns the focus when it is done', async () => {
	setupPlatforms();
	await page.getByRole('button', { name: 'Rename Phone' }).click();
	const field = page.getByRole('textbox', { name: 'New name for Phone' });
	await field.fill('');
	await userEvent.keyboard('{Enter}');
	await expect.element(field).toHaveAccessibleDescription('It needs a name.');
	await field.fill('Old phone');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('button', { name: 'Rename Phone' })).toHaveFocus();
});
