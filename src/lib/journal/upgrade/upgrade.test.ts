import { describe, expect, it } from 'vitest';
import { FORMAT } from '../journal';
import { upgrade } from '.';

const record = { id: 'n', type: 'note', text: 'words', stamps: {}, unknown: { to: ['us'] } };

describe('upgrade', () => {
	it('leaves records of today’s version alone', () => {
		expect(upgrade(record, FORMAT)).toEqual(record);
	});

	it.each([0, -1, 0.5, 1.5, FORMAT + 1, NaN, Infinity])('knows no version %d', (version) => {
		expect(() => upgrade(record, version)).toThrow(RangeError);
	});
});
