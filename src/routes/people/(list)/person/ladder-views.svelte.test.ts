import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { StepKind } from '$lib/journal/people/step';
import Happened from './Happened.svelte';
import LookAgain from './LookAgain.svelte';
import StepFields from './StepFields.svelte';
import StepList from './StepList.svelte';

const snippet = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));

test('the list shows the steps and the rungs ahead, and each step can be changed', async () => {
	const [onedit, ondelete] = [vi.fn(), vi.fn()];
	const step = { when: '3 November', note: undefined, world: 'virtual' } as const;
	const { rerender } = await render(StepList, {
		steps: [
			{ ...step, id: 'a', name: 'You chose Tove' },
			{ ...step, id: 'b', name: 'You wrote to Tove', note: 'About the <b>cello</b>.' }
		],
		ahead: ['a reply', 'a talk'],
		changing: undefined,
		form: snippet('the form'),
		onedit,
		ondelete
	});
	await expect.element(page.getByText('About the <b>cello</b>.')).toBeVisible();
	await page.getByRole('button', { name: 'Edit: You wrote to Tove, 3 November' }).click();
	await page.getByRole('button', { name: 'Delete: You chose Tove, 3 November' }).click();
	expect([onedit.mock.calls, ondelete.mock.calls]).toEqual([[['b']], [['a']]]);
	await rerender({ changing: 'b' });
	await expect.element(page.getByText('the form')).toBeVisible();
	expect(page.getByRole('button', { name: /^Edit/ }).elements()).toHaveLength(1);
});

test('the form takes the focus, and ties its problems to the fields', async () => {
	const props = {
		title: 'We talked',
		means: 'A real conversation.',
		given: 'Tove',
		content: { on: '2026-11-17', note: '', lookAgain: '2026-12-01' },
		hasLookAgain: true,
		today: '2026-11-17',
		problems: {},
		problem: undefined,
		save: 'Note it down',
		ontype: vi.fn(),
		onsave: vi.fn(),
		oncancel: vi.fn()
	};
	const { rerender } = await render(StepFields, props);
	await expect.element(page.getByRole('heading', { name: 'We talked' })).toHaveFocus();
	await page.getByLabelText('A note, if you like').fill('An hour');
	expect(props.ontype).toHaveBeenLastCalledWith({ note: 'An hour' });
	await page.getByLabelText('On which day?').fill('2026-11-16');
	expect(props.ontype).toHaveBeenLastCalledWith({ on: '2026-11-16' });
	await page.getByRole('button', { name: 'Note it down' }).click();
	expect(props.onsave).toHaveBeenCalledTimes(1);
	await rerender({ problems: { on: 'Not yet.' }, hasLookAgain: false });
	await expect
		.element(page.getByLabelText('On which day?'))
		.toHaveAccessibleDescription('Not yet.');
	expect(page.getByLabelText('Look again on').elements()).toEqual([]);
});

test('endings are listed beside the rungs, each with its meaning', async () => {
	const onchoose = vi.fn();
	const choice = (kind: StepKind) => ({ kind, label: `Say ${kind}`, means: `It means ${kind}.` });
	await render(Happened, {
		choices: [choice('replied'), choice('messaged')],
		endings: [choice('let-go')],
		onchoose
	});
	await page.getByText('Something else happened').click();
	await page.getByRole('button', { name: 'Say replied' }).click();
	await page.getByRole('button', { name: 'Say messaged' }).click();
	await page.getByText('Or leave it here').click();
	const ending = page.getByRole('button', { name: 'Say let-go' });
	await expect.element(ending).toHaveAccessibleDescription('It means let-go.');
	await ending.click();
	expect(onchoose.mock.calls).toEqual([['replied'], ['messaged'], ['let-go']]);
});

test('another day is asked for until it is valid, and the focus returns', async () => {
	const onchoose = vi.fn((day: string) => Promise.resolve(day >= '2026-11-17'));
	const oncalendar = vi.fn();
	await render(LookAgain, {
		given: 'Tove',
		day: '2026-12-01',
		words: 'Look again on 1 December.',
		today: '2026-11-17',
		onchoose,
		oncalendar
	});
	const change = page.getByRole('button', { name: 'Another day' });
	expect(change.elements()).toEqual([]);
	await page.getByText('Look again on 1 December.').click();
	await change.click();
	const field = page.getByLabelText('Look again on');
	await expect.element(field).toHaveFocus();
	await field.fill('2026-11-16');
	await userEvent.keyboard('{Enter}');
	await expect.element(field).toHaveAccessibleDescription(/Choose a day from today on\.$/);
	await field.fill('2026-11-20');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect.element(change).toHaveFocus();
	expect(onchoose).toHaveBeenLastCalledWith('2026-11-20');
	await page.getByRole('button', { name: 'Put it in my calendar' }).click();
	expect(oncalendar).toHaveBeenCalledTimes(1);
	await expect.element(page.getByText(/Google Calendar drops/)).toBeVisible();
});
