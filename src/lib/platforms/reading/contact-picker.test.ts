import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { leftOutCounts } from '../testing/read-dropped';
import { pickedContacts } from './contact-picker';

const { sampleResult, expected } = JSON.parse(
	readFileSync('tests/fixtures/exports/contact-picker.json', 'utf8')
) as { sampleResult: unknown[]; expected: { contacts: number; nameless: number } };

it('takes what was picked', () => {
	const list = pickedContacts(sampleResult);
	expect(list).toMatchObject({
		nameless: expected.nameless,
		isWhole: false,
		leftOut: [],
		read: []
	});
	expect(list.contacts).toHaveLength(expected.contacts);
	expect(list.contacts).toEqual([
		{ key: 'name:zoë quillfeather', name: 'Zoë Quillfeather', phones: ['+1 202-555-0143'] },
		{ key: 'name:bram', name: 'Bram', emails: ['bram@example.com'] }
	]);
});

it('takes nothing where nothing can be understood', () => {
	for (const picked of [undefined, null, 'x', {}])
		expect(pickedContacts(picked).contacts).toEqual([]);
	const list = pickedContacts([
		null,
		{},
		{ name: 'x', tel: [5, ' '] },
		{ name: [''], tel: ['*1#'] }
	]);
	expect(list).toMatchObject({ contacts: [], nameless: 0 });
	expect(leftOutCounts(list)).toEqual({ 'without-name-or-address': 4 });
});
