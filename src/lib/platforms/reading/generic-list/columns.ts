import type { Header, TableKind } from '../csv';

/** The columns of a generic list. */
export interface ListColumns {
	/** Columns that make up the name, in order. */
	readonly name: readonly number[];
	/** Columns that make up the name in rows where those above are empty. */
	readonly nameInstead?: readonly number[];
	readonly email?: number;
	readonly phone?: number;
	readonly organisation?: number;
	readonly position?: number;
	readonly link?: number;
	readonly handle?: number;
	readonly since?: number;
}

type Column =
	'full' | 'given' | 'middle' | 'family' | Exclude<keyof ListColumns, 'name' | 'nameInstead'>;

/** Headings that people and programs use for lists of people. */
export const kind: TableKind<Column> = {
	headings: {
		full:
			'name, names, full name, fullname, display name, contact name, contact, person, ' +
			'friend, friends, vollständiger name, anzeigename, nom complet, ' +
			'nombre completo, nome completo, nom à afficher, nombre para mostrar, ' +
			'nome visualizzato, weergavenaam',
		given: 'first name, firstname, first, given name, vorname, prénom, nombre, nome, voornaam',
		middle: 'middle name, middle, zweiter vorname, deuxième prénom, segundo nombre',
		family:
			'last name, lastname, last, surname, family name, nachname, familienname, nom, nom de famille, ' +
			'apellidos, apellido, cognome, sobrenome, achternaam',
		email:
			'e-mail address, email address, e-mail, email, mail, e-mail-adresse, ' +
			'adresse e-mail, correo electrónico, email 1, e-mail 1, primary email, ' +
			'primary e-mail, primary email address, primäre e-mail-adresse, ' +
			'première adresse électronique, adresse électronique principale, ' +
			'correo electrónico principal, email primaria, primair e-mailadres, ' +
			'personal email, home email, work email, secondary email',
		phone:
			'phone, phone number, mobile, mobile phone, mobile number, cell phone, telephone, tel, ' +
			'telefon, handy, mobil-tel.-nr., portable, primary phone, home phone, work phone',
		organisation: 'company, organisation, organization, employer, firma, société, empresa',
		position: 'position, job title, title, role',
		link: 'url, link, profile, profile url, profile link, linkedin, linkedin url, website, web page 1',
		handle: 'username, user name, handle, screen name, account, benutzername, nick',
		since: 'connected on, since, date added, added on, added, friends since, date'
	},
	// A table needs a column that identifies people.
	isHeader: ({ full, given, family, email, handle }) =>
		(full ?? given ?? family ?? email ?? handle) !== undefined
};

/** Columns by their headings. Without a name column, handles or e-mail addresses serve as names. */
export function columnsFromHeadings(
	at: Header<Column>['at'],
	rows: readonly (readonly string[])[] = []
): ListColumns {
	const { full, given, middle, family, ...others } = at;
	const parts = [given, middle, family].filter((column) => column !== undefined);
	const { email } = { ...guessAddresses(rows), ...others };
	const choices = [
		full === undefined ? [] : [full],
		parts,
		others.handle === undefined ? [] : [others.handle]
	];
	const [name, nameInstead] = choices.filter((columns) => columns.length > 0);
	return {
		name: name ?? (email === undefined ? [] : [email]),
		...(nameInstead && { nameInstead }),
		...others,
		...(email !== undefined && { email })
	};
}

/** Guesses the columns of rows without headings by their content. */
export function guessColumns(rows: readonly (readonly string[])[]): ListColumns {
	const columns = columnsOf(rows);
	const names = columns.map(
		(column) => share(rows, column, oneName) + share(rows, column, severalNames)
	);
	const [first = 0, second] = columns.filter((column) => share(rows, column, oneWord) > 0.5);
	const isInTwo =
		second === first + 1 &&
		names.filter((score) => score > 0.5).length === 2 &&
		Math.max(...names) <= 1.5;
	// People write a space after the comma of `Fell, Ann`; programs do not.
	const isSpaced =
		rows.filter((cells) => cells[first + 1]?.startsWith(' ')).length * 2 > rows.length;
	const inTwo = isSpaced ? [first + 1, first] : [first, first + 1];
	const name = isInTwo ? inTwo : [names.indexOf(Math.max(...names))];
	return { name: columns.length > 0 ? name : [], ...guessAddresses(rows) };
}

/** The columns that mostly have e-mail addresses and web addresses. */
function guessAddresses(rows: readonly (readonly string[])[]): { email?: number; link?: number } {
	const filled = (column: number) => rows.filter((cells) => (cells[column] ?? '').trim() !== '');
	const mostly = (looks: RegExp) =>
		columnsOf(rows).find((column) => share(filled(column), column, looks) > 0.5);
	const [email, link] = [mostly(emailAddress), mostly(webAddress)];
	return {
		...(email === undefined ? {} : { email }),
		...(link === undefined ? {} : { link })
	};
}

function columnsOf(rows: readonly (readonly string[])[]): number[] {
	return [...Array(Math.max(0, ...rows.map((cells) => cells.length))).keys()];
}

function share(rows: readonly (readonly string[])[], column: number, looks: RegExp): number {
	return rows.filter((cells) => looks.test(cells[column]?.trim() ?? '')).length / rows.length;
}

const oneWord = /^\p{Lu}[\p{L}\p{M}'’-]*$/u;
const oneName = /^\p{L}[^\d@/:;]{1,60}$/u;
const severalNames = /^\p{L}[^\d@/:;\s]* [^\d@/:;]{1,60}$/u;
const emailAddress = /^(?:[^@]*<)?[^\s@]+@[^\s@]+\.[^\s@]+>?$/;
const webAddress = /^(?:https?:\/\/|www\.)\S+$/i;

/** Whether the first row is headings rather than a person. */
export function isHeading([first = [], ...rows]: readonly (readonly string[])[]): boolean {
	const isUsed = (column: number) => rows.some((cells) => (cells[column] ?? '').trim() !== '');
	const isWord = (cell: string) => /^[^\d@]+$/.test(cell);
	if (!first.every((cell, column) => isWord(cell) || !isUsed(column))) return false;
	return first.some((_, column) => {
		const below = rows.filter((cells) => /[\d@]/.test(cells[column] ?? ''));
		return below.length > rows.length / 2;
	});
}
