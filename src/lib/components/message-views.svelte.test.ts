import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import Message from './Message.svelte';

function setup() {
	return {
		addressee: { id: 'tove', given: 'Tove', purpose: 'unsaid' },
		tones: [
			{ id: 'warm', label: m.ladder_message_warm() },
			{ id: 'brief', label: m.ladder_message_brief() }
		],
		tone: 'warm',
		text: 'Dear Tove, …',
		note: undefined,
		quotes: false,
		asksNumber: false,
		number: '',
		remembers: false,
		isAsked: false,
		problem: undefined,
		canShare: false,
		mailAddress: 'mailto:?body=x',
		chooseTone: vi.fn(),
		type: vi.fn(),
		takeOther: vi.fn(),
		quote: vi.fn(),
		keepNumber: vi.fn(),
		remember: vi.fn(),
		copy: () => Promise.resolve(false),
		share: vi.fn(),
		markHanded: vi.fn(),
		unhand: vi.fn(),
		askLater: vi.fn(),
		watch: () => () => undefined
	} satisfies Parameters<typeof Message>[1]['message'];
}

const props = { onsent: vi.fn(), onclose: vi.fn() };

test('a message that cannot be copied is marked to be copied by hand', async () => {
	const message = setup();
	const { rerender } = await render(Message, { ...props, message });
	await page.getByRole('button', { name: 'Copy' }).click();
	const area = page.getByRole('textbox', { name: 'The message' });
	await expect.element(area).toHaveFocus();
	await expect.element(area).toHaveAccessibleDescription(/copy it by hand\.$/);
	expect(getSelection()?.toString()).toBe('Dear Tove, …');
	await page.getByRole('radio', { name: 'Brief' }).click();
	expect(message.chooseTone).toHaveBeenCalledWith('brief');
	expect(page.getByRole('button', { name: 'Share' }).elements()).toEqual([]);
	expect(page.getByRole('checkbox').elements()).toEqual([]);
	await rerender({ message: { ...message, canShare: true, note: 'At the fair' } });
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('checkbox', { name: 'Quote my note: “At the fair”' }).click();
	expect([message.share.mock.calls.length, message.quote.mock.calls]).toEqual([1, [[true]]]);
});

test('the user’s number is offered to be remembered once there is one', async () => {
	const message = { ...setup(), asksNumber: true };
	const { rerender } = await render(Message, { ...props, message });
	const field = page.getByRole('textbox', { name: /^Your phone number/ });
	await expect.element(field).toHaveAccessibleDescription(/not stored/);
	expect(page.getByRole('checkbox').elements()).toEqual([]);
	await rerender({ message: { ...message, number: '07700 900126' } });
	await page.getByRole('checkbox', { name: 'Remember it on this device' }).click();
	expect(message.remember).toHaveBeenCalledWith(true);
});
