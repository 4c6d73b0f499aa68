const decimalDigit = /^\p{Nd}$/u;

/** Turns the digits of every script into 0–9. */
export function toAsciiDigits(text: string): string {
	return text.replace(/[^\P{Nd}\d]/gu, (digit) => String(valueOf(digit)));
}

/** Unicode has the ten digits of a script in a row, from 0 to 9. */
function valueOf(digit: string): number {
	let zero = digit.codePointAt(0) ?? 0;
	const code = zero;
	while (decimalDigit.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return (code - zero) % 10;
}
