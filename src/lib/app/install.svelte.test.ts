import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { install, InstallOffer } from './install.svelte';

const agents = {
	iphone:
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
	'chrome on an iphone':
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/137.0.7151.79 Mobile/15E148 Safari/604.1',
	mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
	'chrome on a mac':
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36',
	firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:139.0) Gecko/20100101 Firefox/139.0'
};

beforeEach(() => localStorage.clear());
afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
	// What was offered once is taken away as by an installation.
	dispatchEvent(new Event('appinstalled'));
});

function be(agent: keyof typeof agents, touchPoints = 0) {
	vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agents[agent]);
	vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(touchPoints);
}

function offered(checkins: number): InstallOffer {
	const offer = new InstallOffer(() => checkins);
	offer.open();
	return offer;
}

/** The browser offers to install the app. */
function invite() {
	const prompt = vi.fn(() => Promise.resolve({ outcome: 'accepted' }));
	dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }));
	return prompt;
}

test.each([
	['iphone', 5, 'ios'],
	['mac', 5, 'ios'],
	['mac', 0, 'mac'],
	['chrome on an iphone', 5, undefined],
	['chrome on a mac', 0, undefined],
	['firefox', 0, undefined]
] as const)(
	'before the first entry, %s with %i touch points is offered: %s',
	(agent, touch, way) => {
		be(agent, touch);
		expect(offered(0).way).toBe(way);
		expect(offered(0).hasEntries).toBe(false);
	}
);

test('a page that does not run yet offers nothing', () => {
	be('iphone', 5);
	expect(new InstallOffer(() => 0).way).toBeUndefined();
});

test('where the browser asks, it is asked after the second check-in', async () => {
	const prompt = invite();
	expect(offered(1).way).toBeUndefined();
	const offer = offered(2);
	expect(offer.way).toBe('ask');
	await offer.ask();
	expect(prompt).toHaveBeenCalledOnce();
	expect(offer.way).toBeUndefined();
});

test('an installed app is not offered', () => {
	be('iphone', 5);
	vi.spyOn(install, 'isInstalled', 'get').mockReturnValue(true);
	expect(offered(0).way).toBeUndefined();
});

test('once dismissed, it does not come back', () => {
	be('iphone', 5);
	const offer = offered(0);
	offer.dismiss();
	expect(offer.way).toBeUndefined();
	expect(offered(3).way).toBeUndefined();
});
