import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newRequest, type HelpRequest } from '$lib/journal/favours/request';
import { Kithbook } from './kithbook.svelte';
import { Outcome } from './outcome.svelte';

const asked = new Date(2026, 10, 16, 12).getTime();
let kithbook: Kithbook;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 18, 12) });
	kithbook = new Kithbook();
});
afterEach(async () => {
	await kithbook.storage.erase();
	await kithbook.storage.close();
	vi.useRealTimers();
});

async function open() {
	const clock = await kithbook.storage.clock();
	const fields = {
		what: 'A lawn mower',
		world: 'offline',
		mode: 'direct',
		askedAt: asked
	} as const;
	const request = newRequest(fields, clock);
	await kithbook.storage.save([request]);
	const stored = async (): Promise<HelpRequest> => {
		const found = await kithbook.storage.record('request', request.id);
		if (!found) throw new Error('The request is gone.');
		return found;
	};
	return { outcome: new Outcome(kithbook, () => request), stored };
}

test('who helped is kept by the name that was typed', async () => {
	const { outcome, stored } = await open();
	await outcome.begin('helped');
	outcome.type({ name: '  Tove  ', how: 'little' });
	expect(await outcome.save()).toBe(true);
	expect(outcome.form).toBeUndefined();
	expect((await stored()).helpers).toEqual([{ name: 'Tove', how: 'little' }]);
});

test('a name that is too long is refused, not cut', async () => {
	const { outcome, stored } = await open();
	await outcome.begin('helped');
	const name = 'o'.repeat(1001);
	outcome.type({ name });
	expect(await outcome.save()).toBe(false);
	expect(outcome.form?.name).toBe(name);
	expect(outcome.form?.problems.name).toContain('1,000');
	expect((await stored()).helpers).toBeUndefined();

	outcome.type({ name: name.slice(1) });
	expect(await outcome.save()).toBe(true);
	expect((await stored()).helpers?.[0]?.name).toHaveLength(1000);
});

test('answers are counted from the day on which somebody can have answered', async () => {
	const { outcome, stored } = await open();
	await outcome.begin('answered');
	for (const on of ['2026-11-15', '2026-11-19', '']) {
		outcome.type({ on });
		expect(await outcome.save()).toBe(false);
		expect(outcome.form?.problems.on).toBeDefined();
	}
	outcome.type({ on: '2026-11-17', answers: 'a few' });
	expect(await outcome.save()).toBe(false);
	expect(Object.keys(outcome.form?.problems ?? {})).toEqual(['answers']);

	outcome.type({ answers: '3' });
	expect(await outcome.save()).toBe(true);
	const { answers, answeredAt } = await stored();
	expect(answers).toBe(3);
	expect(new Date(answeredAt ?? 0).getDate()).toBe(17);
});

test('what is solved waits no longer', async () => {
	const { outcome, stored } = await open();
	await outcome.begin('helped');
	outcome.type({ how: 'solved' });
	expect(await outcome.save()).toBe(true);
	const { closed, helpers } = await stored();
	expect(closed).toBe(Date.now());
	expect(helpers).toEqual([{ how: 'solved' }]);
});
