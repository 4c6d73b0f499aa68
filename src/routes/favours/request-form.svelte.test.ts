import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteAnswers } from '$lib/journal/favours/changes';
import { newRequest, type RequestFields } from '$lib/journal/favours/request';
import { requestSchema } from '$lib/journal/schemas/favours';
import { Clock } from '$lib/journal/stamps';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { RequestForm } from './request-form.svelte';

let kithbook: Kithbook;
const forms: RequestForm[] = [];
const today = new Date(2026, 10, 16, 12);
const clock = new Clock('aaaaaaaaaa', () => today.getTime());

beforeEach(() => {
	kithbook = new Kithbook();
});
afterEach(async () => {
	await Promise.all(forms.splice(0).map((form) => form.drop(() => undefined)));
	await kithbook.storage.erase();
	await kithbook.storage.close();
});

async function begin() {
	const form = await RequestForm.begin(kithbook, [], today);
	forms.push(form);
	return form;
}

async function change(fields: Partial<RequestFields> = {}, isAnswered = false) {
	const askedAt = today.getTime();
	const request = newRequest(
		{ what: 'A lift', world: 'offline', mode: 'direct', askedAt, ...fields },
		clock
	);
	const asked = isAnswered ? noteAnswers(request, { at: askedAt, answers: 1 }, clock) : request;
	const form = await RequestForm.change(kithbook, asked, String);
	forms.push(form);
	return form;
}

test('a request says how many are expected to help, where one likes', async () => {
	const form = await begin();
	form.type({ what: 'A lift' });
	expect(form.check(today)).toBe(true);
	expect(form.fields(today).expected).toBeUndefined();
	form.type({ expected: 'two' });
	expect(form.check(today)).toBe(false);
	expect(form.problems).toHaveProperty('expected');
	form.type({ expected: '2' });
	expect(form.check(today)).toBe(true);
	const request = newRequest(form.fields(today), clock);
	expect(requestSchema.parse(request).expected).toBe(2);
});

test('what was expected is asked before something came, and can be corrected', async () => {
	expect((await change()).asksExpected).toBe(true);
	expect((await change({}, true)).asksExpected).toBe(false);
	const said = await change({ expected: 3 }, true);
	expect(said.asksExpected).toBe(true);
	expect(said.content.expected).toBe('3');
	expect(said.fields(today).expected).toBe(3);
});

test('a draft of before there was such a field is kept', async () => {
	const form = await begin();
	form.type({ what: 'A lift', asked: '3' });
	await kithbook.saveDraft('request new', { ...form.content, expected: undefined });
	const again = await RequestForm.begin(kithbook, [], today);
	forms.push(again);
	expect(again.content).toMatchObject({ what: 'A lift', asked: '3', expected: '' });
});
