import { expect, it } from 'vitest';
import { Deleted, marksOf } from './marks';

it.each([
	['राम', 'रमा'],
	['दिन', 'दीन'],
	['かき', 'がき'],
	['กา', 'ก้า']
])('of %s and %s, one is not taken for the other after a deletion', (deleted, other) => {
	const names = new Deleted('contacts');
	const marks = marksOf('contacts', { name: deleted });
	names.add({ id: 'a', type: 'contact', stamps: {}, deleted: true, marks });
	expect(names.among(new Map([['b', { name: other }]]))).toEqual(new Set());
	expect(names.among(new Map([['c', { name: deleted }]]))).toEqual(new Set(['c']));
});

it.each([
	['Zoë', 'zoe'],
	['Zoe', 'Zo\u00ade'],
	['می\u200cخواهم', 'میخواهم'],
	['\u200eIlka', 'Ilka']
])('%j and %j are one name', (deleted, again) => {
	const names = new Deleted('contacts');
	const marks = marksOf('contacts', { name: deleted });
	names.add({ id: 'a', type: 'contact', stamps: {}, deleted: true, marks });
	expect(names.among(new Map([['b', { name: again }]]))).toEqual(new Set(['b']));
});
