import type { FoundInvitation, InputFile } from '../../platform';
import { cellAt, findHeader, type TableKind } from '../csv';
import { forEachRow } from '../csv-rows';
import { cleanText, withoutEmpty } from '../values';
import { DateColumn } from '../date-column';
import { readText } from '../text';
import { parseProfile } from './profile';

type Column = 'from' | 'to' | 'on' | 'direction' | 'inviter' | 'invitee';

export const kind: TableKind<Column> = {
	headings: {
		from: 'from',
		to: 'to',
		on: 'sent at',
		direction: 'direction',
		inviter: 'inviterprofileurl, inviter profile url, inviterprofileurn, inviterurn',
		invitee: 'inviteeprofileurl, invitee profile url, inviteeprofileurn, inviteeurn'
	},
	isHeader: ({ from, to, direction }) =>
		from !== undefined && to !== undefined && direction !== undefined
};

export interface Invitations {
	readonly invitations: readonly FoundInvitation[];
	/** The profile key of the account owner. */
	readonly own: string | undefined;
}

/** Reads the first invitation to and from each person. */
export async function readInvitations(file: InputFile): Promise<Invitations | undefined> {
	const read = await readText(file);
	const header = read.ok && (await findHeader(read.text, kind));
	if (!header) return undefined;
	const rows: string[][] = [];
	const problem = await forEachRow(read.text, header, file.path, (row) => rows.push(row));
	if (problem) return undefined;

	const cell = (row: readonly string[], column: Column) => cellAt(row, header.at[column]);
	const days = new DateColumn(rows.map((row) => cell(row, 'on')));
	const found = new Map<string, FoundInvitation>();
	let own: string | undefined;
	for (const row of rows) {
		const direction = directions.get(cell(row, 'direction').trim().toLowerCase());
		if (direction === undefined) continue;
		const isOutgoing = direction === 'outgoing';
		const [mine, theirs]: Column[] = isOutgoing ? ['inviter', 'invitee'] : ['invitee', 'inviter'];
		const name = cleanText(cell(row, isOutgoing ? 'to' : 'from'));
		const address = theirs === undefined ? '' : cell(row, theirs);
		if (mine !== undefined) own ??= parseProfile(cell(row, mine)).key || undefined;
		const { key: profile, link } = parseProfile(address);
		const key = profile || name.normalize().toLowerCase();
		if (name === '' || found.has(`${direction} ${key}`)) continue;
		found.set(`${direction} ${key}`, {
			key,
			name,
			direction,
			...withoutEmpty({ link, on: days.read(cell(row, 'on')) })
		});
	}
	return { invitations: [...found.values()], own };
}

const directions = new Map<string, FoundInvitation['direction']>([
	['outgoing', 'outgoing'],
	['incoming', 'incoming']
]);
