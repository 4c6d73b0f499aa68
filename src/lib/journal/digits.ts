const digit = /\p{Nd}/u;

/**
 * Replaces the decimal digits of every script by 0 to 9. The length changes only for digits of two
 * UTF-16 units.
 */
export function asciiDigits(text: string): string {
	return text.replace(/[^\P{Nd}0-9]/gu, (letter) => String(valueOf(letter)));
}

/** Unicode has the digits of each script in order, and sets of ten may follow one another. */
function valueOf(letter: string): number {
	const code = letter.codePointAt(0) ?? 0;
	let first = code;
	while (digit.test(String.fromCodePoint(first - 1))) first--;
	return (code - first) % 10;
}
