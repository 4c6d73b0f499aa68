import { m } from '$lib/paraglide/messages';
import { type InputFile, type LeftOutReason, MAX_CONTACTS, type PlatformReading } from './platform';
import { addEntries, type AddressBookEntry, hasAddress } from './reading/address-book';
import { filesMatching } from './reading/file-selection';
import { ListBuilder } from './reading/list-builder';
import { cleanPhone, asId, cleanText, withoutEmpty } from './reading/values';
import { type Card, parseCards, splitParts, unescapeValue } from './reading/vcard';

export const id = 'vcard';
export const platform = 'phone';

export const label = () => m.platforms_vcard();
export const howToExport = () => [
	m.platforms_vcard_path(),
	m.platforms_vcard_options(),
	m.platforms_vcard_wait()
];

const cardsName = /\.(?:vcf|vcard)$/i;
/** Google Takeout: files of single labels repeat the cards of this file. */
const everything = /^(.*\/)?All Contacts\/All Contacts\.vcf$/i;
const labelled = /^(.*\/)?([^/]+)\/\2\.vcf$/i;

export async function accepts(files: readonly InputFile[]) {
	const isCalled = ({ path }: InputFile) => cardsName.test(path);
	const others = files.filter((file) => !isCalled(file));
	const cards = [
		// There may be one file per contact, so files with the right ending are not opened.
		...files.filter(isCalled),
		...(await filesMatching(others, cardsName, (start) => /^\s*BEGIN:VCARD/i.test(start)))
	];
	const folders = new Set(
		cards
			.map(({ path }) => everything.exec(path))
			.filter((found) => found !== null)
			.map(([, folder]) => folder)
	);
	return cards.filter(({ path }) => {
		const [, folder, name] = labelled.exec(path) ?? [];
		return name === undefined || everything.test(path) || !folders.has(folder);
	});
}

const wanted = new Set(
	'UID KIND N FN NICKNAME ORG TITLE EMAIL TEL X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND'.split(' ')
);

/** How many cards are read between two progress reports. */
const PROGRESS_STEP = 500;

export async function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const path = files[0]?.path ?? '';
	const tooMany = (rows: number): PlatformReading => ({
		ok: false,
		problem: { kind: 'too-many', path, rows }
	});
	if (files.length > MAX_CONTACTS) return tooMany(files.length);
	const builder = new ListBuilder();
	const entries: AddressBookEntry[] = [];
	const earlier = new Set<string>();
	let [cards, torn] = [0, 0];
	for (const file of files) {
		const bytes = await file.bytes();
		if (!bytes.ok) return bytes;
		const own: string[] = [];
		for (const card of parseCards(bytes.value, wanted)) {
			cards += 1;
			if (cards % PROGRESS_STEP === 0) progress?.(cards);
			if (!card.isWhole) torn += 1;
			const mark = files.length > 1 ? JSON.stringify([...card.values]) : '';
			// A card under a second label is the same contact.
			if (cards > MAX_CONTACTS || earlier.has(mark)) continue;
			if (files.length > 1) own.push(mark);
			const kind = card.isWhole ? kindOf(card) : 'unreadable-row';
			if (kind === 'nameless') builder.addNameless();
			else if (typeof kind === 'string') builder.leaveOut(kind);
			else entries.push(kind);
		}
		for (const mark of own) earlier.add(mark);
	}
	if (cards === 0) return { ok: false, problem: { kind: 'malformed', path } };
	if (cards > MAX_CONTACTS) return tooMany(cards);
	addEntries(entries, builder);
	// A single card is a contact that somebody sent, not an address book.
	return builder.build(files, { isWhole: cards > 1 && torn === 0 });
}

function kindOf({ values }: Card): AddressBookEntry | 'nameless' | LeftOutReason {
	const all = (name: string) =>
		(values.get(name) ?? []).map(unescapeValue).map(cleanText).filter(isFilled);
	const first = (name: string) => all(name)[0] ?? '';
	const [family = '', given = '', ...more] =
		(values.get('N') ?? [])
			.map((value) => splitParts(value).map(cleanText))
			.find((parts) => parts.some(isFilled)) ?? [];
	const [additional = '', before = '', after = ''] = more;
	const composed = [before, given, additional, family, after].filter(isFilled).join(' ');
	const full = first('FN');
	// A line break within a name may have cut the full name short.
	const isTorn =
		full !== '' &&
		composed.startsWith(full) &&
		values.get('N')?.some((value) => /\\n/i.test(value));
	const name = (isTorn === true ? composed : full) || composed || first('NICKNAME');
	const organisation =
		(values.get('ORG') ?? []).map((value) => cleanText(splitParts(value)[0] ?? ''))[0] ?? '';
	const addresses = {
		emails: all('EMAIL').map((email) => email.replace(/^mailto:/i, '')),
		phones: all('TEL')
			.map((phone) => cleanPhone(phone.replace(/^tel:/i, '').replace(/;.*$/, '')))
			.filter(isFilled)
	};

	const kind = (first('KIND') || first('X-ADDRESSBOOKSERVER-KIND')).toLowerCase();
	if (kind === 'group') return 'group';
	const isCompany = first('X-ABSHOWAS').toUpperCase() === 'COMPANY' || nonPersonKinds.has(kind);
	if (isCompany || (organisation !== '' && given === '' && (name === '' || name === organisation)))
		return 'organisation';
	if (name === '') return hasAddress(addresses) ? 'nameless' : 'without-name-or-address';
	const { emails, phones } = addresses;
	return {
		name,
		...withoutEmpty({
			uid: asId(first('UID')),
			given,
			emails,
			phones,
			organisation,
			position: first('TITLE')
		})
	};
}

const nonPersonKinds = new Set(['org', 'location', 'application', 'device', 'thing']);

function isFilled(text: string): boolean {
	return text !== '';
}
