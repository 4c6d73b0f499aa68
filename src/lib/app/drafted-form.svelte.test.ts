import { expect, onTestFinished, test, vi } from 'vitest';
import { StorageError } from '$lib/storage';
import { openTab } from '$lib/storage/testing';
import { DraftedForm } from './drafted-form.svelte';
import { notices } from './notices.svelte';
import { notSavedWords } from './problem-words';

function open() {
	const storage = openTab();
	onTestFinished(() => notices.shown.forEach(({ id }) => notices.dismiss(id)));
	const form = new DraftedForm(
		{
			storage,
			saveDraft: (id, content) => storage.saveDraft({ id, savedAt: Date.now(), content })
		},
		'form',
		{ words: '' }
	);
	const draft = async () => (await storage.draft('form'))?.content;
	return { form, draft, storage };
}

test('what was typed is kept before it is saved, in case the page goes in between', async () => {
	const { form, draft } = open();
	form.type({ words: 'A lift' });
	const kept: unknown[] = [];
	await form.finish(async () => {
		kept.push(await draft());
		return true;
	});
	expect(kept).toEqual([{ words: 'A lift' }]);
});

test('what is dropped can be brought back, and nothing is said where nothing was typed', async () => {
	const { form, draft } = open();
	form.type({ words: '' });
	await form.drop(() => undefined);
	expect(notices.shown).toEqual([]);

	form.type({ words: 'A lift' });
	let isOpen = false;
	await form.drop(() => (isOpen = true));
	expect(await draft()).toBeUndefined();
	const [notice] = notices.shown;
	notices.act(notice?.id ?? NaN);
	expect([isOpen, form.content.words]).toEqual([true, 'A lift']);
	await vi.waitFor(async () => expect(await draft()).toEqual({ words: 'A lift' }));
});

test('what cannot be dropped stays, with a word about it', async () => {
	const { form, draft, storage } = open();
	form.type({ words: 'A lift' });
	await form.finish(() => Promise.resolve(false));
	vi.spyOn(storage, 'dropDraft').mockRejectedValue(new StorageError('lost'));
	await form.drop(() => undefined);
	expect(notices.shown.map(({ text }) => text)).toEqual([notSavedWords('lost')]);
	expect(await draft()).toEqual({ words: 'A lift' });
});

test('what could not be saved is still kept', async () => {
	const { form, draft } = open();
	form.type({ words: 'A lift' });
	expect(await form.finish(() => Promise.resolve(false))).toBe(false);
	expect(await draft()).toEqual({ words: 'A lift' });
});

test('pressed twice, it is saved once', async () => {
	const { form } = open();
	form.type({ words: 'A lift' });
	const save = vi.fn(() => Promise.resolve(true));
	expect(await Promise.all([form.finish(save), form.finish(save)])).toEqual([true, true]);
	expect(save).toHaveBeenCalledOnce();
	await form.finish(save);
	expect(save).toHaveBeenCalledTimes(2);
});
