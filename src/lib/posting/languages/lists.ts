/** Phrases that are separated by commas. */
export function list(text: string): string[] {
	return text.split(',').map((phrase) => phrase.trim().replace(/\s+/gu, ' '));
}

/** Words that are separated by spaces. */
export function words(text: string): string[] {
	return text.trim().split(/\s+/u);
}

/** Matches one of these words, with or without 's. Case counts unless the flag `i` is given. */
export function anyOf(text: string, flags = ''): RegExp {
	return new RegExp(`^(?:${words(text).join('|')})(?:['’]s)?$`, `u${flags}`);
}

/** Matches a word of the given look that is none of these. */
export function noneOf(text: string, look: string): RegExp {
	const all = words(text).flatMap((word) => [
		word,
		word.charAt(0).toUpperCase() + word.slice(1),
		word.toUpperCase()
	]);
	return new RegExp(`^(?!(?:${[...new Set(all)].join('|')})(?:['’]s)?$)(?:${look})$`, 'u');
}
