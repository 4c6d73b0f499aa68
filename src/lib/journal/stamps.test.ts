import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Clock, newDeviceId, OLDEST, stampedAt, type Stamp } from './stamps';
import { stampSchema } from './schemas/record';

const DEVICE = 'abcdefghij';

function isStamp(value: unknown): boolean {
	return stampSchema.safeParse(value).success;
}

afterEach(() => {
	vi.useRealTimers();
});

describe('a clock', () => {
	it('makes ever later stamps of one width, wherever the wall clock goes', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 2 }), (times) => {
				let now = 0;
				const clock = new Clock(DEVICE, () => now);
				const stamps = times.map((time) => {
					now = time;
					return clock.stamp();
				});
				expect(stamps).toEqual([...new Set(stamps)].sort());
				expect(stamps.every(isStamp)).toBe(true);
				expect(new Set(stamps.map((stamp) => stamp.length)).size).toBe(1);
			})
		);
	});

	it('says the moment of its stamps', () => {
		const now = Date.UTC(2026, 10, 18, 9, 30);
		expect(stampedAt(new Clock(DEVICE, () => now).stamp())).toEqual(new Date(now));
	});

	it('goes on after more stamps in one moment than it can count', () => {
		const clock = new Clock(DEVICE, () => 5);
		let last = clock.stamp();
		let outOfOrder = 0;
		for (let made = 0; made < 0x10001; made++) {
			const next = clock.stamp();
			if (next <= last || !isStamp(next)) outOfOrder += 1;
			last = next;
		}
		expect(outOfOrder).toBe(0);
		expect(last).toBe(`000000000000006-0001-${DEVICE}`);
	});

	it('makes later stamps than all it has seen, in whatever order', () => {
		const seen = fc.array(
			fc
				.tuple(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 0xffff }))
				.map(
					([wall, counter]): Stamp =>
						`${String(wall).padStart(15, '0')}-${counter.toString(16).padStart(4, '0')}-zzzzzzzzzz`
				),
			{ minLength: 1 }
		);
		fc.assert(
			fc.property(seen, fc.integer({ min: 0, max: 4e12 }), (stamps, now) => {
				const clock = new Clock(DEVICE, () => now);
				clock.see(stamps);
				const next = clock.stamp();
				expect(stamps.every((stamp) => stamp < next)).toBe(true);
				expect(isStamp(next)).toBe(true);
			})
		);
	});

	it('takes no note of stamps older than its own', () => {
		const clock = new Clock(DEVICE, () => 9);
		const first = clock.stamp();
		clock.see([OLDEST, `000000000000008-ffff-${DEVICE}`]);
		expect(clock.stamp() > first).toBe(true);
		expect(clock.stamp()).toBe(`000000000000009-0002-${DEVICE}`);
	});
});

it('names devices so that their names fit into stamps', () => {
	const names = Array.from({ length: 200 }, newDeviceId);
	expect(names.every((name) => isStamp(new Clock(name).stamp()))).toBe(true);
	expect(new Set(names).size).toBe(200);
});

describe('stampSchema', () => {
	it('accepts the oldest stamp, before which no clock makes one', () => {
		expect(isStamp(OLDEST)).toBe(true);
		expect(new Clock('0000000000', () => 0).stamp() > OLDEST).toBe(true);
	});

	it('accepts every stamp that a clock makes after an accepted one, a moment later', () => {
		vi.useFakeTimers();
		const now = Date.UTC(2026, 10, 18);
		const century = 100 * 365 * 24 * 60 * 60 * 1000;
		const walls = fc.oneof(
			fc.integer({ min: 0, max: now + 2 * century }),
			fc.integer({ min: now + century - 2, max: now + century + 2 }),
			fc.constantFrom(899_999_999_999_999, 999_999_999_999_999)
		);
		const counters = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xfff0, 0xffff));
		let accepted = 0;
		fc.assert(
			fc.property(walls, counters, (wall, counter) => {
				vi.setSystemTime(now);
				const [time, count] = [
					String(wall).padStart(15, '0'),
					counter.toString(16).padStart(4, '0')
				];
				const seen: Stamp = `${time}-${count}-zzzzzzzzzz`;
				if (!isStamp(seen)) return;
				accepted += 1;
				const clock = new Clock(DEVICE);
				clock.see([seen]);
				const made = Array.from({ length: 5000 }, () => clock.stamp());
				// As many stamps take longer than this.
				vi.setSystemTime(now + 1);
				expect(made.filter((stamp) => !isStamp(stamp))).toEqual([]);
				expect([seen, ...made]).toEqual([...new Set([seen, ...made])].sort());
			})
		);
		expect(accepted).toBeGreaterThan(20);
	});

	it('accepts stamps of a device whose clock is years ahead, and none that no clock can follow', () => {
		vi.useFakeTimers({ now: Date.UTC(2026, 10, 18) });
		expect(isStamp(new Clock(DEVICE, () => Date.UTC(2099, 11, 31)).stamp())).toBe(true);
		expect(isStamp(`899999999999999-ffff-${DEVICE}`)).toBe(false);
		expect(isStamp(`999999999999999-ffff-${DEVICE}`)).toBe(false);
	});

	it.each([
		'',
		'1794000000000-0000-abcdefghij',
		'001794000000000-0000-ABCDEFGHIJ',
		'001794000000000-000G-abcdefghij',
		'001794000000000-0000-abcdefghi',
		'001794000000000-0000-abcdefghij\n',
		'00179400000000x-0000-abcdefghij',
		1_794_000_000_000,
		null
	])('refuses %j', (value) => {
		expect(isStamp(value)).toBe(false);
	});
});
