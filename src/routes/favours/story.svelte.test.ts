import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Story } from '$lib/insights/favours/comparison-view';
import StoryPart from './StoryPart.svelte';

const row = {
	label: 'In person',
	count: '2 of 3',
	range: undefined,
	drawn: { at: 2 / 3, lo: 0.2, hi: 0.9 },
	dots: [{ isHelped: true }, { isHelped: true }, { isHelped: false }],
	query: 'of=asked&world=offline&outcome=helped'
} as const;

const story: Story = {
	headline: 'So far, in person.',
	sentence: 'Somebody helped.',
	rows: [
		{ ...row, world: 'offline' },
		{
			...row,
			world: 'online',
			label: 'Online',
			count: '0 of 1',
			dots: [{ isHelped: false }],
			query: undefined
		}
	],
	notes: ['Few requests yet.'],
	method: ['Each request counts once.']
};

const styleOf = (element: Element | null | undefined) => element && getComputedStyle(element);

test('few requests are shapes, filled where somebody helped: round in person, square online', async () => {
	const { container } = await render(StoryPart, { story });
	const [offline, online] = container.querySelectorAll('li');
	const dots = [...(offline?.querySelectorAll('[aria-hidden] > span') ?? [])];
	const fills = dots.map((dot) => styleOf(dot)?.backgroundColor !== 'rgba(0, 0, 0, 0)');
	expect(fills).toEqual([true, true, false]);
	expect(styleOf(dots[0])?.borderRadius).toBe('50%');
	const square = online?.querySelectorAll('[aria-hidden] > span');
	expect(square).toHaveLength(1);
	expect(styleOf(square?.[0])?.borderRadius).not.toBe('50%');
	const classes = [offline, online].map((each) => each?.querySelector('[aria-hidden]')?.className);
	expect(classes[0]).toContain('real');
	expect(classes[1]).toContain('virtual');
	expect(offline?.querySelector('a')?.getAttribute('href')).toContain(row.query);
	expect(online?.querySelector('a')).toBeNull();
});

test('many requests are a share as wide as it is, with its range where one is told', async () => {
	const drawn = { at: 0.5, lo: 0.25, hi: 0.75 };
	const many = { ...row, world: 'offline', dots: undefined, drawn } as const;
	const { container, rerender } = await render(StoryPart, {
		story: { ...story, rows: [{ ...many, range: 'likely 25–75 in 100' }] }
	});
	const styleAt = (selector: string) => container.querySelector<HTMLElement>(selector)?.style;
	expect(styleAt('.bar > div')?.inlineSize).toBe('50%');
	expect(styleAt('.range')).toMatchObject({ marginInlineStart: '25%', inlineSize: '50%' });
	await expect.element(page.getByText('likely 25–75 in 100')).toBeVisible();
	await rerender({ story: { ...story, rows: [{ ...many, range: undefined }] } });
	expect(container.querySelector('.bar')).not.toBeNull();
	expect(container.querySelector('.range')).toBeNull();
});

test('how it is counted is folded, and absent where nothing is', async () => {
	const { rerender } = await render(StoryPart, { story });
	await expect.element(page.getByText('Each request counts once.')).not.toBeVisible();
	await page.getByText('How it is counted').click();
	await expect.element(page.getByText('Each request counts once.')).toBeVisible();
	await rerender({ story: { ...story, rows: [], notes: [], method: [] } });
	expect(page.getByText('How it is counted').elements()).toEqual([]);
	expect(page.getByRole('list').elements()).toEqual([]);
});
