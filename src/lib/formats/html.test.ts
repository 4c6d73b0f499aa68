import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { newNote } from '$lib/journal/note';
import { readJournal, writeJournal } from '.';
import { expectSurvivesDamage } from './testing/damage';
import { exportedAt, journal } from './testing/journal';
import { clock } from './testing/notes';
import type { StoredRecord } from '$lib/journal/record';

const records = journal();

const write = (some: readonly StoredRecord[]) => writeJournal('html', some, exportedAt, {});

/** The elements and attributes of a page, and the text outside of its data. */
function parsed(html: string) {
	const names: string[] = [];
	const attributes: string[] = [];
	let [text, open] = ['', ''];
	const parser = new Parser({
		onopentag(name, given) {
			names.push(name);
			attributes.push(...Object.keys(given));
			open = name;
		},
		ontext: (part) => (text += open === 'script' || open === 'style' ? '' : part),
		onclosetag: () => (open = '')
	});
	parser.end(html);
	return { names, attributes, text };
}

test('the page reads like the book, and comes back as the journal it is', async () => {
	const file = await write(records);
	expect(file.name).toBe('kithbook-2026-11-22.html');
	const { text } = parsed(await file.text());
	expect(text).toMatch(/2026[^]*Week of 16 November 2026[^]*Notes[^]*Shorter\./);
	expect(text).not.toContain('No longer wanted');
	expect(await readJournal(new File([file], 'renamed.txt'), {})).toEqual({
		ok: true,
		records,
		exportedAt
	});
});

test('it asks for nothing from anywhere, whatever the words are', async () => {
	const words = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('</script><img src=//x>', '<!--', ']]>', '"><a href=x>', '</p><style>')
	);
	const plain = parsed(await (await write([newNote('Tea', exportedAt, clock)])).text());
	await fc.assert(
		fc.asyncProperty(words, words, async (...parts) => {
			const note = newNote(parts.join(''), exportedAt, clock);
			const file = await write([note]);
			const html = await file.text();
			const { names, attributes } = parsed(html);
			expect(names).toEqual(plain.names);
			expect(attributes).toEqual(plain.attributes);
			expect(html).toContain("default-src 'none'; style-src 'sha256-");
			expect(await readJournal(file, {})).toEqual({ ok: true, records: [note], exportedAt });
		}),
		{ numRuns: 60 }
	);
	expect(plain.attributes.filter((name) => /^(?:src|srcset|href|style|on.*)$/.test(name))).toEqual(
		[]
	);
});

test('a kept page comes back', async () => {
	const page = new File([readFileSync('tests/fixtures/journal-v1.html')], 'x.html');
	const json = new File([readFileSync('tests/fixtures/journal-v1.json')], 'x.json');
	const [fromPage, fromJson] = [await readJournal(page, {}), await readJournal(json, {})];
	if (!fromPage.ok || !fromJson.ok) expect.fail('unread');
	expect(fromPage.records).toEqual(fromJson.records);
});

test('a page that was cut is said to be, and no change of its bytes makes it reject', async () => {
	const file = await write(records);
	const html = await file.text();
	for (const length of [html.indexOf('<main>'), html.length - 300]) {
		expect(await readJournal(new File([html.slice(0, length)], 'a.html'), {})).toMatchObject({
			problem: { kind: 'truncated' }
		});
	}
	await expectSurvivesDamage(file);
});
