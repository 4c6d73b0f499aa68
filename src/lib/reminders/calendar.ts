import { getDaysInMonth } from 'date-fns';
import type { Rhythm } from '$lib/journal/settings';

/** A reminder for one day, or one that comes again with a rhythm. */
export interface CalendarEntry {
	/** Permanent: importing an entry again replaces the earlier one. */
	readonly id: string;
	/** `2026-11-17`: the first day. */
	readonly day: string;
	readonly title: string;
	readonly description: string;
	readonly repeat?: Repeat;
}

/** A recurring entry is at a time of its days, in whatever time zone the calendar is. */
export interface Repeat {
	readonly rhythm: Rhythm;
	/** `19:00` */
	readonly time: string;
	/** The address of the app. */
	readonly url: string;
}

/** The length of a recurring entry in minutes. */
const MINUTES = 15;

/** How many Februaries without the day of a month a file has. */
const FEBRUARIES = 10;

/** The maximum length of a line in octets; longer lines are folded. */
const LINE = 75;

/** Sequence numbers count minutes from here, so that a later file has a higher one. */
const SEQUENCE_START = Date.UTC(2026, 0);

/**
 * A calendar file (RFC 5545) with one entry, which does not block the time. An entry of one day is
 * all-day, and its alarm is at nine in the morning in the local time zone.
 * @param now the creation time of the file
 */
export function calendarFile(entry: CalendarEntry, now: Date): string {
	const { id, day, title, description, repeat } = entry;
	const summary = textOf(title);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Kithbook//Kithbook//EN',
		'BEGIN:VEVENT',
		`UID:${textOf(id)}`,
		`DTSTAMP:${momentOf(now)}`,
		`LAST-MODIFIED:${momentOf(now)}`,
		`SEQUENCE:${Math.max(0, Math.floor((now.getTime() - SEQUENCE_START) / 60_000))}`,
		...(repeat
			? [
					`DTSTART:${localOf(day, repeat.time)}`,
					`DURATION:PT${MINUTES}M`,
					`RRULE:${recurrence(repeat.rhythm)}`,
					...februaries(repeat, day).map((february) => `RDATE:${february}`),
					`URL:${repeat.url}`
				]
			: [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`]),
		`SUMMARY:${summary}`,
		// Some calendars drop an entry with an empty description.
		`DESCRIPTION:${textOf(description) || summary}`,
		'TRANSP:TRANSPARENT',
		// Some calendars ignore everything after the alarm.
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${summary}`,
		`TRIGGER:${repeat ? 'PT0S' : 'PT9H'}`,
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The recurrence rule of a rhythm. */
function recurrence(rhythm: Rhythm): string {
	if (rhythm.every === 'week') return `FREQ=WEEKLY;BYDAY=${weekdays[rhythm.weekday - 1] ?? 'SU'}`;
	return `FREQ=MONTHLY;BYMONTHDAY=${rhythm.day === 31 ? -1 : rhythm.day}`;
}

/**
 * The last days of the Februaries that lack the rhythm's day, for some years. A rule that has them too
 * needs BYSETPOS, and some calendars, which do not know that part, would remind on three days a month.
 */
function februaries({ rhythm, time }: Repeat, first: string): string[] {
	if (rhythm.every === 'week' || rhythm.day < 29 || rhythm.day === 31) return [];
	const days: string[] = [];
	for (let year = Number(first.slice(0, 4)); days.length < FEBRUARIES; year += 1) {
		const last = getDaysInMonth(new Date(year, 1));
		const day = `${year}-02-${last}`;
		if (last < rhythm.day && day >= first) days.push(localOf(day, time));
	}
	return days;
}

/** The address of Google Calendar's form, filled in with a recurring entry. */
export function googleForm({ day, title, description, repeat }: RecurringEntry): string {
	const { rhythm, time, url } = repeat;
	return formAddress('https://calendar.google.com/calendar/render', {
		action: 'TEMPLATE',
		text: title,
		details: `${description}\n\n${url}`,
		dates: `${localOf(day, time)}/${localOf(day, endOf(time))}`,
		recur: `RRULE:${recurrence(rhythm)}`
	});
}

/** The address of Outlook's form, filled in with the first day: it takes no recurrence. */
export function outlookForm({ day, title, description, repeat }: RecurringEntry): string {
	const { time, url } = repeat;
	return formAddress('https://outlook.live.com/calendar/0/deeplink/compose', {
		path: '/calendar/action/compose',
		rru: 'addevent',
		subject: title,
		body: `${description} ${url}`,
		startdt: `${day}T${time}:00`,
		enddt: `${day}T${endOf(time)}:00`
	});
}

export type RecurringEntry = CalendarEntry & { readonly repeat: Repeat };

function formAddress(form: string, fields: Record<string, string>): string {
	// Outlook shows a plus sign as it is, in place of a space.
	return `${form}?${new URLSearchParams(fields).toString().replaceAll('+', '%20')}`;
}

/** A floating local time: `20261122T190000`. */
function localOf(day: string, time: string): string {
	return `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
}

/** The end of an entry, on the same day. */
function endOf(time: string): string {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	const end = Math.min(hours * 60 + minutes + MINUTES, 24 * 60 - 1);
	const padded = (value: number) => String(value).padStart(2, '0');
	return `${padded(Math.floor(end / 60))}:${padded(end % 60)}`;
}

/** `20261103T121500Z` */
function momentOf(date: Date): string {
	return date.toISOString().replace(/[-:]|\.\d+/gu, '');
}

/** Escapes special characters and removes other control characters. */
function textOf(text: string): string {
	return text
		.trim()
		.replace(/[\\;,]/gu, '\\$&')
		.replace(/\r\n|[\r\n\u2028\u2029]/gu, '\\n')
		.replace(/\p{Cc}/gu, ' ');
}

/** Folds a line into pieces of at most {@link LINE} octets, without splitting a character. */
function folded(line: string): string {
	let pieces = '';
	let octets = 0;
	for (const letter of line) {
		const size = octetsOf(letter.codePointAt(0) ?? 0);
		if (octets + size > LINE) {
			pieces += '\r\n ';
			octets = 1;
		}
		pieces += letter;
		octets += size;
	}
	return pieces;
}

/** The length in UTF-8. */
function octetsOf(codePoint: number): number {
	if (codePoint < 0x80) return 1;
	if (codePoint < 0x800) return 2;
	return codePoint < 0x10000 ? 3 : 4;
}
