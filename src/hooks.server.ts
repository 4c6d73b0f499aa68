import type { Handle } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';

/** Writes the words of app.html, where messages cannot be read. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%kithbook.needs-scripts%', m.app_needs_scripts())
				.replace('%kithbook.unloaded%', m.app_unloaded())
				.replace('%kithbook.reload%', m.problem_reload())
	});
