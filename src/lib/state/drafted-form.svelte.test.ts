import { expect, test } from 'vitest';
import { openTab, valueOf } from '$lib/storage/testing';
import { DraftedForm } from './drafted-form.svelte';

function open() {
	const storage = openTab();
	const form = new DraftedForm(
		{
			storage,
			saveDraft: (id, content) => storage.saveDraft({ id, savedAt: Date.now(), content })
		},
		'form',
		{ words: '' }
	);
	const draft = async () => valueOf(await storage.draft('form'))?.content;
	return { form, draft };
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

test('what could not be saved is still kept', async () => {
	const { form, draft } = open();
	form.type({ words: 'A lift' });
	expect(await form.finish(() => Promise.resolve(false))).toBe(false);
	expect(await draft()).toEqual({ words: 'A lift' });
});
