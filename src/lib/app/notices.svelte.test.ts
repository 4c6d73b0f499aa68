import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Notices } from './notices.svelte';

const texts = (notices: Notices) => notices.shown.map((notice) => notice.text);

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

test('what was saved is said for five seconds', () => {
	const notices = new Notices();
	notices.show('Saved.');
	vi.advanceTimersByTime(4_999);
	expect(texts(notices)).toEqual(['Saved.']);
	vi.advanceTimersByTime(1);
	expect(texts(notices)).toEqual([]);
});

test('an undo can be reached for ten seconds, and runs once', () => {
	const notices = new Notices();
	const run = vi.fn();
	notices.show('The note is deleted.', { action: { label: 'Undo', run } });
	vi.advanceTimersByTime(9_999);
	const id = notices.shown[0]?.id ?? -1;
	notices.act(id);
	notices.act(id);
	expect(run).toHaveBeenCalledOnce();
	expect(texts(notices)).toEqual([]);
});

test('nothing goes while the reader is at the notices', () => {
	const notices = new Notices();
	notices.show('The note is deleted.', { action: { label: 'Undo', run: () => undefined } });
	notices.pause();
	notices.show('Saved.');
	vi.advanceTimersByTime(60_000);
	expect(texts(notices)).toEqual(['The note is deleted.', 'Saved.']);
	notices.resume();
	vi.advanceTimersByTime(10_000);
	expect(texts(notices)).toEqual([]);
});

test('a problem stays until it is dismissed or the page is left', () => {
	const notices = new Notices();
	const dismiss = notices.show('Not saved.', { kind: 'problem' });
	vi.advanceTimersByTime(60_000);
	expect(texts(notices)).toEqual(['Not saved.']);
	dismiss();
	expect(texts(notices)).toEqual([]);
	notices.show('Not saved.', { kind: 'problem' });
	notices.show('Saved.');
	notices.leavePage();
	expect(texts(notices)).toEqual(['Saved.']);
});

test('the same words are not said twice, and only the last three are said', () => {
	const notices = new Notices();
	for (const text of ['a', 'b', 'b', 'c', 'd']) notices.show(text);
	expect(texts(notices)).toEqual(['b', 'c', 'd']);
});
