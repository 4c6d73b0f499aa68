import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { PeopleSearch } from '$lib/app/people-search.svelte';
import { keepReading, openJournal } from '$lib/app/testing.svelte';
import AddPerson from './AddPerson.svelte';
import { addPerson } from './adding';

test('an added person is in the list by name', async () => {
	const journal = openJournal();
	const search = new PeopleSearch({ ...journal, settings: undefined, platforms: [] });
	keepReading(() => search.rows);
	const { id } = await addPerson(journal, '  Carla  Sand ');
	await vi.waitFor(() => expect(search.rows.map(({ name }) => name)).toContain('Carla  Sand'));
	expect(search.rows.find((row) => row.id === id)?.name).toBe('Carla  Sand');
});

test.each([
	['  ', 'A person needs a name.'],
	['a'.repeat(1001), 'That is too long: at most 1,000 characters.']
])('a person needs a name that can be kept', async (name, problem) => {
	const save = vi.fn();
	expect(await addPerson({ save }, name)).toEqual({ problem });
	expect(save).not.toHaveBeenCalled();
});

test('pressed twice, the form adds a person once', async () => {
	const { promise: adding, resolve: added } = Promise.withResolvers<undefined>();
	const onadd = vi.fn(() => adding);
	await render(AddPerson, { onadd, onclose: () => undefined });
	const button = page.getByRole('button', { name: 'Add', exact: true });
	await page.getByRole('textbox', { name: 'Their name' }).fill('Carla Sand');
	await button.click();
	await button.click();
	expect(onadd).toHaveBeenCalledOnce();
	added(undefined);
	await adding;
	await button.click();
	expect(onadd).toHaveBeenCalledTimes(2);
});
