import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ICAL from 'ical.js';
import { addDays } from 'date-fns';
import { dayOf } from '$lib/journal/days';
import { dueDays } from '$lib/journal/schedule';
import type { Rhythm } from '$lib/journal/settings';
import { calendarFile, googleForm, outlookForm, type CalendarEntry } from './calendar';

const now = new Date(Date.UTC(2026, 10, 3, 12, 15, 30, 999));

function file(entry: Partial<CalendarEntry> = {}): string {
	const rest = { id: 'kithbook-a', day: '2026-11-17', title: 'Tove', description: 'Look again.' };
	return calendarFile({ ...rest, ...entry }, now);
}

/** The lines as a calendar reads them: unfolded. */
function lines(text: string): string[] {
	return text.replaceAll('\r\n ', '').split('\r\n');
}

/** What a calendar reads of an escaped text. */
function unescaped(value: string): string {
	return value.replace(/\\(.)/gu, (_, letter: string) => (letter === 'n' ? '\n' : letter));
}

function value(text: string, name: string): string {
	const line = lines(text).find((each) => each.startsWith(`${name}:`));
	return unescaped(line?.slice(name.length + 1) ?? '');
}

describe('the calendar file', () => {
	it('is one entry of one day, with an alarm as its last part', () => {
		expect(file().split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Kithbook//Kithbook//EN',
			'BEGIN:VEVENT',
			'UID:kithbook-a',
			'DTSTAMP:20261103T121530Z',
			'LAST-MODIFIED:20261103T121530Z',
			'SEQUENCE:441375',
			'DTSTART;VALUE=DATE:20261117',
			'SUMMARY:Tove',
			'DESCRIPTION:Look again.',
			'TRANSP:TRANSPARENT',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			'DESCRIPTION:Tove',
			'TRIGGER:PT9H',
			'END:VALARM',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		]);
	});

	it.each([
		'Smith, John; “Jack”',
		'C:\\Users\\n',
		'Zoë Åström-Ünlü',
		'山田 太郎',
		'محمد عبد الله',
		'👩‍👩‍👧 Priya 🌻',
		'BEGIN:VALARM',
		'Ann\nBEGIN:VEVENT'
	])('keeps the name %j', (title) => {
		const text = file({ title });
		expect(value(text, 'SUMMARY')).toBe(title);
		expect(lines(text).filter((line) => line.startsWith('BEGIN:'))).toHaveLength(3);
	});

	it('always has a description', () => {
		expect(value(file({ description: ' \n' }), 'DESCRIPTION')).toBe('Tove');
	});

	it('gives any text back, in lines of at most 75 octets, with nothing between them', () => {
		const text = fc.string({ unit: 'binary', maxLength: 120 });
		fc.assert(
			fc.property(text, text, (title, description) => {
				const made = file({ title, description: `.${description}.` });
				const octets = made.split('\r\n').map((line) => Buffer.byteLength(line));
				expect(Math.max(...octets)).toBeLessThanOrEqual(75);
				expect(made.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
				const plain = description
					.replace(/\r\n|[\r\u2028\u2029]/gu, '\n')
					.replace(/(?!\n)\p{Cc}/gu, ' ');
				expect(value(made, 'DESCRIPTION')).toBe(`.${plain}.`);
				expect(lines(made)).toHaveLength(20);
			})
		);
	});
});

const weekly = (weekday: number): Rhythm => ({ every: 'week', weekday });
const monthly = (day: number): Rhythm => ({ every: 'month', day });

function recurring(rhythm: Rhythm, from = new Date(2026, 10, 3), time = '19:00') {
	const [first = from] = dueDays(rhythm, from, 1);
	return {
		id: 'kithbook-check-in-7',
		day: dayOf(first),
		title: 'Check in with Kithbook',
		description: 'A few questions, about two minutes.',
		repeat: { rhythm, time, url: 'https://kithbook.example/checkin/' }
	};
}

/** The entry as a calendar program reads it. */
function parsed(text: string): ICAL.Event {
	const event = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent');
	if (!event) throw new Error('no event');
	return new ICAL.Event(event);
}

/** The local times of the first occurrences. */
function occurrences(event: ICAL.Event, count: number): string[] {
	const days = event.iterator();
	return Array.from({ length: count }, () => days.next().toString());
}

