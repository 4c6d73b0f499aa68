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
		/* Without storage the choice holds as long as the page. */
	}
}

/** The theme: what was chosen, and what is to be seen. app.html's script does the same before the first paint. */
export class Theme {
	#choice = $state<ThemeChoice>(stored());
	#systemIsDark = new MediaQuery('(prefers-color-scheme: dark)', false);

	get choice(): ThemeChoice {
		return this.#choice;
	}

	/** Whether the dark theme is seen now; reactive, so that what is drawn with its colours can be drawn again. */
	get dark(): boolean {
		return this.#choice === 'system' ? this.#systemIsDark.current : this.#choice === 'dark';
	}

	choose(choice: ThemeChoice): void {
		this.#choice = choice;
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
