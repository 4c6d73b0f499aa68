import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { insights, type ChartData } from '$lib/insights';
import { journal, known, weekly } from '$lib/insights/series/fixtures';
import Chart from './Chart.svelte';
import InsightsPage from './InsightsView.svelte';
import NoInsights from './NoInsights.svelte';
import Panel from './Panel.svelte';
import type { PanelView } from './view';

const line: ChartData = {
	x: { min: 0, max: 4, ticks: [{ value: 0, label: 'Jan' }] },
	y: { min: 0, max: 1, ticks: [{ value: 1, label: '100%' }] },
	sets: [
		{
			kind: 'line',
			role: 'real',
			stroke: 'solid',
			mark: 'circle',
			label: '',
			points: [
				{ x: 0, y: 0.5, lo: 0.4, hi: 0.6 },
				{ x: 1, y: 0.5 },
				{ x: 1.5, y: null },
				{ x: 3, y: 0.5 },
				{ x: 4, y: 0.5 }
			]
		}
	],
	spans: [],
	breaks: []
};
const panel: PanelView = {
	title: undefined,
	sentence: 'You know about 30 in 100.',
	note: 'A quiet word.',
	chart: line,
	table: (count) => ({
		columns: [
			{ label: 'Week of', numeric: false },
			{ label: 'Share', numeric: true }
		],
		rows: Array.from({ length: Math.min(60, count) }, (_, index) => [
			`Week ${String(60 - index)}`,
			'30%'
		])
	})
};

function showPanel() {
	const onsaved = vi.fn();
	render(Panel, { id: 'share-1', question: 'Who?', panel, small: false, onsaved });
	return onsaved;
}

const picture = () => page.getByRole('img', { name: 'You know about 30 in 100.' });

function canvas(): HTMLCanvasElement {
	const found = document.querySelector('canvas');
	if (!found) throw new Error('no canvas');
	return found;
}

/** The columns of pixels, as shares of the width, in which a colour stands. */
function columnsOf(colour: readonly [number, number, number]): number[] {
	const { width, height } = canvas();
	const pixels = canvas().getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
	const found = new Set<number>();
	for (let index = 0; index < pixels.length; index += 4) {
		const near = colour.every((part, each) => Math.abs(part - (pixels[index + each] ?? 0)) < 6);
		if (near && (pixels[index + 3] ?? 0) > 250) found.add((index / 4) % width);
	}
	return [...found].sort((a, b) => a - b).map((column) => column / width);
}

const tokens = document.createElement('style');
tokens.textContent = `
	:root { --paper: #fbf7f0; --ink: #211d19; --hairline: #e3d9cb; --real: #a8471f; }
	[data-theme='dark'] { --paper: #171412; --ink: #f3ece2; --hairline: #3b342e; --real: #f2a37a; }
`;
document.head.append(tokens);
const clay = { light: [0xa8, 0x47, 0x1f], dark: [0xf2, 0xa3, 0x7a] } as const;

afterEach(() => {
	delete document.documentElement.dataset.theme;
	vi.restoreAllMocks();
});

describe('the chart', () => {
	test('draws its line with a gap where there is no number', async () => {
		document.documentElement.dataset.theme = 'light';
		render(Chart, { data: line, label: 'A line' }).container.style.height = '200px';
		await expect.poll(() => columnsOf(clay.light).length).toBeGreaterThan(0);
		const columns = columnsOf(clay.light);
		const widest = Math.max(...columns.slice(1).map((at, index) => at - (columns[index] ?? 0)));
		expect(widest).toBeGreaterThan(0.3);
		expect(widest).toBeLessThan(0.6);
	});

	test('is drawn anew in the colours of a theme that is chosen later', async () => {
		document.documentElement.dataset.theme = 'light';
		render(Chart, { data: line, label: 'A line' }).container.style.height = '200px';
		await expect.poll(() => columnsOf(clay.light).length).toBeGreaterThan(0);
		document.documentElement.dataset.theme = 'dark';
		await expect.poll(() => columnsOf(clay.dark).length).toBeGreaterThan(0);
		expect(columnsOf(clay.light)).toEqual([]);
	});

	test('fits its canvas to the screen’s own pixels', async () => {
		render(Chart, { data: line, label: 'A line' }).container.style.cssText =
			'height: 200px; width: 300px';
		await expect.poll(() => canvas().width).toBe(Math.floor(300 * devicePixelRatio));
		expect(canvas().getBoundingClientRect().width).toBe(300);
	});
});

