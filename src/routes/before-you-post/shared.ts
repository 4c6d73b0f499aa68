/** What the system's share sheet hands over in the address; empty where it did not. */
export function sharedText(params: URLSearchParams): string {
	const parts = ['title', 'text', 'url'].map((name) => (params.get(name) ?? '').trim());
	// Many apps put the title or the link into the text as well.
	const kept: string[] = [];
	for (const part of new Set(parts))
		if (part !== '' && !parts.some((other) => other !== part && other.includes(part)))
			kept.push(part);
	return kept.join('\n');
}
