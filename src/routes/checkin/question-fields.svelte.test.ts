import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import * as socialTime from '$lib/journal/questions/social-time';
import QuestionFields from './QuestionFields.svelte';

test('a question may ask for a number and a choice, each under its own name', async () => {
	const typed: [string, string][] = [];
	await render(QuestionFields, {
		id: 'fields',
		labelledby: 'heading',
		details: undefined,
		fields: socialTime.fields(),
		texts: { hours: '6' },
		problems: {},
		remarks: {},
		doubts: {},
		carried: [],
		counted: [],
		ontype: (key: string, text: string) => typed.push([key, text])
	});
	await expect.element(page.getByRole('textbox')).toHaveAccessibleName('Hours');
	await expect.element(page.getByRole('textbox')).toHaveValue('6');
	const worth = page.getByRole('radiogroup', { name: 'How much of it was worth it to you?' });
	await worth.getByRole('radio', { name: 'About half' }).click();
	expect(typed).toEqual([['worth', 'half']]);
});
