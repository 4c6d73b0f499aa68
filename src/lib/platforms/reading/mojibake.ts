/**
 * Undoes what Facebook does to texts in JSON, which is to write each of their UTF-8 bytes as a character of its
 * own. A text that does not come of that is left as it is.
 */
export function repairMojibake(text: string): string {
	if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
	const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return text;
	}
}
