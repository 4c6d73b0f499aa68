import { describe, expect, it, test } from 'vitest';
import { leftOutReasons } from '$lib/platforms/platform';
import type { ListPreview } from '$lib/intake/preview';
import { doneWords, listWordsOf, unreadWords } from './preview-words';

const week = '2026-W47';

function list(fields: Partial<ListPreview> = {}): ListPreview {
	return {
		source: 'linkedin',
		label: 'LinkedIn',
		place: { id: 'linkedin' },
		read: ['Basic_Export/Connections.csv'],
		isWhole: true,
		added: 0,
		back: 0,
		changed: 0,
		same: 0,
		gone: 0,
		before: 0,
		mayBePart: false,
		nameless: 0,
		keptOut: 0,
		matched: 0,
		leftOut: [],
		otherContacts: false,
		invitations: 0,
		mutual: undefined,
		isCountOnly: false,
		all: { dropped: 0, kept: 0 },
		written: undefined,
		isNews: true,
		...fields
	};
}

function words(fields: Partial<ListPreview>, dropsGone = true) {
	return listWordsOf(list(fields), week, [], dropsGone);
}

test('files that were not read are named', () => {
	const preview = { week, lists: [], failed: [] } as const;
	expect(unreadWords({ ...preview, unread: [] })).toBeUndefined();
	expect(unreadWords({ ...preview, unread: ['club.csv'] })).toMatch(/^club\.csv was not read\./);
	expect(unreadWords({ ...preview, unread: ['a.csv', 'b.csv', 'c.csv', 'd.csv'] })).toMatch(
		/^a\.csv, b\.csv, c\.csv and 1 more file were not read\./
	);
});

describe('the words for a list', () => {
	it('say what it is, and from which file', () => {
		expect(words({}).found).toBe('This is LinkedIn’s export, from Connections.csv.');
		expect(words({ source: 'vcard', read: ['a.vcf', 'b.vcf'] }).found).toBe(
			'These are contact cards, from a.vcf and b.vcf.'
		);
		const read = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.json`);
		expect(words({ read }).found).toContain('a.json, b.json, c.json and 2 more files');
	});

	it('have a row for each count above zero, and always one for new contacts', () => {
		expect(words({}).rows).toEqual([{ name: 'New', count: '0' }]);
		const all = { added: 1200, same: 3, changed: 4, back: 5, gone: 6, nameless: 7, keptOut: 8 };
		const more = { matched: 2, invitations: 9, mutual: 10 };
		const counts = words({ ...all, ...more }).rows.map(({ count }) => count);
		expect(counts).toEqual(['1,200', '2', '3', '4', '5', '6', '7', '8', '10', '9']);
	});

	it('say why entries are left out', () => {
		const leftOut = leftOutReasons.map((reason) => ({ reason, count: 1 }));
		const names = words({ leftOut }).leftOut.map(({ name }) => name);
		expect(new Set(names).size).toBe(leftOutReasons.length);
	});

	it('ask about missing contacts and automatic contacts only if there are any', () => {
		expect(words({})).toMatchObject({ dropsGone: undefined, otherContacts: undefined });
		const leftOut = [{ reason: 'other-contacts', count: 2 }] as const;
		const asked = words({ gone: 2, leftOut });
		expect(asked.dropsGone).toContain('2 people are not in this file');
		expect(asked.otherContacts).toBe(false);
		expect(words({ otherContacts: true }).otherContacts).toBe(true);
	});

	it('say first that very many are missing, and do not call them gone', () => {
		const few = words({ gone: 12, before: 1500 });
		expect(few).toMatchObject({ mayBePart: undefined, areGone: true });
		const many = words({ gone: 600, before: 1500, mayBePart: true }, false);
		expect(many.mayBePart).toMatch(/^600 of the 1,500 people .* are not in this file\./);
		expect(many).toMatchObject({ dropsGone: undefined, areGone: false });
		expect(many.rows).toContainEqual({ name: 'Not in this file', count: '600' });
	});

	it('say the count of the week, with or without missing contacts', () => {
		const all = { dropped: 1500, kept: 1512 };
		expect(words({ all }).count).toBe(
			'LinkedIn then has 1,500 contacts in the week of 16 November.'
		);
		expect(words({ all }, false).count).toContain('1,512');
		expect(words({ all, place: { label: 'Choir' } }).count).toMatch(/^Choir then has/);
		expect(words({ all, place: undefined }).count).toBe('1,500 contacts in all.');
	});

	it('say what it would correct in the week’s check-in', () => {
		const all = { dropped: 12, kept: 12 };
		expect(words({ all, written: 1240 }).count).toMatch(/check-in says 1,240. It is corrected/);
		expect(words({ all, written: 12 }).count).not.toContain('corrected');
	});

	it('say so if a platform gives a number and no names', () => {
		const counted = words({ isCountOnly: true, place: { id: 'x' }, all: { dropped: 7, kept: 7 } });
		expect(counted.rows).toEqual([]);
		const both = words({ isCountOnly: true, mutual: 4, all: { dropped: 7, kept: 7 } });
		expect(both.rows).toEqual([
			{ name: 'Counted, without names', count: '7' },
			{ name: expect.stringContaining('have you as a contact too') as string, count: '4' }
		]);
		expect(counted.count).toMatch(/^X gives a number and no names: 7 contacts/);
	});
});

it('sums up an import', () => {
	const lists = [
		list({ added: 1, changed: 1, back: 1, gone: 2, all: { dropped: 9, kept: 11 } }),
		list({ added: 2, gone: 5, place: { label: 'Choir' }, all: { dropped: 3, kept: 8 } })
	];
	expect(doneWords({ week, lists, failed: [], unread: [] }, [], [true, false])).toEqual([
		'3 new contacts are in your journal.',
		'2 are brought up to date.',
		'2 are marked as gone.',
		'LinkedIn counts 9 this week.',
		'Choir counts 8 this week.'
	]);
});
