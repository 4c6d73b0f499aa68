import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InvitationFields from './InvitationFields.svelte';

test('an outgoing invitation does not ask for the user’s answer', async () => {
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
		] as const,
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
