import { expect, test } from 'vitest';
import { sharedText } from './shared';

test.each([
	['', ''],
	['?year=2026', ''],
	['?text=Off+to+Rome', 'Off to Rome'],
	[
		'?title=Rome&text=Off+tomorrow&url=https%3A%2F%2Fexample.org%2F',
		'Rome\nOff tomorrow\nhttps://example.org/'
	],
	['?title=Off+to+Rome&text=Off+to+Rome', 'Off to Rome'],
	['?title=Rome&text=Off+to+Rome', 'Off to Rome'],
	[
		'?text=See+https%3A%2F%2Fexample.org%2F&url=https%3A%2F%2Fexample.org%2F',
		'See https://example.org/'
	],
	['?title=&text=++&url=', '']
])('what is shared as %s is “%s”', (query, text) => {
	expect(sharedText(new URLSearchParams(query))).toBe(text);
});
