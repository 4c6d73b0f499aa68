/** @returns undefined beyond the end */
export function uint32(bytes: Uint8Array, at: number, littleEndian = false): number | undefined {
	if (at < 0 || at + 4 > bytes.length) return undefined;
	return view(bytes).getUint32(at, littleEndian);
}

/** @returns undefined beyond the end */
export function uint16(bytes: Uint8Array, at: number, littleEndian = false): number | undefined {
	if (at < 0 || at + 2 > bytes.length) return undefined;
	return view(bytes).getUint16(at, littleEndian);
}

export function view(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function startsWith(bytes: Uint8Array, at: number, letters: string): boolean {
	return latin1(bytes.subarray(at, at + letters.length)) === letters;
}

/** Decodes one letter per byte. */
export function latin1(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}

/** Encodes one byte per letter. */
export function latin1Bytes(letters: string): Uint8Array {
	return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
