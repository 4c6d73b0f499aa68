type CodePage = 'windows-1250' | 'windows-1251' | 'windows-1252';

/** The letters beyond ASCII of languages that are written in windows-1252, with those that their names borrow. */
const isWestern = wordOf([
	'äöüßé',
	'àâçéèêëîïôœùûüÿ',
	'áéíñóúü¿¡ªº',
	'áâãàçéêíóôõú',
	'àèéìíîòóùú',
	'åäöæøéü',
	'áéíóúýþðæö',
	'áèéêëíïóöúü'
]);

/** Of those that are written in windows-1250. */
const isCentral = wordOf([
	'ąćęłńóśźż',
	'áčďéěíňóřšťúůýžäöü',
	'áäčďéíĺľňóôŕšťúýž',
	'áéíóöőúüű',
	'čćđšž',
	'ăâîşţ'
]);

const isCyrillic = /^\p{Script=Cyrillic}+$/u;

/** How many bytes are looked at. */
const SAMPLE_SIZE = 1 << 20;

/** Shorter ones could be anything. */
const words = /[a-z\u0080-\uffff]{3,}/g;

/**
 * In which of the code pages of Windows a text is that is not Unicode. A word with letters beyond ASCII tells
 * it where it can be one of a language in one code page only; without such words, the text is Western.
 */
export function detectCodePage(bytes: Uint8Array): CodePage {
	const [western, central, cyrillic] = (
		['windows-1252', 'windows-1250', 'windows-1251'] as const
	).map((page) => decoded(bytes, page)) as [string, string, string];
	let [cyrillicWords, latinWords, centralWords, westernWords] = [0, 0, 0, 0];
	for (const { 0: word, index } of western.matchAll(words)) {
		if (/^[a-z]+$/.test(word)) continue;
		const end = index + word.length;
		if (isCyrillic.test(cyrillic.slice(index, end))) {
			cyrillicWords += 1;
			continue;
		}
		latinWords += 1;
		const other = central.slice(index, end);
		if (other === word) continue;
		const [canBeWestern, canBeCentral] = [isWestern.test(word), isCentral.test(other)];
		if (canBeWestern && !canBeCentral) westernWords += 1;
		if (canBeCentral && !canBeWestern) centralWords += 1;
	}
	if (cyrillicWords > latinWords) return 'windows-1251';
	return centralWords > westernWords ? 'windows-1250' : 'windows-1252';
}

function wordOf(alphabets: readonly string[]): RegExp {
	return new RegExp(`^(?:${alphabets.map((letters) => `[a-z${letters}]+`).join('|')})$`);
}

/** In small letters; in each of these code pages, a byte is a character. */
function decoded(bytes: Uint8Array, page: CodePage): string {
	return new TextDecoder(page).decode(bytes.subarray(0, SAMPLE_SIZE)).toLowerCase();
}
