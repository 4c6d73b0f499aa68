import type { Header, TableKind } from '../csv';

/** The columns of a generic list. */
export interface ListColumns {
	/** Columns that make up the name, in order. */
	readonly name: readonly number[];
	readonly email?: number;
	readonly phone?: number;
	readonly organisation?: number;
	readonly position?: number;
	readonly link?: number;
	readonly handle?: number;
	readonly since?: number;
}

type Column = 'full' | 'given' | 'middle' | 'family' | Exclude<keyof ListColumns, 'name'>;

/** Headings that people and programs use for lists of people. */
export const kind: TableKind<Column> = {
	headings: {
		full:
			'name, names, full name, fullname, display name, contact name, contact, person, ' +
			'friend, friends, vollständiger name, anzeigename, nom complet, ' +
			'nombre completo, nome completo',
		given: 'first name, firstname, first, given name, vorname, prénom, nombre, voornaam',
		middle: 'middle name, middle, zweiter vorname, deuxième prénom, segundo nombre',
		family:
			'last name, lastname, last, surname, family name, nachname, familienname, nom, ' +
			'apellidos, apellido, cognome, sobrenome, achternaam',
		email:
			'e-mail address, email address, e-mail, email, mail, e-mail-adresse, ' +
			'adresse e-mail, correo electrónico, email 1, e-mail 1',
		phone: 'phone, phone number, mobile, mobile phone, telephone, tel, telefon, handy',
		organisation: 'company, organisation, organization, employer, firma, société, empresa',
		position: 'position, job title, title, role',
		link: 'url, link, profile, profile url, profile link, linkedin, linkedin url, website',
		handle: 'username, user name, handle, screen name, account, benutzername, nick',
		since: 'connected on, since, date added, added on, added, friends since, date'
	},
	// A table needs a column that identifies people.
	isHeader: ({ full, given, family, email, handle }) =>
		(full ?? given ?? family ?? email ?? handle) !== undefined
};

/** Columns by their headings. Without a name column, handles or e-mail addresses serve as names. */
export function columnsFromHeadings(at: Header<Column>['at']): ListColumns {
	const { full, given, middle, family, ...others } = at;
	const parts = full === undefined ? [given, middle, family] : [full];
	const written = parts.filter((column) => column !== undefined);
	const instead = [others.handle ?? others.email].filter((column) => column !== undefined);
	return { name: written.length > 0 ? written : instead, ...others };
}

/** Guesses the columns of rows without headings by their content. */
export function guessColumns(rows: readonly (readonly string[])[]): ListColumns {
	const columns = [...Array(Math.max(0, ...rows.map((cells) => cells.length))).keys()];
	const share = (column: number, looks: RegExp) =>
		rows.filter((cells) => looks.test(cells[column]?.trim() ?? '')).length / rows.length;
	const mostly = (looks: RegExp) => columns.find((column) => share(column, looks) > 0.5);
	const names = columns.map((column) => share(column, oneName) + share(column, severalNames));
	const [email, link] = [mostly(emailAddress), mostly(webAddress)];
	return {
		name: columns.length > 0 ? [names.indexOf(Math.max(...names))] : [],
		...(email === undefined ? {} : { email }),
		...(link === undefined ? {} : { link })
	};
}

const oneName = /^\p{L}[^\d@/:;]{1,60}$/u;
const severalNames = /^\p{L}[^\d@/:;\s]* [^\d@/:;]{1,60}$/u;
const emailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
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
