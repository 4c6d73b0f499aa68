import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading } from './platform';
import type { TableKind } from './reading/csv';
import * as connections from './reading/linkedin/connections';
import * as invitations from './reading/linkedin/invitations';
import * as messages from './reading/linkedin/messages';
import { ListBuilder } from './reading/list-builder';
import { filesWithTable } from './reading/table-files';

export const id = 'linkedin';
export const platform = 'linkedin';

export const label = () => m.platform_linkedin();
export const howToExport = () => [
	m.platforms_linkedin_path(),
	m.platforms_linkedin_options(),
	m.platforms_linkedin_wait()
];

const names = {
	connections: /(?:^|\/)connections[^/]*$/i,
	invitations: /(?:^|\/)invitations[^/]*$/i,
	messages: /(?:^|\/)messages[^/]*$/i,
	others: /(?:^|\/)(?:profile|contacts)[^/]*$/i
};

/** Tables that only LinkedIn exports: the uploaded address book and the profile. */
const others = {
	headings: {
		source: 'source',
		bookmarked: 'bookmarkedat',
		maiden: 'maiden name',
		headline: 'headline'
	},
	isHeader: ({ source, bookmarked, maiden, headline }) =>
		(source !== undefined && bookmarked !== undefined) ||
		(maiden !== undefined && headline !== undefined)
} as const satisfies TableKind<'source' | 'bookmarked' | 'maiden' | 'headline'>;

export async function accepts(files: readonly InputFile[]) {
	const known = [
		...(await filesWithTable(files, names.connections, connections.kind)),
		...(await filesWithTable(files, names.invitations, invitations.kind)),
		...(await filesWithTable(files, names.messages, messages.kind))
	];
	return known.length > 0 ? known : filesWithTable(files, names.others, others);
}

export async function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const lists = await filesWithTable(files, names.connections, connections.kind);
	if (lists.length === 0) return { ok: false, problem: { kind: 'no-list', platform } };
	const [invitationFile] = await filesWithTable(files, names.invitations, invitations.kind);
	const [messageFile] = await filesWithTable(files, names.messages, messages.kind);
	const invited = invitationFile && (await invitations.readInvitations(invitationFile));
	const counter = messageFile && (await messages.readMessages(messageFile, invited?.own));

	const builder = new ListBuilder(progress);
	const nameless = new Map<string, number>();
	for (const file of lists) {
		const problem = await connections.addConnections(file, builder, counter, nameless);
		if (problem) return { ok: false, problem };
	}
	const used = [
		...lists,
		...(invitationFile && invited ? [invitationFile] : []),
		...(messageFile && counter?.isCounted ? [messageFile] : [])
	];
	const reading = builder.build(used);
	if (!reading.ok || !invited) return reading;
	return { ok: true, list: { ...reading.list, invitations: invited.invitations } };
}
