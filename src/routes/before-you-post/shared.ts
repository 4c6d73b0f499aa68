/** The text that the share sheet put in the address; empty without one. */
export function sharedText(params: URLSearchParams): string {
	const parts = ['title', 'text', 'url'].map((name) => (params.get(name) ?? '').trim());
	// Many apps repeat the title or the link in the text.
	const kept: string[] = [];
	for (const part of new Set(parts))
		if (part !== '' && !parts.some((other) => other !== part && other.includes(part)))
			kept.push(part);
	return kept.join('\n');
}
