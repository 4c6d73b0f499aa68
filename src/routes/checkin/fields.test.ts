import { expect, it } from 'vitest';
import { stepped } from './fields';

it.each([
	['', 1, '1'],
	['', -1, '0'],
	['0', -1, '0'],
	['9', 1, '10'],
	['1 000', -1, '999'],
	['10,000,000', 1, '10,000,000'],
	['about 5', 1, '6'],
	['many', 1, 'many']
] as const)('counts from “%s” by %i', (text, by, next) => {
	expect(stepped(text, by)).toBe(next);
});
