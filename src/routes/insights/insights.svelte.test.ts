import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { insights, type ChartData } from '$lib/insights';
import type { Space } from '$lib/components/drawing/drawing';
import Drawn from '$lib/components/drawing/Drawn.svelte';
import { answer, journal, known, weekly } from '$lib/insights/series/fixtures';
import { drawingOf } from './drawing/drawing-of';
import InsightsPage from './InsightsView.svelte';
import NoInsights from './NoInsights.svelte';
import Panel from './Panel.svelte';
import type { PanelView } from './view';

const area: ChartData = {
	kind: 'area',
	points: [0, 1, 2, 3, 4].map((week) => ({ week, share: week === 2 ? null : 0.5 })),
	breaks: [],
	measured: [],
	known: '50 you know',
	unknown: '50 you don’t',
	axis: { all: 'all', half: 'half', weeks: ['Jan', 'Feb'] }
};
const panel: PanelView = {
	title: undefined,
	sentence: 'You know about 30 in 100.',
	note: 'A quiet word.',
	chart: area,
	alternative: 'You know about 30 in 100.',
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

function showPanel(withNumbers = false) {
	const onsaved = vi.fn();
	render(Panel, { id: 'share-1', question: 'Who?', panel, small: false, withNumbers, onsaved });
	return onsaved;
}

const picture = () => page.getByRole('img', { name: 'You know about 30 in 100.' });

const tokens = document.createElement('style');
tokens.textContent = `
	:root { --paper: #fbf7f0; --ink: #211d19; --hairline: #e3d9cb; --real: #a8471f; --virtual: #35608c; }
	[data-theme='dark'] { --paper: #171412; --ink: #f3ece2; --hairline: #3b342e; --real: #f2a37a; }
`;
document.head.append(tokens);

afterEach(() => {
	delete document.documentElement.dataset.theme;
	vi.restoreAllMocks();
	for (const name of ['canShare', 'share']) Reflect.deleteProperty(navigator, name);
});

const parts = () => [...document.querySelectorAll<SVGPathElement>('path.fill-real')];

describe('the chart', () => {
	const draw = (width: number) => {
		const shown = render(Drawn, {
			draw: (space: Space) => drawingOf(area, space),
			label: 'An area'
		});
		shown.container.style.width = `${String(width)}px`;
	};

	test('has a gap where there is no number', async () => {
		draw(300);
		await expect.poll(() => parts().length).toBe(2);
		const [first, second] = parts().map((part) => part.getBoundingClientRect());
		const gap = (second?.left ?? 0) - (first?.right ?? 0);
		expect(gap / ((second?.right ?? 0) - (first?.left ?? 0))).toBeCloseTo(0.2, 1);
	});

	test('is in the colours of a theme that is chosen later', async () => {
		document.documentElement.dataset.theme = 'light';
		draw(300);
		const fill = () => parts()[0] && getComputedStyle(parts()[0] ?? document.body).fill;
		await expect.poll(fill).toBe('rgb(168, 71, 31)');
		document.documentElement.dataset.theme = 'dark';
		await expect.poll(fill).toBe('rgb(242, 163, 122)');
	});

	test('is as wide as its place, also when that changes', async () => {
		draw(300);
		const width = () => document.querySelector('svg')?.getBoundingClientRect().width;
		await expect.poll(width).toBe(300);
		const container = document.querySelector('[role=img]')?.parentElement;
		if (container) container.style.width = '420px';
		await expect.poll(width).toBe(420);
	});
});

describe('a panel', () => {
	test('says its sentence at once and shows the chart under the same words', async () => {
		showPanel();
		expect(document.body.textContent).toContain('You know about 30 in 100.');
		await expect.element(picture()).toBeVisible();
	});

	test('opens and closes its table, a year at a time', async () => {
		showPanel();
		const button = page.getByRole('button', { name: 'Numbers: Who?' });
		await expect.element(button).toHaveAttribute('aria-expanded', 'false');
		await button.click();
		const hide = page.getByRole('button', { name: 'Hide numbers: Who?' });
		await expect.element(hide).toHaveAttribute('aria-expanded', 'true');
		await expect.element(hide).toHaveFocus();
		await expect.element(hide).toBeInViewport();
		await expect.element(page.getByRole('rowheader').first()).toBeInViewport();
		await expect.element(page.getByRole('region', { name: 'Numbers: Who?' })).toBeVisible();
		expect(page.getByRole('rowheader').elements()).toHaveLength(53);
		await page.getByRole('button', { name: 'Show earlier weeks' }).click();
		await expect
			.element(page.getByRole('rowheader', { name: 'Week 1', exact: true }))
			.toBeVisible();
		await hide.click();
		await expect.element(page.getByRole('table')).not.toBeInTheDocument();
	});

	test('has its numbers in view while they are few', async () => {
		showPanel(true);
		await expect.element(page.getByRole('region', { name: 'Numbers: Who?' })).toBeVisible();
		await expect.element(page.getByRole('button', { name: /umbers: Who/ })).not.toBeInTheDocument();
	});

	test('saves a picture of itself, on paper', async () => {
		const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
		const made = vi.spyOn(URL, 'createObjectURL');
		const onsaved = showPanel();
		await page.getByRole('button', { name: 'Save picture: Who?' }).click();
		await expect.poll(() => onsaved.mock.calls).toEqual([['kithbook-share-1.png']]);
		expect(clicked.mock.instances).toMatchObject([{ download: 'kithbook-share-1.png' }]);
		const file = made.mock.calls[0]?.[0];
		if (!(file instanceof Blob)) throw new Error('no file');
		const image = await createImageBitmap(file);
		expect(file.type).toBe('image/png');
		expect(image.width).toBe(1440);
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d');
		context?.drawImage(image, 0, 0);
		const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
		const hasClay = pixels.some(
			(red, index) => red === 0xa8 && pixels[index + 1] === 0x47 && pixels[index + 2] === 0x1f
		);
		expect(hasClay).toBe(true);
	});

	test('shares it where there is a share sheet, and saves nothing when that is closed', async () => {
		const share = vi.fn<(data: ShareData) => Promise<void>>();
		share.mockResolvedValueOnce(undefined);
		share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
		share.mockRejectedValueOnce(new DOMException('too late', 'NotAllowedError'));
		Object.assign(navigator, { canShare: () => true, share });
		const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
		const onsaved = showPanel();
		const button = page.getByRole('button', { name: 'Share picture: Who?' });
		for (const count of [1, 2]) {
			await button.click();
			await expect.poll(() => share.mock.calls.length).toBe(count);
		}
		expect(share.mock.calls[0]?.[0].files?.[0]).toMatchObject({
			name: 'kithbook-share-1.png',
			type: 'image/png'
		});
		expect(clicked.mock.calls).toEqual([]);
		await button.click();
		await expect.poll(() => onsaved.mock.calls.length).toBe(1);
		expect(clicked.mock.calls).toHaveLength(1);
	});
});

describe('the page', () => {
	const share = (k: number) => known({ linkedin: [100, k] });

	test('teaches with one sentence and one link while there is no check-in', async () => {
		render(NoInsights, { isOpening: false });
		await expect.element(page.getByRole('link', { name: 'Start the check-in' })).toBeVisible();
	});

	const talked = { conversations: answer({ faceToFace: 4, call: 2, writing: 9 }) };
	const help = { 'help-asked': answer({ offlineRequests: 2, offlineHelped: 1 }) };
	const weeks = (count: number) =>
		journal(weekly(Array.from({ length: count }, () => ({ ...share(30), ...talked, ...help }))));
	const questions = () =>
		page
			.getByRole('heading', { level: 2 })
			.elements()
			.map((each) => each.textContent);
	const show = (count: number) =>
		render(InsightsPage, {
			journal: weeks(count),
			insights,
			yearAgo: '2025-W01',
			onsaved: vi.fn()
		});

	test('has one picture after one week, its numbers beside it, and a line about later', async () => {
		show(1);
		await expect
			.element(
				page.getByText(
					'Later you also see here where you know them, how you talk with people and where help comes from.'
				)
			)
			.toBeVisible();
		expect(questions()).toEqual(['Are you getting to know more of them?']);
		await expect.element(page.getByRole('img', { name: 'LinkedIn: 30 of 100' })).toBeVisible();
		await expect.element(page.getByRole('table')).not.toBeInTheDocument();
		await expect.element(page.getByRole('radio')).not.toBeInTheDocument();
	});

	test('has two pictures with their numbers in view up to five weeks', async () => {
		show(5);
		await expect.element(page.getByText(/^Later you also see/)).toBeVisible();
		expect(questions()).toEqual([
			'Are you getting to know more of them?',
			'How do you talk with people?'
		]);
		expect(page.getByRole('table').elements()).toHaveLength(2);
	});

	test('has all that have something to say after more weeks', async () => {
		show(6);
		await expect.element(page.getByText(/^Later you also see/)).toBeVisible();
		expect(questions()).toEqual([
			'Are you getting to know more of them?',
			'How do you talk with people?',
			'When you ask for help, where does it come from?'
		]);
		await expect.element(page.getByRole('table')).not.toBeInTheDocument();
	});

	test('shows the last twelve months of a longer time, and all of it when asked', async () => {
		const long = journal(weekly([share(30), share(40), share(50)]));
		render(InsightsPage, { journal: long, insights, yearAgo: '2026-W02', onsaved: vi.fn() });
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('last 12 months');
		await expect.element(page.getByText('From 40 to 50 in 100 within a week.')).toBeVisible();
		await page.getByRole('radio', { name: 'All' }).click();
		await expect.element(page.getByText('From 30 to 50 in 100 within 2 weeks.')).toBeVisible();
	});

	test('points to earlier answers where the last twelve months have none', async () => {
		const long = journal(weekly([talked, share(40)]));
		render(InsightsPage, { journal: long, insights, yearAgo: '2026-W02', onsaved: vi.fn() });
		await expect
			.element(page.getByText('There is more under “All”, from earlier weeks.'))
			.toBeVisible();
	});
});
