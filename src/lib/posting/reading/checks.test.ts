import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ibanLength, isCard, isPossiblePhone, isCertainPhone, isPossiblePostcode } from './checks';

describe('an account number', () => {
	it.each([
		'GB82 WEST 1234 5698 7654 32',
		'DE89370400440532013000',
		'FR14 2004 1010 0505 0001 3M02 606',
		'NO93 8601 1117 947',
		'MT84MALT011000012345MTLCAST001S',
		'nl91 abna 0417 1643 00'
	])('%s is one', (iban) => {
		expect(ibanLength(iban)).toBe(iban.length);
	});

	it('ends at its country’s length, whatever follows', () => {
		expect(ibanLength('GB82 WEST 1234 5698 7654 32 thanks a lot')).toBe(27);
	});

	it.each([
		'GB82 WEST 1234 5698 7654 33',
		'GB82 WEST 1234 5698 7654 3',
		'GB82WEST123456987654321',
		'XX82 WEST 1234 5698 7654 32'
	])('%s is none', (iban) => {
		expect(ibanLength(iban)).toBe(0);
	});

	it('is none if one digit is changed', () => {
		const valid = 'DE89370400440532013000';
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
				const digit = String((Number(valid[at]) + by) % 10);
				expect(ibanLength(valid.slice(0, at) + digit + valid.slice(at + 1))).toBe(0);
			})
		);
	});
});

test.each([
	['4111 1111 1111 1111', true],
	['5500-0000-0000-0004', true],
	['378282246310005', true],
	['3782 822463 10005', true],
	['4111 1111 1111 1112', false],
	['411 111 111 111 1111', false],
	['9780241349649', false],
	['356938035643809', false],
	['0000000000000000', false],
	['2024 2025 2026 2027', false]
])('%s is a card number: %s', (digits, is) => {
	expect(isCard(digits)).toBe(is);
});

test.each([
	['+44 20 7946 0018', true],
	['07700 900 123', true],
	['(555) 012-3456', true],
	['555-014-7788', true],
	['01632 960983', true],
	['0151-234 567 89', true],
	['0800 123 4567', false],
	['+44 800 123 4567', false],
	['1-800-555-0199', false],
	['0-14-044926-6', false],
	['252.227-7013', false],
	['1234567', false]
])('%s is certainly a telephone number: %s', (digits, is) => {
	expect(isCertainPhone(digits)).toBe(is);
});

test.each([
	['555-0143', true],
	['7700 900 123', true],
	['0151-234 567 89', true],
	['01.02.2026', false],
	['2026-02-01', false],
	['116 123', false],
	['0800 123 4567', false]
])('%s may be a telephone number: %s', (digits, is) => {
	expect(isPossiblePhone(digits)).toBe(is);
});

test.each([
	['SW1A 1AA', true],
	['m20 4bx', true],
	['QQ1 2AB', false]
])('%s is a postcode: %s', (code, is) => {
	expect(isPossiblePostcode(code)).toBe(is);
});
