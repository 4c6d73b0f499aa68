import { m } from '$lib/paraglide/messages';
import type { GivenFile, PlatformReading } from './platform';
import * as connections from './reading/linkedin/connections';
import * as invitations from './reading/linkedin/invitations';
import * as messages from './reading/linkedin/messages';
import { Listing } from './reading/listing';
import { tablesWith } from './reading/tables';

export const id = 'linkedin';
export const platform = 'linkedin';

export function label() {
	return m.platform_linkedin();
}

export function howToExport() {
	return [m.platforms_linkedin_path(), m.platforms_linkedin_options(), m.platforms_linkedin_wait()];
}

/** Of tables that are nobody else's: the uploaded address book, and the profile. */
const others = {
	source: ['source'],
	bookmarked: ['bookmarkedat'],
	maiden: ['maiden name'],
	headline: ['headline']
};

export async function accepts(files: readonly GivenFile[]) {
	const lists = await tablesWith(files, connections.headings, connections.isHeader);
	const more = [
		...(await tablesWith(files, invitations.headings, invitations.isHeader)),
		...(await tablesWith(files, messages.headings, messages.isHeader))
	];
	if (lists.length > 0 || more.length > 0) return [...lists, ...more];
	return tablesWith(files, others, ({ source, bookmarked, maiden, headline }) => {
		const isBook = source !== undefined && bookmarked !== undefined;
		return isBook || (maiden !== undefined && headline !== undefined);
	});
}

export async function read(
	files: readonly GivenFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const lists = await tablesWith(files, connections.headings, connections.isHeader);
	if (lists.length === 0) return { ok: false, problem: { kind: 'no-list', platform } };
	const [invitationFile] = await tablesWith(files, invitations.headings, invitations.isHeader);
	const [messageFile] = await tablesWith(files, messages.headings, messages.isHeader);
	const invited = invitationFile && (await invitations.readInvitations(invitationFile));
	const counted = messageFile && (await messages.countMessages(messageFile, invited?.own));

	const listing = new Listing(progress);
	for (const file of lists) {
		const problem = await connections.addConnections(file, listing, counted);
		if (problem) return { ok: false, problem };
	}
	const used = [
		...lists,
		...(invitationFile && invited ? [invitationFile] : []),
		...(messageFile && counted ? [messageFile] : [])
	];
	const reading = listing.reading(used);
	if (!reading.ok || !invited) return reading;
	return { ok: true, list: { ...reading.list, invitations: invited.invitations } };
}
