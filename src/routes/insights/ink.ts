import type { Role } from '$lib/insights';

/** The page's colours and fonts, for a canvas. */
export interface Ink {
	readonly paper: string;
	readonly ink: string;
	readonly soft: string;
	readonly hairline: string;
	readonly roles: Readonly<Record<Role, string>>;
	readonly sans: string;
	readonly serif: string;
	/** The size of small text, in CSS pixels. */
	readonly size: number;
}

const forced = '(forced-colors: active)';
const changing = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', forced];

/** Reads the current values of the tokens. */
export function readInk(): Ink {
	const style = getComputedStyle(document.documentElement);
	const isForced = matchMedia(forced).matches;
	const token = (name: string, system: string) =>
		isForced ? system : style.getPropertyValue(name).trim();
	const text = 'CanvasText';
	return {
		paper: token('--paper', 'Canvas'),
		ink: token('--ink', text),
		soft: token('--soft', text),
		hairline: token('--hairline', 'GrayText'),
		roles: {
			real: token('--real', text),
			virtual: token('--virtual', text),
			neutral: token('--ink', text)
		},
		sans: style.getPropertyValue('--sans').trim(),
		serif: style.getPropertyValue('--serif').trim(),
		size: parseFloat(style.fontSize) * 0.8125
	};
}

/** Calls `onchange` when the theme, contrast or system colours change. @returns a function that stops this */
export function watchInk(onchange: () => void): () => void {
	const theme = new MutationObserver(onchange);
	theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	const queries = changing.map((query) => matchMedia(query));
	for (const query of queries) query.addEventListener('change', onchange);
	return () => {
		theme.disconnect();
		for (const query of queries) query.removeEventListener('change', onchange);
	};
}
