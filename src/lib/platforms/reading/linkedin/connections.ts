import type { Found, InputFile, PlatformProblem } from '../../platform';
import { cellAt, findHeader, type Header, type Headings, type TableKind } from '../csv';
import type { ListBuilder } from '../list-builder';
import { forEachRow } from '../csv-rows';
import { cleanText } from '../values';
import { DateColumn } from '../date-column';
import { readText } from '../text';
import type { MessageCounter } from './messages';
import { parseProfile } from './profile';

type Column = 'first' | 'last' | 'url' | 'email' | 'company' | 'position' | 'on';

/** LinkedIn’s own headings, and those of people, spreadsheets and other languages. */
const headings: Headings<Column> = {
	first: 'first name, firstname, given name, vorname, prénom, nombre, nome, voornaam',
	last:
		'last name, lastname, surname, family name, nachname, nom, nom de famille, ' +
		'apellidos, apellido, cognome, sobrenome, apelido, achternaam',
	url: 'url, profile url, linkedin url, public profile url, profil-url, url du profil',
	email:
		'email address, e-mail address, email, e-mail, e-mail-adresse, adresse e-mail, ' +
		'dirección de correo electrónico, correo electrónico, endereço de e-mail, ' +
		'indirizzo e-mail, e-mailadres',
	company:
		'company, organization, organisation, firma, unternehmen, entreprise, société, ' +
		'empresa, azienda, società, bedrijf',
	position: 'position, title, job title, poste, cargo, puesto, posizione, qualifica, functie',
	on:
		'connected on, connectedon, connected, date connected, connection date, ' +
		'verbunden am, vernetzt am, kontakt seit, connecté le, en relation depuis, ' +
		'date de connexion, conectado el, fecha de conexión, conectado em, ' +
		'data da conexão, collegato il, data collegamento, data di collegamento, ' +
		'verbonden op'
};

export const kind: TableKind<Column> = {
	headings,
	// Only LinkedIn has a column for the day of connecting.
	isHeader: ({ first, last, url, company, position, on }) => {
		const hasName = first !== undefined && last !== undefined;
		const isProfile = url !== undefined && (company ?? position) !== undefined;
		return hasName && (on !== undefined || isProfile);
	}
};

/**
 * Adds the connections in a file.
 * @param nameless how often each row without a name was in earlier files: an export’s two parts repeat the connections
 * @returns what is wrong with the file
 */
export async function addConnections(
	file: InputFile,
	builder: ListBuilder,
	counter: MessageCounter | undefined,
	nameless: Map<string, number>
): Promise<PlatformProblem | undefined> {
	const read = await readText(file);
	if (!read.ok) return read.problem;
	const header = await findHeader(read.text, kind);
	if (!header) return { kind: 'malformed', path: file.path };
	const { at } = header;
	const connections: Connection[] = [];
	const namelessHere = new Map<string, number>();
	const problem = await forEachRow(
		read.text,
		header,
		file.path,
		(cells) => {
			const connection = connectionIn(cells, at);
			if (typeof connection === 'object') connections.push(connection);
			else if (connection === 'nameless') {
				const mark = cells.join('\n');
				const count = (namelessHere.get(mark) ?? 0) + 1;
				namelessHere.set(mark, count);
				if (count <= (nameless.get(mark) ?? 0)) return;
				nameless.set(mark, count);
				builder.addNameless();
			} else builder.leaveOut(connection);
		},
		{ onCut: () => builder.leaveOut('unreadable-row') }
	);
	if (problem) return problem;

	const days = new DateColumn(connections.map(({ day }) => day));
	const namesakes = new Map<string, number>();
	const messagesOf = counter?.counted(new Set(connections.map(({ profile }) => profile)));
	for (const { found, profile, day } of connections) {
		const since = days.read(day);
		if (since !== undefined) found.since = since;
		found.key = profile || keyWithoutProfile(`${found.name}\n${since ?? day}`, namesakes);
		const messages = profile === '' ? undefined : messagesOf?.(profile);
		if (messages) found.messages = messages;
		builder.add(found);
	}
	return undefined;
}

interface Connection {
	/** What the row alone tells. */
	readonly found: Mutable<Found>;
	readonly profile: string;
	readonly day: string;
}

/** Fields are set one by one for speed: there are many rows. */
function connectionIn(
	cells: readonly string[],
	at: Header<Column>['at']
): Connection | 'nameless' | 'unreadable-row' {
	const given = cleanText(cellAt(cells, at.first));
	const last = cleanText(cellAt(cells, at.last));
	const day = cellAt(cells, at.on).trim();
	const url = cellAt(cells, at.url).trim();
	if (given === '' && last === '') return day === '' && url === '' ? 'unreadable-row' : 'nameless';
	const name = given !== '' && last !== '' ? `${given} ${last}` : given + last;
	const found: Mutable<Found> = { key: '', name };
	if (given !== '') found.given = given;
	const { key, link } = parseProfile(url);
	if (link !== undefined) found.link = link;
	const email = cleanText(cellAt(cells, at.email));
	if (email.includes('@')) found.emails = [email];
	const organisation = cleanText(cellAt(cells, at.company));
	if (organisation !== '') found.organisation = organisation;
	const position = cleanText(cellAt(cells, at.position));
	if (position !== '') found.position = position;
	return { found, profile: key, day };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Exports before 2022 have no profiles, so the key is name and day; namesakes of a day are numbered. */
function keyWithoutProfile(mark: string, namesakes: Map<string, number>): string {
	const key = mark.normalize().toLowerCase();
	const before = namesakes.get(key) ?? 0;
	namesakes.set(key, before + 1);
	return before === 0 ? key : `${key}\n#${before + 1}`;
}
