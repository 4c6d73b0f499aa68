import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InvitationFields from '../invitations/InvitationFields.svelte';
import Happened from './Happened.svelte';
import LookAgain from './LookAgain.svelte';
import MessageEditor from '$lib/components/MessageEditor.svelte';
import NumberField from '$lib/components/NumberField.svelte';
import StepFields from './StepFields.svelte';
import StepList from './StepList.svelte';

const snippet = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));

test('the list tells what happened and what is ahead, and each step can be changed', async () => {
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

test('the form takes the focus, and ties what is wrong to its fields', async () => {
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

test('endings stand beside the rungs, each with what it means', async () => {
	const onchoose = vi.fn();
	const choice = (kind: string) => ({ kind, label: `Say ${kind}`, means: `It means ${kind}.` });
	await render(Happened, {
		choices: [choice('replied')],
		others: [choice('messaged')],
		endings: [choice('let-go')],
		onchoose
	});
	await page.getByRole('button', { name: 'Say replied' }).click();
	await page.getByText('Something else').click();
	await page.getByRole('button', { name: 'Say messaged' }).click();
	await page.getByText('Or leave it here').click();
	const ending = page.getByRole('button', { name: 'Say let-go' });
	await expect.element(ending).toHaveAccessibleDescription('It means let-go.');
	await ending.click();
	expect(onchoose.mock.calls).toEqual([['replied'], ['messaged'], ['let-go']]);
});

test('another day is asked for until it is one that can be, and the focus goes back', async () => {
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

test('a message that cannot be copied is marked to be copied by hand', async () => {
	const props = {
		given: 'Tove',
		tones: [
			{ id: 'warm', label: 'Warm' },
			{ id: 'brief', label: 'Brief' }
		],
		tone: 'warm',
		text: 'Dear Tove, …',
		mentions: undefined,
		problem: undefined,
		canShare: false,
		mailAddress: 'mailto:?body=x',
		number: snippet('the number'),
		ontone: vi.fn(),
		ontype: vi.fn(),
		onother: vi.fn(),
		onmention: vi.fn(),
		oncopy: () => Promise.resolve(false),
		onshare: vi.fn(),
		onmail: vi.fn(),
		onclose: vi.fn()
	};
	const { rerender } = await render(MessageEditor, props);
	await page.getByRole('button', { name: 'Copy' }).click();
	const area = page.getByRole('textbox', { name: 'The message' });
	await expect.element(area).toHaveFocus();
	await expect.element(area).toHaveAccessibleDescription(/copy it by hand\.$/);
	expect(getSelection()?.toString()).toBe('Dear Tove, …');
	await page.getByRole('radio', { name: 'Brief' }).click();
	expect(props.ontone).toHaveBeenCalledWith('brief');
	expect(page.getByRole('button', { name: 'Share' }).elements()).toEqual([]);
	expect(page.getByRole('checkbox').elements()).toEqual([]);
	await rerender({ canShare: true, mentions: true });
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('checkbox', { name: 'Mention how we met' }).click();
	expect([props.onshare.mock.calls.length, props.onmention.mock.calls]).toEqual([1, [[false]]]);
});

test('one’s number is offered to be remembered once there is one', async () => {
	const props = {
		number: '',
		remembers: false,
		ontype: vi.fn(),
		onsettle: vi.fn(),
		onremember: vi.fn()
	};
	const { rerender } = await render(NumberField, props);
	const field = page.getByRole('textbox', { name: /^Your phone number/ });
	await expect.element(field).toHaveAccessibleDescription(/not stored/);
	expect(page.getByRole('checkbox').elements()).toEqual([]);
	await rerender({ number: '07700 900126' });
	await page.getByRole('checkbox', { name: 'Remember it on this device' }).click();
	expect(props.onremember).toHaveBeenCalledWith(true);
});

test('one’s own invitation asks for no answer of one’s own', async () => {
	const props = {
		isNew: true,
		content: {
			direction: 'incoming',
			name: '',
			platform: '',
			on: '',
			answer: '',
			outcome: ''
		} as const,
		problems: {},
		problem: undefined,
		platforms: [{ id: 'linkedin', label: 'LinkedIn' }],
		answers: [
			{ id: '', label: 'Nothing yet' },
			{ id: 'accepted', label: 'Accepted' }
		],
		today: '2026-11-17',
		ontype: vi.fn(),
		onsave: vi.fn(),
		oncancel: vi.fn()
	};
	const { rerender } = await render(InvitationFields, props);
	await page.getByRole('radio', { name: 'Accepted' }).click();
	expect(props.ontype).toHaveBeenLastCalledWith({ answer: 'accepted' });
	await page.getByLabelText('Where?').selectOptions('LinkedIn');
	expect(props.ontype).toHaveBeenLastCalledWith({ platform: 'linkedin' });
	await rerender({ content: { ...props.content, direction: 'outgoing' } });
	expect(page.getByRole('radio', { name: 'Accepted' }).elements()).toEqual([]);
});
