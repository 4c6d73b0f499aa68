/** A reminder for one day. */
export interface CalendarEntry {
	/** Permanent: importing an entry again replaces the earlier one. */
	readonly id: string;
	/** `2026-11-17` */
	readonly day: string;
	readonly title: string;
	readonly description: string;
}

/** The maximum length of a line in octets; longer lines are folded. */
const LINE = 75;

/**
 * A calendar file (RFC 5545) with one all-day entry. It does not block the day, and its alarm is at
 * nine in the morning in the local time zone.
 * @param now the creation time of the file
 */
export function calendarFile({ id, day, title, description }: CalendarEntry, now: Date): string {
	const summary = textOf(title);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Kithbook//Kithbook//EN',
		'BEGIN:VEVENT',
		`UID:${textOf(id)}`,
		`DTSTAMP:${momentOf(now)}`,
		`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
		`SUMMARY:${summary}`,
		// Some calendars drop an entry with an empty description.
		`DESCRIPTION:${textOf(description) || summary}`,
		'TRANSP:TRANSPARENT',
		// Some calendars ignore everything after the alarm.
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${summary}`,
		'TRIGGER:PT9H',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
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
