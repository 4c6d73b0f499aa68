import { describe, expect, it } from 'vitest';
import { readDraft } from './read';

const files = import.meta.glob<readonly { text: string; marks: readonly string[] }[]>(
	'/tests/fixtures/cases/*/drafts.json',
	{ eager: true, import: 'default' }
);

describe.each(Object.entries(files))('of %s', (_, drafts) => {
	it.each(drafts)('"$text" has the marks $marks', ({ text, marks }) => {
		expect(readDraft(text).map(({ kind }) => kind)).toEqual(marks);
	});
});
