import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inflate } from './inflate';

it.each([0, 1, 6, 9])('unpacks what is packed at level %i', (level) => {
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 2000 }),
		fc.string({ maxLength: 400 }).map((text) => new TextEncoder().encode(text.repeat(20))),
		fc.constant(new TextEncoder().encode('0123456789abcdef\n'.repeat(600)))
	);
	fc.assert(
		fc.property(bytes, (data) => {
			const unpacked = inflate(new Uint8Array(deflateSync(data, { level })));
			expect(unpacked && Buffer.compare(unpacked, data)).toBe(0);
		}),
		{ numRuns: 25 }
	);
});

it('never throws', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
			expect(() => inflate(data)).not.toThrow();
			expect(() => inflate(Uint8Array.of(0x78, 0x9c, ...data))).not.toThrow();
		}),
		{ numRuns: 500 }
	);
});

it('gives up on what is too large', () => {
	expect(inflate(new Uint8Array(deflateSync(new Uint8Array(2_000_000))))).toBeUndefined();
});
