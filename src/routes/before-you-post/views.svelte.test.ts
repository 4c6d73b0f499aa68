import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ChoicePart from './ChoicePart.svelte';
import MarkedDraft from './MarkedDraft.svelte';

test('a draft is shown unchanged, with the kinds at its marks and the reasons below', async () => {
	const label = 'away from home';
	const { container } = render(MarkedDraft, {
		passages: [
			{ text: '<b>Hi</b>, ' },
			{ text: 'off to Rome\ntomorrow', kind: 'absence', label },
			{ text: '  now' }
		],
		findings: [{ kind: 'absence', label, why: 'It says when.', words: ['off to Rome\ntomorrow'] }]
	});
	const draft = page.getByRole('group', { name: 'Your draft with its marks' });
	await expect.element(draft).toBeVisible();
	const shown = draft.element().cloneNode(true) as Element;
	expect(shown.querySelector('small')?.textContent).toBe(label);
	shown.querySelector('small')?.remove();
	expect(shown.textContent.trim()).toBe('<b>Hi</b>, off to Rome\ntomorrow  now');
	expect(container.querySelector('mark')?.textContent).toBe('off to Rome\ntomorrow');
	await expect.element(page.getByRole('listitem')).toHaveTextContent('It says when.');
});

function setup(journal: 'new' | 'begun') {
	const onkeep = vi.fn();
	render(ChoicePart, {
		options: [
			{ id: 'less', label: 'Say less' },
			{ id: 'post', label: 'Post it' }
		],
		choice: undefined,
		then: 'Change it.',
		line: 'Decided.',
		journal,
		isKept: false,
		withText: false,
		hasText: true,
		act: undefined,
		onkeep
	});
	return onkeep;
}

test('nothing is kept before a choice, and then only on request', async () => {
	const onkeep = setup('begun');
	const keep = page.getByRole('button', { name: 'Keep this choice in my journal' });
	await expect.element(keep).not.toBeInTheDocument();
	await page.getByRole('radio', { name: 'Say less' }).click();
	await expect.element(page.getByText('It becomes a note of one line: “Decided.”')).toBeVisible();
	await expect.element(page.getByRole('checkbox')).not.toBeChecked();
	await keep.click();
	expect(onkeep).toHaveBeenCalledOnce();
});

test('without a journal there is nothing to keep it in', async () => {
	setup('new');
	await page.getByRole('radio', { name: 'Post it' }).click();
	await expect.element(page.getByText(/^Once you have begun a journal/)).toBeVisible();
	await expect
		.element(page.getByRole('button', { name: 'Keep this choice in my journal' }))
		.not.toBeInTheDocument();
});
