import { expect, expectTypeOf, test } from 'vitest';
import type { Result } from './problems';
import { together } from './together';

const read = <T>(value: T): Promise<Result<T>> => Promise.resolve({ ok: true, value });
const fail = (problem: 'lost' | 'quota'): Promise<Result<string>> =>
	Promise.resolve({ ok: false, problem });

test('what was read comes by its name', async () => {
	const all = await together({ weeks: read([1, 2]), name: read('Marta') });
	expectTypeOf(all).toEqualTypeOf<Result<{ weeks: number[]; name: string }>>();
	expect(all).toEqual({ ok: true, value: { weeks: [1, 2], name: 'Marta' } });
});

test('one that fails is the problem of all, the first of them as they are named', async () => {
	expect(await together({ a: read(1), b: fail('lost'), c: fail('quota') })).toEqual({
		ok: false,
		problem: 'lost'
	});
});
