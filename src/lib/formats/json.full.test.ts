import { expect, test } from 'vitest';
import type { StoredRecord } from '$lib/journal/record';
import { Clock } from '$lib/journal/stamps';
import { read, write } from './json';

const exportedAt = new Date('2026-11-22T18:30:00.000Z');
const clock = new Clock('device0001');

/** As a list of contacts gives it. */
function contact(index: number): StoredRecord {
	const name = `Tove Lindqvarn ${String(index)}`;
	const link = `https://www.linkedin.com/in/tove-lindqvarn-${String(index)}`;
	const facts = { name, given: 'Tove', link, organisation: 'Brygge', position: 'Lead' };
	const fields = { platform: 'linkedin', source: 'linkedin', facts, order: index, came: 1 };
	const id = index.toString(16).padStart(40, '0');
	return { id, type: 'contact', ...fields, stamps: { facts: clock.stamp() } };
}

test('three hundred thousand contacts come back as they were', async () => {
	const contacts = Array.from({ length: 300_000 }, (_, index) => contact(index));
	const file = new Blob([...write(contacts, exportedAt)]);
	expect(file.size).toBeGreaterThan(80 * 1024 * 1024);
	const reading = await read(file);
	if (!reading.ok) expect.fail(JSON.stringify(reading.problem));
	expect(reading.records.length).toBe(contacts.length);
	const differ = contacts.filter(
		(record, index) => JSON.stringify(record) !== JSON.stringify(reading.records[index])
	);
	expect(differ).toEqual([]);
});
