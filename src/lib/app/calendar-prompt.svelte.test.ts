import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import CalendarOffer from '$lib/components/CalendarOffer.svelte';
import { newSettings, type Rhythm } from '$lib/journal/settings';
import { Clock } from '$lib/journal/stamps';
import { CalendarPrompt } from './calendar-prompt.svelte';
import { install } from './install.svelte';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 18, 12) }));
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

function setup(rhythm: Rhythm) {
	const settings = { ...newSettings(rhythm, '2026-W40', new Clock('test')), seed: 7 };
	const prompt = new CalendarPrompt(() => settings);
	render(CalendarOffer, { prompt });
	return prompt;
}

/** Catches the file that a click downloads. */
function downloads() {
	const texts: Promise<string>[] = [];
	const names: string[] = [];
	vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
		texts.push((file as Blob).text());
		return 'blob:file';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		names.push(this.download);
	});
	return { texts, names };
}

test('the day of the week goes into the calendar at the chosen time', async () => {
	const { texts, names } = downloads();
	setup({ every: 'week', weekday: 5 });
	await page.getByLabelText('At what time?').fill('08:15');
	await page.getByRole('button', { name: 'Put Fridays in my calendar' }).click();
	await expect.element(page.getByRole('status')).toHaveTextContent(/^The calendar file is saved/);
	expect(names).toEqual(['kithbook.ics']);
	const text = await texts[0];
	expect(text).toContain('UID:kithbook-check-in-7\r\n');
	expect(text).toContain('DTSTART:20261120T081500\r\n');
	expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=FR\r\n');
	expect(text).toContain(`URL:${location.origin}/checkin/\r\n`);
});

test('a monthly rhythm has its day of the month', async () => {
	const { texts } = downloads();
	setup({ every: 'month', day: 1 });
	await page.getByRole('button', { name: 'Put the day of the month in my calendar' }).click();
	await expect.poll(() => texts).toHaveLength(1);
	expect(await texts[0]).toMatch(/DTSTART:20261201T190000\r\n[^]*FREQ=MONTHLY;BYMONTHDAY=1\r\n/u);
});

test('a time that is cleared stays as it was', async () => {
	const prompt = setup({ every: 'week', weekday: 7 });
	await page.getByLabelText('At what time?').fill('');
	expect(prompt.time).toBe('19:00');
});

test('the calendars on the web are links that tell them nothing more', async () => {
	setup({ every: 'week', weekday: 7 });
	await page.getByText('I use a calendar on the web').click();
	await expect.element(page.getByText(/^These open a form on the site/)).toBeVisible();
	for (const [name, host] of [
		['Google Calendar', 'calendar.google.com'],
		['Outlook.com', 'outlook.live.com']
	] as const) {
		const link = page.getByRole('link', { name });
		await expect.element(link).toHaveAttribute('target', '_blank');
		await expect.element(link).toHaveAttribute('rel', 'external noopener noreferrer');
		const { hostname, search } = new URL(link.element().getAttribute('href') ?? '');
		expect(hostname).toBe(host);
		expect(search).not.toContain('kithbook-check-in');
	}
});

test('an installed app on an iPhone, which cannot download, shares the file', async () => {
	vi.spyOn(install, 'isInstalled', 'get').mockReturnValue(true);
	vi.spyOn(install, 'isApple', 'get').mockReturnValue(true);
	const share = vi.fn(() => Promise.resolve());
	Object.assign(navigator, { canShare: () => true, share });
	vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
	const { names } = downloads();
	const prompt = setup({ every: 'week', weekday: 7 });
	await prompt.save();
	expect(share).toHaveBeenCalledOnce();
	expect(names).toEqual([]);
	expect(prompt.isSaved).toBe(true);
	share.mockRejectedValue(new DOMException('', 'AbortError'));
	await prompt.save();
	expect(prompt.isSaved).toBe(false);
});
