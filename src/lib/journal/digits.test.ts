import { expect, it } from 'vitest';
import { asciiDigits } from './digits';

it.each([
	['0123456789', '0123456789'],
	['٠١٢٣٤٥٦٧٨٩', '0123456789'],
	['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
	['०१२३४५६७८९', '0123456789'],
	['০১২৩৪৫৬৭৮৯', '0123456789'],
	['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
	['０１２３４５６７８９', '0123456789'],
	['𝟎𝟏𝟗𝟘𝟙𝟡𝟢𝟣𝟫𝟬𝟭𝟵𝟶𝟷𝟿', '019019019019019'],
	['Room ٣, ½ price, ② and x²', 'Room 3, ½ price, ② and x²']
])('%s is read as %s', (text, expected) => {
	expect(asciiDigits(text)).toBe(expected);
});

it('reads every decimal digit of Unicode as one digit', () => {
	for (let code = 0; code <= 0x10ffff; code++) {
		const letter = String.fromCodePoint(code);
		if (/\p{Nd}/u.test(letter)) expect(asciiDigits(letter)).toMatch(/^\d$/);
	}
});
