/** Facebook’s JSON writes each UTF-8 byte as a character. This restores the text, and leaves other text unchanged. */
export function repairMojibake(text: string): string {
	if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
	const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return text;
	}
}
