type CodePage = 'windows-1250' | 'windows-1251' | 'windows-1252';

/** The non-ASCII letters of each language written in windows-1252, and of the names they borrow. */
const isWestern = wordPattern([
	'äöüßé',
	'àâçéèêëîïôœùûüÿ',
	'áéíñóúü¿¡ªº',
	'áâãàçéêíóôõú',
	'àèéìíîòóùú',
	'åäöæøéü',
	'áéíóúýþðæö',
	'áèéêëíïóöúü'
]);

/** The same for windows-1250. */
const isCentral = wordPattern([
	'ąćęłńóśźż',
	'áčďéěíňóřšťúůýžäöü',
	'áäčďéíĺľňóôŕšťúýž',
	'áéíóöőúüű',
	'čćđšž',
	'ăâîşţ'
]);

const isCyrillic = /^\p{Script=Cyrillic}+$/u;

const SAMPLE_SIZE = 1 << 20;

/** Shorter words tell nothing. */
const words = /[a-z\u0080-\uffff]{3,}/g;

/**
 * Detects the Windows code page of text that is not Unicode. Words with non-ASCII letters decide, if their letters
 * belong to a language of one code page only. Without such words, the text is windows-1252.
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

function wordPattern(alphabets: readonly string[]): RegExp {
	return new RegExp(`^(?:${alphabets.map((letters) => `[a-z${letters}]+`).join('|')})$`);
}

/** In lower case. Each byte is one character in these code pages. */
function decoded(bytes: Uint8Array, page: CodePage): string {
	return new TextDecoder(page).decode(bytes.subarray(0, SAMPLE_SIZE)).toLowerCase();
}
