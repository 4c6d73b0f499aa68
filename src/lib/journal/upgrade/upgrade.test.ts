import { describe, expect, it } from 'vitest';
import { FORMAT } from '../journal';
import { mergeRecords } from '../merge';
import { edit, type StoredRecord } from '../record';
import { Clock } from '../stamps';
import { upgrade, upgradeDraft, type Upgrade } from '.';
import { renameField } from './rename-field';

const record = { id: 'n', type: 'note', text: 'words', stamps: {}, unknown: { to: ['us'] } };

const renaming: Upgrade = {
	record: (record) => (record.type === 'note' ? renameField(record, 'text', 'words') : record),
	draft: (content, id) =>
		id === 'note' && typeof content === 'object' && content !== null && 'text' in content
			? { words: content.text }
			: content
};

describe('upgrade', () => {
	it('leaves records of today’s version alone', () => {
		expect(upgrade(record, FORMAT)).toEqual(record);
	});

	it.each([0, -1, 0.5, 1.5, FORMAT + 1, NaN, Infinity])('knows no version %d', (version) => {
		expect(() => upgrade(record, version)).toThrow(RangeError);
	});

	it('takes every step from the version of the record', () => {
		const { text, ...others } = record;
		expect(upgrade(record, 1, [renaming])).toEqual({ ...others, words: text });
		expect(upgrade({ ...record, type: 'step' }, 1, [renaming])).toHaveProperty('text');
	});
});

describe('upgradeDraft', () => {
	const draft = { id: 'note', content: { text: 'half a wo' } };

	it('leaves drafts of today’s and of newer versions alone', () => {
		expect(upgradeDraft(draft, FORMAT)).toBe(draft.content);
		expect(upgradeDraft(draft, FORMAT + 1, [renaming])).toBe(draft.content);
	});

	it('takes the steps that concern the draft', () => {
		expect(upgradeDraft(draft, 1, [{ record: (all) => all }, renaming])).toEqual({
			words: 'half a wo'
		});
		expect(upgradeDraft({ ...draft, id: 'step' }, 1, [renaming])).toBe(draft.content);
	});
});

describe('renameField', () => {
	const clock = new Clock('aaaaaaaaaa', () => 1000);
	const person = (changes: Record<string, unknown>): StoredRecord =>
		edit({ id: 'p', type: 'person', stamps: {} }, changes, clock);

	it('renames the stamp and the earlier versions too', () => {
		const before = edit(person({ notes: 'Sings', name: 'Ana' }), { notes: 'Sang' }, clock);
		const after = renameField(before, 'notes', 'remarks');
		expect(after).toMatchObject({ remarks: 'Sang', name: 'Ana' });
		expect(after.stamps).toEqual({ name: before.stamps.name, remarks: before.stamps.notes });
		expect(after.earlier).toEqual({ remarks: before.earlier?.notes });
		expect(after).not.toHaveProperty('notes');
		expect(renameField(after, 'remarks', 'notes')).toEqual(before);
	});

	it('renames the history of a value that was taken away', () => {
		const before = edit(person({ notes: 'Sings' }), { notes: undefined }, clock);
		const after = renameField(before, 'notes', 'remarks');
		expect(after).not.toHaveProperty('remarks');
		expect(Object.keys(after.stamps)).toEqual(['remarks']);
		expect(Object.keys(after.earlier ?? {})).toEqual(['remarks']);
	});

	it('renames an answer, and the stamps of all answers with their field', () => {
		const skipped = { state: 'skipped' };
		const checkin = edit(
			{ id: 'c', type: 'checkin', week: '2026-W47', answers: {}, stamps: {} },
			{ 'answers.plan': skipped, 'answers.planned': skipped },
			clock
		);
		const goal = renameField(checkin, 'answers.plan', 'answers.goal');
		expect(goal.answers).toEqual({ goal: skipped, planned: skipped });
		expect(Object.keys(goal.stamps).sort()).toEqual(['answers.goal', 'answers.planned']);
		const said = renameField(checkin, 'answers', 'said');
		expect(said.said).toEqual(checkin.answers);
		expect(Object.keys(said.stamps).sort()).toEqual(['said.plan', 'said.planned']);
	});

	it('gives the same whether copies meet before or after it', () => {
		const first = person({ notes: 'Sings' });
		const [one, other] = [
			edit(first, { notes: 'Sang' }, clock),
			edit(first, { notes: 'Hums' }, clock)
		];
		const renamed = (record: StoredRecord) => renameField(record, 'notes', 'remarks');
		expect(renamed(mergeRecords(one, other))).toEqual(mergeRecords(renamed(one), renamed(other)));
	});
});