describe('a recurring entry', () => {
	afterEach(() => vi.unstubAllEnvs());

	it('is read by a calendar as it was meant', () => {
		const event = parsed(calendarFile(recurring(weekly(7)), now));
		expect(event.uid).toBe('kithbook-check-in-7');
		expect(event.summary).toBe('Check in with Kithbook');
		expect(event.description).toBe('A few questions, about two minutes.');
		expect(event.duration.toString()).toBe('PT15M');
		expect(event.component.getFirstPropertyValue('url')).toBe('https://kithbook.example/checkin/');
		// Floating: in no time zone.
		expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone);
		const [alarm, ...others] = event.component.getAllSubcomponents('valarm');
		expect(others).toEqual([]);
		expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
		expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT0S');
		expect(alarm?.getFirstPropertyValue('description')).toBe('Check in with Kithbook');
	});

	it('has its alarm last', () => {
		const text = lines(calendarFile(recurring(weekly(7)), now)).join(' ');
		expect(text).toMatch(/END:VALARM END:VEVENT END:VCALENDAR $/u);
	});

	it('replaces an earlier one: the same identity, a higher sequence', () => {
		const later = new Date(now.getTime() + 60_000);
		const [before, after] = [
			parsed(calendarFile(recurring(weekly(7)), now)),
			parsed(calendarFile(recurring(monthly(1), now, '08:30'), later))
		];
		expect(after.uid).toBe(before.uid);
		expect(after.sequence).toBeGreaterThan(before.sequence);
		expect(value(calendarFile(recurring(weekly(7)), later), 'LAST-MODIFIED')).toBe(
			'20261103T121630Z'
		);
	});

	it.each([
		['Europe/Berlin', new Date(2026, 2, 20)],
		['America/Santiago', new Date(2026, 7, 28)],
		['Australia/Lord_Howe', new Date(2026, 8, 25)]
	])('is at the same local time on both sides of a clock change in %s', (zone, from) => {
		vi.stubEnv('TZ', zone);
		const times = occurrences(parsed(calendarFile(recurring(weekly(7), from), now)), 4);
		expect(times.map((time) => time.slice(10))).toEqual(Array(4).fill('T19:00:00'));
		const moments = times.map((time) => new Date(time));
		expect(moments.map((date) => date.getDay())).toEqual([0, 0, 0, 0]);
		expect(new Set(moments.map((date) => date.getTimezoneOffset())).size).toBe(2);
	});

	it.each([...[1, 2, 3, 4, 5, 6, 7].map(weekly), ...[1, 15, 28, 29, 30, 31].map(monthly)])(
		'comes on the days on which the check-in is due: %o',
		(rhythm) => {
			const from = new Date(2027, 1, 3);
			const times = occurrences(parsed(calendarFile(recurring(rhythm, from), now)), 30);
			expect(times.map((time) => time.slice(0, 10))).toEqual(
				dueDays(rhythm, from, 30).map((day) => dayOf(day))
			);
		}
	);
});

describe('a calendar on the web', () => {
	const entry = recurring(weekly(7), new Date(2026, 10, 3), '23:50');

	it('gets the day, the time, the words and the rhythm: Google', () => {
		const { origin, searchParams } = new URL(googleForm(entry));
		expect(origin).toBe('https://calendar.google.com');
		expect(Object.fromEntries(searchParams)).toEqual({
			action: 'TEMPLATE',
			text: 'Check in with Kithbook',
			details: 'A few questions, about two minutes.\n\nhttps://kithbook.example/checkin/',
			dates: '20261108T235000/20261108T235900',
			recur: 'RRULE:FREQ=WEEKLY;BYDAY=SU'
		});
	});

	it('gets the first day, the time and the words: Outlook', () => {
		const address = outlookForm(recurring(weekly(7), addDays(now, 7)));
		expect(address).not.toContain('+');
		const { origin, searchParams } = new URL(address);
		expect(origin).toBe('https://outlook.live.com');
		expect(searchParams.get('subject')).toBe('Check in with Kithbook');
		expect(searchParams.get('startdt')).toBe('2026-11-15T19:00:00');
		expect(searchParams.get('enddt')).toBe('2026-11-15T19:15:00');
	});
});
