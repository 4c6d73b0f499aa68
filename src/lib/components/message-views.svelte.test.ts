import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import MessageEditor from './MessageEditor.svelte';
import NumberField from './NumberField.svelte';

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
		number: createRawSnippet(() => ({ render: () => '<p>the number</p>' })),
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
