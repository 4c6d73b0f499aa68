import { expect, it } from 'vitest';
import { newPlatform } from '$lib/journal/platform';
import { Clock } from '$lib/journal/stamps';
import { viaLabel, viaOptions } from './form-options';

const platforms = [
	newPlatform({ id: 'linkedin' }, 0, new Clock('aaaaaaaaaa', () => 1000)),
	newPlatform({ id: 'phone' }, 1, new Clock('aaaaaaaaaa', () => 1000))
];

it('offers a call, a video call and a meeting outside the platforms', () => {
	expect(viaOptions('offline', platforms, '').map(({ label }) => label)).toEqual([
		'In person',
		'By phone',
		'By video',
		'Another way'
	]);
	expect(viaLabel('video', 'offline', platforms)).toBe('By video');
	expect(viaOptions('online', platforms, '').map(({ id }) => id)).toEqual(['linkedin', '']);
});

it('keeps a way that only a newer version knows', () => {
	expect(viaOptions('offline', platforms, 'pigeon').map(({ id }) => id)).toContain('pigeon');
});
