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

	async ask(): Promise<void> {
		const prompt = this.#prompt;
		this.#prompt = undefined;
		await prompt?.prompt();
	}
}

export const install = new Install();
