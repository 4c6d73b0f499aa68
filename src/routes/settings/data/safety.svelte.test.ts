import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { noteCopy } from '$lib/copies/last-copy';
import { keepReading, openJournal } from '$lib/app/testing.svelte';
import { Safety } from './safety.svelte';
import SafetyPart from './SafetyPart.svelte';

afterEach(() => vi.restoreAllMocks());

function browserSays(answers: { persisted: boolean; usage: number }) {
	const { storage } = navigator;
	vi.spyOn(storage, 'persisted').mockResolvedValue(answers.persisted);
	vi.spyOn(storage, 'estimate').mockResolvedValue({ usage: answers.usage, quota: 1e9 });
	return vi.spyOn(storage, 'persist').mockResolvedValue(false);
}

async function open(status: 'new' | 'begun') {
	const journal = openJournal();
	const safety = new Safety({ ...journal, status });
	await safety.load();
	keepReading(() => safety.lines);
	return { safety, journal, words: () => safety.lines.map(({ words }) => words) };
}

test('where the journal is and what can lose it stands there before the first entry', async () => {
	browserSays({ persisted: true, usage: 2_100_000 });
	const { words } = await open('new');
	expect(words()).toEqual([
		expect.stringMatching(/^Your journal is in this browser on this device/),
		'This browser has promised to keep it, even when space runs low.',
		expect.stringMatching(/^Clearing this browser’s site data deletes the journal/),
		'The journal and the app take about 2 MB here.'
	]);
});

test('a copy that is noted stands there at once', async () => {
	browserSays({ persisted: true, usage: 900_000 });
	const { journal, words } = await open('begun');
	await expect.poll(words).toContain('There is no copy outside this browser yet.');
	expect(words()).toContain('The journal and the app take less than 1 MB here.');
	await noteCopy(journal.storage, new Date(2026, 0, 2));
	await expect.poll(words).toContain('The last copy outside this browser is from 2 January 2026.');
});

test('Safari in a tab says that seven days lose the journal', async () => {
	browserSays({ persisted: false, usage: 1 });
	const safari =
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
	vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(safari);
	const { safety } = await open('new');
	expect(safety.lines).toContainEqual({
		words: expect.stringContaining('seven days') as string,
		improves: 'install'
	});
});

test('the browser is asked by the one button of its line, and its no is said', async () => {
	const persist = browserSays({ persisted: false, usage: 1 });
	const { safety } = await open('begun');
	const onask = vi.fn(() => safety.ask());
	const { rerender } = render(SafetyPart, { lines: safety.lines, onask });
	await page.getByRole('button', { name: 'Ask it to keep the journal' }).click();
	expect(persist).toHaveBeenCalledOnce();
	await expect
		.poll(() => safety.lines.map(({ words }) => words))
		.toContainEqual(expect.stringMatching(/^The browser did not agree this time/));
	await rerender({ lines: safety.lines });
	await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});
