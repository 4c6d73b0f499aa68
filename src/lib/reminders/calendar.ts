/** One day on which a calendar is to remind of something. */
export interface CalendarEntry {
	/** Permanent: an entry that is put into a calendar again replaces the one before. */
	readonly id: string;
	/** `2026-11-17` */
	readonly day: string;
	readonly title: string;
	readonly description: string;
}

/** The most octets of a line; longer ones are folded. */
const LINE = 75;

/**
 * A calendar file (RFC 5545) with one entry: it takes the whole day, keeps it free for other things, and
 * reminds at nine in the morning, wherever one is by then.
 * @param now when the file is made
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
		// Some calendars drop an entry whose description is empty.
		`DESCRIPTION:${textOf(description) || summary}`,
		'TRANSP:TRANSPARENT',
		// Some calendars read nothing of an entry after its alarm.
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

/** A text as it may stand in a line: what has a meaning is escaped, other control characters go. */
function textOf(text: string): string {
	return text
		.trim()
		.replace(/[\\;,]/gu, '\\$&')
		.replace(/\r\n|[\r\n\u2028\u2029]/gu, '\\n')
		.replace(/\p{Cc}/gu, ' ');
}

/** A line in pieces of at most {@link LINE} octets, each but the first after a space; no letter is split. */
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

/** How many octets a letter takes in UTF-8. */
function octetsOf(codePoint: number): number {
	if (codePoint < 0x80) return 1;
	if (codePoint < 0x800) return 2;
	return codePoint < 0x10000 ? 3 : 4;
}
