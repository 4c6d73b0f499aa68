import type { Handle } from '@sveltejs/kit';

/** Runs while prerendering: the first lines are set in the serif, so its latin letters are asked for at once. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'font' ? path.includes('newsreader-latin-wght') : type === 'js' || type === 'css'
	});
