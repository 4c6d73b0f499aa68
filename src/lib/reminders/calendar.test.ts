import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEntry } from './calendar';

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
				expect(lines(made)).toHaveLength(18);
			})
		);
	});
});
