/** Phrases that are written as one text, with commas between them. */
export function list(text: string): string[] {
	return text.split(',').map((phrase) => phrase.trim().replace(/\s+/gu, ' '));
}

/** Words that are written as one text, with spaces between them. */
export function words(text: string): string[] {
	return text.trim().split(/\s+/u);
}

/** What one of these words looks like, capitals and all, with or without an 's. */
export function spelt(text: string): RegExp {
	return new RegExp(`^(?:${words(text).join('|')})(?:['’]s)?$`, 'u');
}

/** The same, in capitals or not. */
export function said(text: string): RegExp {
	return new RegExp(`^(?:${words(text).join('|')})(?:['’]s)?$`, 'iu');
}

/** What a word looks like that is none of these, and has a look of its own. */
export function butNot(text: string, look: string): RegExp {
	const all = words(text).flatMap((word) => [
		word,
		word.charAt(0).toUpperCase() + word.slice(1),
		word.toUpperCase()
	]);
	return new RegExp(`^(?!(?:${[...new Set(all)].join('|')})(?:['’]s)?$)(?:${look})$`, 'u');
}
