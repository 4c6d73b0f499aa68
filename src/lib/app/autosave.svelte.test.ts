import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '$lib/storage';
import { openTab } from '$lib/storage/testing';
import { Autosave, whenLeaving } from './autosave.svelte';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('autosave', () => {
	it('saves once, a moment after the last change', async () => {
		const save = vi.fn(() => Promise.resolve());
		const draft = new Autosave(save);
		draft.touch();
		await vi.advanceTimersByTimeAsync(200);
		draft.touch();
		await vi.advanceTimersByTimeAsync(200);
		expect(save).not.toHaveBeenCalled();
		expect(draft.pending).toBe(true);
		await vi.advanceTimersByTimeAsync(200);
		expect(save).toHaveBeenCalledOnce();
		expect(draft.pending).toBe(false);
	});

	it('never saves twice at once, and writes the last words last', async () => {
		let words = 'first';
		let under = 0;
		const written: string[] = [];
		const draft = new Autosave(async () => {
			under += 1;
			expect(under).toBe(1);
			const now = words;
			await Promise.resolve();
			written.push(now);
			under -= 1;
		});
		draft.touch();
		const first = draft.flush();
		words = 'second';
		draft.touch();
		await Promise.all([first, draft.flush()]);
		expect(written).toHaveLength(2);
		expect(written.at(-1)).toBe('second');
	});

	it('tells a problem, keeps what is not saved pending, and tries again with the next change', async () => {
		let full = true;
		const draft = new Autosave(() =>
			full ? Promise.reject(new StorageError('quota')) : Promise.resolve()
		);
		draft.touch();
		await draft.flush();
		expect(draft.problem).toBe('quota');
		expect(draft.pending).toBe(true);
		full = false;
		draft.touch();
		await draft.flush();
		expect(draft.problem).toBeUndefined();
		expect(draft.pending).toBe(false);
	});

	it('writes nothing more once it was stopped', async () => {
		const save = vi.fn(() => Promise.resolve());
		const draft = new Autosave(save);
		draft.touch();
		await draft.stop();
		await vi.advanceTimersByTimeAsync(1000);
		expect(save).not.toHaveBeenCalled();
	});
});

it('saves when the page is left, until told to stop', () => {
	const flush = vi.fn(() => Promise.resolve());
	const stop = whenLeaving(openTab(), flush);
	dispatchEvent(new PageTransitionEvent('pagehide'));
	expect(flush).toHaveBeenCalledTimes(1);
	stop();
	expect(flush).toHaveBeenCalledTimes(2);
	dispatchEvent(new PageTransitionEvent('pagehide'));
	expect(flush).toHaveBeenCalledTimes(2);
});
