import type { Ink } from '$lib/components/drawing/drawing';

/** The page's colours and fonts, for a picture. */
export interface Look {
	readonly paper: string;
	readonly colours: Readonly<Record<Ink, string>>;
	readonly sans: string;
	readonly serif: string;
}

const tokens: Record<Ink, string> = {
	real: '--real',
	virtual: '--virtual',
	neutral: '--ink',
	soft: '--soft',
	hairline: '--hairline',
	'on-real': '--paper',
	'on-virtual': '--paper',
	mark: '--paper'
};

/** Reads the current values of the tokens. Without colours of its own, a picture has those of the light theme. */
export function readLook(): Look {
	const style = getComputedStyle(document.documentElement);
	const isForced = matchMedia('(forced-colors: active)').matches;
	const token = (name: string) => (isForced && light[name]) || style.getPropertyValue(name).trim();
	const colours = Object.entries(tokens).map(([ink, name]) => [ink, token(name)]);
	return {
		paper: token('--paper'),
		colours: Object.fromEntries(colours) as Record<Ink, string>,
		sans: style.getPropertyValue('--sans').trim(),
		serif: style.getPropertyValue('--serif').trim()
	};
}

/** System colours mean nothing in a picture that is shown elsewhere. */
const light: Readonly<Record<string, string>> = {
	'--paper': '#fbf7f0',
	'--ink': '#211d19',
	'--soft': '#5f564c',
	'--hairline': '#e3d9cb',
	'--real': '#a8471f',
	'--virtual': '#35608c'
};
