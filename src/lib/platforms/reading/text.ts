import type { InputFile, PlatformProblem } from '../platform';
import { detectCodePage } from './code-page';

type Text = { ok: true; text: string } | { ok: false; problem: PlatformProblem };

/** Reads a whole file as text. */
export async function readText(file: InputFile): Promise<Text> {
	const bytes = await file.bytes();
	if (!bytes.ok) return bytes;
	const text = decodeText(bytes.value);
	if (text.trim() === '') return { ok: false, problem: { kind: 'empty', path: file.path } };
	return { ok: true, text };
}

const starts = new WeakMap<InputFile, string>();

/** Sets what {@link readStart} gives for a file. */
export function setStart(file: InputFile, start: string): void {
	starts.set(file, start);
}

/** Reads the first bytes of a file as text. */
export async function readStart(file: InputFile): Promise<string> {
	return starts.get(file) ?? decodeText(await file.head(), { isCut: true });
}

/**
 * Decodes UTF-8, UTF-16 or a Windows code page, without the byte order mark. Never fails.
 * @param isCut whether the bytes may end within a character
 */
export function decodeText(bytes: Uint8Array, { isCut = false } = {}): string {
	const utf16 = detectUtf16(bytes);
	if (utf16) return new TextDecoder(utf16).decode(bytes, { stream: isCut });
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
	} catch {
		// In another encoding, nearly all non-ASCII characters would be broken, not a few.
		const text = new TextDecoder('utf-8').decode(bytes, { stream: isCut });
		return isMostlyWhole(text) ? text : new TextDecoder(detectCodePage(bytes)).decode(bytes);
	}
}

/** Whether more non-ASCII characters are valid than broken. */
function isMostlyWhole(text: string): boolean {
	let balance = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code > 0x7f) balance += code === 0xfffd ? -1 : 1;
	}
	return balance > 0;
}

/** UTF-16 has a byte order mark, or a zero in every other byte of Western text. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const [a, b, c, d] = bytes;
	if ((a === 0xff && b === 0xfe) || (a && b === 0 && c && d === 0)) return 'utf-16le';
	if ((a === 0xfe && b === 0xff) || (a === 0 && b && c === 0 && d)) return 'utf-16be';
	return undefined;
}
