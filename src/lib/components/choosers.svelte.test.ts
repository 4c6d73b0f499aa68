import { expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Rhythm } from '$lib/journal/settings';
import AmountField from './AmountField.svelte';
import { focusProblem } from './focus';
import PlatformChooser from './PlatformChooser.svelte';
import RhythmChooser from './RhythmChooser.svelte';

const options = [
	{ id: 'linkedin', label: 'LinkedIn' },
	{ id: 'phone', label: 'Phone address book' }
];

function setupPlatforms(more: { options?: typeof options; problem?: string } = {}) {
	const result = { chosen: [] as readonly string[], own: [] as readonly string[] };
	render(PlatformChooser, {
		options,
		...more,
		get chosen() {
			return result.chosen;
		},
		set chosen(chosen) {
			result.chosen = chosen;
		},
		get own() {
			return result.own;
		},
		set own(own) {
			result.own = own;
		}
	});
	return result;
}

const own = () => page.getByRole('textbox', { name: 'Somewhere else' });

test('ticked platforms are in the order of the options', async () => {
	const result = setupPlatforms();
	await page.getByRole('checkbox', { name: 'Phone address book' }).click();
	await page.getByRole('checkbox', { name: 'LinkedIn' }).click();
	expect(result.chosen).toEqual(['linkedin', 'phone']);
	await page.getByRole('checkbox', { name: 'Phone address book' }).click();
	expect(result.chosen).toEqual(['linkedin']);
});

test('typed text counts before it is added, and Enter adds it', async () => {
	const result = setupPlatforms();
	await own().fill(' Chess club ');
	expect(result.own).toEqual(['Chess club']);
	await userEvent.keyboard('{Enter}');
	await expect.element(own()).toHaveValue('');
	await own().fill('Allotment forum');
	expect(result.own).toEqual(['Chess club', 'Allotment forum']);
	await page.getByRole('button', { name: 'Remove Chess club' }).click();
	expect(result.own).toEqual(['Allotment forum']);
});

test('a problem stands by the boxes, or by the field where there are none', async () => {
	setupPlatforms({ problem: 'Choose one.' });
	const box = page.getByRole('checkbox', { name: 'LinkedIn' });
	await expect.element(box).toHaveAccessibleDescription('Choose one.');
	await focusProblem();
	await expect.element(box).toHaveFocus();
	cleanup();
	setupPlatforms({ options: [], problem: 'Choose one.' });
	await expect.element(own()).toHaveAccessibleDescription(/Choose one\.$/);
	await focusProblem();
	await expect.element(own()).toHaveFocus();
});

test('a platform in the list is not added again', async () => {
	const result = setupPlatforms();
	await own().fill('linkedin');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect.element(page.getByText('“linkedin” is already in the list.')).toBeVisible();
	expect(result.own).toEqual([]);
});

test('the rhythm keeps the day of each kind while the user switches', async () => {
	let rhythm: Rhythm = { every: 'week', weekday: 7 };
	const state = $state({ rhythm });
	render(RhythmChooser, {
		weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
		get rhythm() {
			return state.rhythm;
		},
		set rhythm(next) {
			state.rhythm = rhythm = next;
		}
	});
	await page.getByRole('combobox', { name: 'On which day?' }).selectOptions('Fri');
	expect(rhythm).toEqual({ every: 'week', weekday: 5 });
	await page.getByRole('radio', { name: 'Every month' }).click();
	await page.getByRole('combobox', { name: 'On which day of the month?' }).selectOptions('31');
	expect(rhythm).toEqual({ every: 'month', day: 31 });
	await page.getByRole('radio', { name: 'Every week' }).click();
	expect(rhythm).toEqual({ every: 'week', weekday: 5 });
});

test('an amount that may mean two is asked for, and chosen', async () => {
	const remark = { words: 'Which do you mean?', choices: ['300,350', '300–350'] };
	const typed: string[] = [];
	const shown = await render(AmountField, {
		label: 'How many?',
		text: '300 350',
		problem: undefined,
		remark,
		ontype: (text: string) => typed.push(text)
	});
	const field = page.getByRole('textbox', { name: 'How many?' });
	await expect.element(field).toHaveAccessibleDescription('Which do you mean?');
	await page.getByRole('button', { name: '300–350' }).click();
	expect(typed).toEqual(['300–350']);
	await expect.element(field).toHaveFocus();

	await shown.rerender({ text: '1.2k', remark: { words: 'Read as 1,200', choices: [] } });
	await expect.element(page.getByText('Read as 1,200')).toBeVisible();
	await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});
