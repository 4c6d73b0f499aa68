import { describe, expect, it } from 'vitest';
import { askedPlatforms, inOrder, knownPlatforms, newPlatform, platformLabel } from './platform';
import { platformSchema } from './schemas/platform';
import { remove } from './record';
import { Clock } from './stamps';

const clock = new Clock('aaaaaaaaaa', () => 1000);

describe('a new platform', () => {
	it('is one that is offered by name, or one’s own by a label', () => {
		const [offered, own] = [
			newPlatform({ id: 'linkedin' }, 0, clock),
			newPlatform({ label: 'The choir’s forum' }, 1, clock)
		];
		expect(platformSchema.parse(offered)).toEqual(offered);
		expect(platformSchema.parse(own)).toEqual(own);
		expect(Object.keys(offered.stamps).sort()).toEqual(['order', 'retired']);
		expect(Object.keys(own.stamps).sort()).toEqual(['label', 'order', 'retired']);
		expect(platformLabel(offered)).toBe('LinkedIn');
		expect(platformLabel({ ...offered, label: 'Work' })).toBe('Work');
		expect(platformLabel(own)).toBe('The choir’s forum');
	});

	it('has ids that stay', () => {
		expect(knownPlatforms.slice(0, 14)).toEqual([
			'linkedin',
			'facebook',
			'instagram',
			'x',
			'phone',
			'whatsapp',
			'telegram',
			'tiktok',
			'snapchat',
			'discord',
			'mastodon',
			'bluesky',
			'threads',
			'xing'
		]);
	});
});

it.each(['gone', 'constructor', 'toString', '__proto__'])('has general words for %s', (id) => {
	expect(platformLabel({ id })).toBe('a platform that was removed');
});

it('has a name of its own for each that is offered', () => {
	const labels = knownPlatforms.map((id) => platformLabel({ id }));
	expect(new Set(labels).size).toBe(knownPlatforms.length);
});

it('asks about platforms in their order, and not about retired and deleted ones', () => {
	const of = (id: string, order: number) => newPlatform({ id }, order, clock);
	const retired = { ...of('x', 0), retired: true };
	const all = [of('b', 2), of('c', 1), of('a', 2), retired, remove(of('d', 1), clock)];
	expect(askedPlatforms(all).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
	expect(inOrder(all).map(({ id }) => id)).toEqual(['x', 'c', 'a', 'b']);
});
