import { MediaQuery } from 'svelte/reactivity';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const key = 'kithbook:theme';

function stored(): ThemeChoice {
	try {
		const value = localStorage.getItem(key);
		return value === 'light' || value === 'dark' ? value : 'system';
	} catch {
		return 'system';
	}
}

function store(choice: ThemeChoice): void {
	try {
		if (choice === 'system') localStorage.removeItem(key);
		else localStorage.setItem(key, choice);
	} catch {
		/* Without storage the choice lasts until the page is closed. */
	}
}

/** The chosen theme and the visible one. A script in app.html applies it before the first paint. */
export class Theme {
	/** Change it with {@link choose}, which also stores and applies it. */
	choice = $state<ThemeChoice>(stored());
	readonly #systemIsDark = new MediaQuery('(prefers-color-scheme: dark)', false);
	/** Whether the dark theme is visible now; reactive, so that charts redraw in its colours. */
	readonly dark = $derived(
		this.choice === 'system' ? this.#systemIsDark.current : this.choice === 'dark'
	);

	choose(choice: ThemeChoice): void {
		this.choice = choice;
		store(choice);
		if (choice === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = choice;
		const metas = document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]');
		for (const [index, scheme] of (['light', 'dark'] as const).entries()) {
			const media = choice === scheme ? 'all' : 'not all';
			metas[index]?.setAttribute(
				'media',
				choice === 'system' ? `(prefers-color-scheme: ${scheme})` : media
			);
		}
	}
}

export const theme = new Theme();