describe('a panel', () => {
	test('says its sentence at once and shows the chart under the same words', async () => {
		showPanel();
		expect(document.body.textContent).toContain('You know about 30 in 100.');
		await expect.element(picture()).toBeVisible();
	});

	test('draws nothing before it comes near the window', async () => {
		const space = document.createElement('div');
		space.style.height = '5000px';
		document.body.prepend(space);
		showPanel();
		await new Promise(requestAnimationFrame);
		await new Promise(requestAnimationFrame);
		expect(document.querySelector('canvas')).toBeNull();
		const before = document.documentElement.scrollHeight;
		document.querySelector('.place')?.scrollIntoView();
		await expect.element(picture()).toBeVisible();
		expect(document.documentElement.scrollHeight).toBe(before);
		space.remove();
	});

	test('opens and closes its table, a year at a time', async () => {
		showPanel();
		const button = page.getByRole('button', { name: 'Table: Who?' });
		await expect.element(button).toHaveAttribute('aria-expanded', 'false');
		await button.click();
		const hide = page.getByRole('button', { name: 'Hide table: Who?' });
		await expect.element(hide).toHaveAttribute('aria-expanded', 'true');
		await expect.element(hide).toHaveFocus();
		await expect.element(hide).toBeInViewport();
		await expect.element(page.getByRole('rowheader').first()).toBeInViewport();
		await expect.element(page.getByRole('region', { name: 'Table: Who?' })).toBeVisible();
		expect(page.getByRole('rowheader').elements()).toHaveLength(53);
		await page.getByRole('button', { name: 'Show earlier weeks' }).click();
		await expect
			.element(page.getByRole('rowheader', { name: 'Week 1', exact: true }))
			.toBeVisible();
		await hide.click();
		await expect.element(page.getByRole('table')).not.toBeInTheDocument();
	});

	test('hands over a picture of itself, on paper', async () => {
		const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
		const made = vi.spyOn(URL, 'createObjectURL');
		const onsaved = showPanel();
		await page.getByRole('button', { name: 'Picture: Who?' }).click();
		await expect.poll(() => clicked.mock.instances.length, { timeout: 10_000 }).toBe(1);
		expect(clicked.mock.instances[0]).toMatchObject({ download: 'kithbook-share-1.png' });
		const file = made.mock.calls[0]?.[0];
		if (!(file instanceof Blob)) throw new Error('no file');
		const image = await createImageBitmap(file);
		expect(file.type).toBe('image/png');
		expect(image.width).toBe(1440);
		expect(onsaved.mock.calls).toEqual([['kithbook-share-1.png']]);
	});
});

describe('the page', () => {
	const share = (k: number) => known({ linkedin: [100, k] });

	test('teaches with one sentence and one link while there is no check-in', async () => {
		render(NoInsights, { isOpening: false });
		await expect.element(page.getByRole('link', { name: 'Start the check-in' })).toBeVisible();
	});

	test('has all questions in order after one week, and no choice of time', async () => {
		render(InsightsPage, {
			journal: journal(weekly([share(30)])),
			insights,
			yearAgo: '2025-W01',
			onsaved: vi.fn()
		});
		await expect
			.poll(() =>
				page
					.getByRole('heading', { level: 2 })
					.elements()
					.map((each) => each.textContent)
			)
			.toEqual(insights.map((insight) => insight.question()));
		await expect.element(page.getByRole('radio')).not.toBeInTheDocument();
	});

	test('shows the last twelve months of a longer time, and all of it when asked', async () => {
		const long = journal(weekly([share(30), share(40), share(50)]));
		render(InsightsPage, { journal: long, insights, yearAgo: '2026-W02', onsaved: vi.fn() });
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('last 12 months');
		await expect.element(page.getByText('In the week of 5 January 2026 it was')).toBeVisible();
		await page.getByRole('radio', { name: 'All' }).click();
		await expect.element(page.getByText('In the week of 29 December 2025 it was')).toBeVisible();
	});

	test('points to earlier answers where the last twelve months have none', async () => {
		const talked = { conversations: { state: 'given', value: { call: 2 } } } as const;
		const long = journal(weekly([talked, share(40)]));
		render(InsightsPage, { journal: long, insights, yearAgo: '2026-W02', onsaved: vi.fn() });
		await expect
			.element(page.getByText('Nothing was answered to this in the last 12 months.'))
			.toBeVisible();
	});
});
