import { afterEach, expect, test } from 'vitest';
import { Theme } from './theme.svelte';

afterEach(() => {
	new Theme().choose('system');
	document.head.querySelectorAll('meta[name=theme-color]').forEach((meta) => meta.remove());
});

test('a choice applies at once, and after a reload', () => {
	const theme = new Theme();
	expect(theme.choice).toBe('system');
	theme.choose('dark');
	expect(theme.dark).toBe(true);
	expect(document.documentElement.dataset.theme).toBe('dark');
	expect(new Theme().choice).toBe('dark');

	theme.choose('light');
	expect(theme.dark).toBe(false);

	theme.choose('system');
	expect(document.documentElement.dataset.theme).toBeUndefined();
	expect(localStorage.getItem('kithbook:theme')).toBeNull();
});

test('the bars of the browser follow the choice', () => {
	for (const scheme of ['light', 'dark']) {
		const meta = document.createElement('meta');
		meta.name = 'theme-color';
		meta.media = `(prefers-color-scheme: ${scheme})`;
		document.head.append(meta);
	}
	const media = () =>
		[...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map(
			(meta) => meta.media
		);
	const theme = new Theme();
	theme.choose('dark');
	expect(media()).toEqual(['not all', 'all']);
	theme.choose('system');
	expect(media()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
});
