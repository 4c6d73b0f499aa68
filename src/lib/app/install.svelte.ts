/** Chromium's `beforeinstallprompt` event. */
interface InstallPrompt extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Whether and how the app can be put on the home screen. */
class Install {
	#prompt = $state.raw<InstallPrompt>();
	/** Whether the browser offers to install it now. */
	readonly canAsk = $derived(this.#prompt !== undefined);

	/** The browser fires its event once, soon after the page loads, so this listens from the start. */
	constructor() {
		if (typeof window === 'undefined') return;
		addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault();
			this.#prompt = event as InstallPrompt;
		});
		addEventListener('appinstalled', () => (this.#prompt = undefined));
	}

	/** Whether this is the installed app. It does not change until the next load. */
	get isInstalled(): boolean {
		return typeof matchMedia !== 'undefined' && matchMedia('(display-mode: standalone)').matches;
	}

	/** iPhones and iPads, where a home-screen app has its own storage. */
	get isApple(): boolean {
		if (typeof navigator === 'undefined') return false;
		const isTablet = navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1;
		return isTablet || /iPhone|iPad|iPod/.test(navigator.userAgent);
	}

	/** Safari, which deletes what a tab keeps. Other browsers name themselves in place of its version. */
	get isSafari(): boolean {
		if (typeof navigator === 'undefined') return false;
		return /(?:iPhone|iPad|iPod|Macintosh).* Version\/.* Safari\//u.test(navigator.userAgent);
	}

	async ask(): Promise<void> {
		const prompt = this.#prompt;
		this.#prompt = undefined;
		await prompt?.prompt();
	}
}

export const install = new Install();

/** How this browser installs an app: it asks by itself, or the user takes the steps of a system. */
export type InstallWay = 'ask' | 'ios' | 'mac';

/** Undefined if the app is installed, and in browsers whose way is not known. */
export function installWay(): InstallWay | undefined {
	if (install.isInstalled) return undefined;
	if (install.isSafari) return install.isApple ? 'ios' : 'mac';
	return install.canAsk ? 'ask' : undefined;
}

/** The local storage key that says that the offer was dismissed. */
const DISMISSED = 'kithbook:install-dismissed';

/**
 * The offer to install the app, at the right moment: in Safari, which deletes what a tab keeps, from the
 * first visit on; elsewhere after the second check-in. Once dismissed it does not come back.
 */
export class InstallOffer {
	readonly #checkins: () => number;
	#isOpen = $state(false);
	/** Undefined while there is nothing to offer. */
	readonly way = $derived.by(() => {
		const way = this.#isOpen ? installWay() : undefined;
		return way === 'ask' && this.#checkins() < 2 ? undefined : way;
	});

	/** @param checkins how many check-ins the journal has */
	constructor(checkins: () => number) {
		this.#checkins = checkins;
	}

	/** Whether there is an entry that would have to move to the installed app. */
	get hasEntries(): boolean {
		return this.#checkins() > 0;
	}

	/** Call it once the page runs: a prerendered page does not know the browser. */
	open(): void {
		try {
			this.#isOpen = localStorage.getItem(DISMISSED) === null;
		} catch {
			// Without local storage nothing could be dismissed for good, so nothing is offered.
		}
	}

	async ask(): Promise<void> {
		await install.ask();
	}

	dismiss(): void {
		this.#isOpen = false;
		try {
			localStorage.setItem(DISMISSED, 'yes');
		} catch {
			// As above.
		}
	}
}
