import type { Found, InputFile } from '../../platform';
import { cellAt, findHeader, type TableKind } from '../csv';
import { forEachRow } from '../csv-rows';
import { readText } from '../text';
import { parseProfile } from './profile';

type Column = 'conversation' | 'title' | 'from' | 'sender' | 'recipients' | 'folder' | 'draft';

export const kind: TableKind<Column> = {
	headings: {
		conversation: 'conversation id',
		title: 'conversation title',
		from: 'from',
		sender: 'sender profile url',
		recipients: 'recipient profile urls, recipient profile url',
		folder: 'folder',
		draft: 'is message draft, draft'
	},
	isHeader: ({ conversation, sender }) => conversation !== undefined && sender !== undefined
};

/** Counts messages exchanged with a person, by profile key. */
export type MessagesOf = (profile: string) => Found['messages'];

interface Conversation {
	/** Profile keys of all participants. */
	readonly profiles: Set<string>;
	/** Message counts by sender. */
	readonly written: Map<string, number>;
	hasTitle: boolean;
}

/**
 * Counts messages between the account owner and one other person. Contents are never read.
 * @param own the owner’s profile key, if it is known already
 * @returns undefined if the file cannot be read
 */
export async function readMessages(
	file: InputFile,
	own: string | undefined
): Promise<MessageCounter | undefined> {
	const read = await readText(file);
	const header = read.ok && (await findHeader(read.text, kind));
	if (!header) return undefined;
	const counter = new MessageCounter(header.at, own);
	const all = { most: Infinity };
	const problem = await forEachRow(read.text, header, file.path, (row) => counter.add(row), all);
	return problem ? undefined : counter;
}

/** Collects messages. They can be counted once the owner’s connections are known. */
export class MessageCounter {
	readonly #at: Partial<Record<Column, number>>;
	readonly #own: string | undefined;
	readonly #byId = new Map<string, Conversation>();
	readonly #keys = new Map<string, string>();
	#isCounted = false;

	constructor(at: Partial<Record<Column, number>>, own: string | undefined) {
		this.#at = at;
		this.#own = own;
	}

	get isCounted(): boolean {
		return this.#isCounted;
	}

	add(row: readonly string[]): void {
		const cell = (column: Column) => cellAt(row, this.#at[column]);
		const conversation = this.#conversation(cell('conversation'));
		if (cell('title').trim() !== '') conversation.hasTitle = true;
		for (const address of cell('recipients').split(/[\s,;]+/))
			if (address !== '') conversation.profiles.add(this.#keyOf(address));
		const sender = this.#keyOf(cell('sender'));
		if (sender === '') return;
		conversation.profiles.add(sender);
		const isSent = !isYes.test(cell('draft')) && !notSent.test(cell('folder'));
		if (!isSent || deletedAccount.test(cell('from'))) return;
		conversation.written.set(sender, (conversation.written.get(sender) ?? 0) + 1);
	}

	/**
	 * @param connected profile keys of the owner’s connections
	 * @returns undefined if the owner cannot be determined
	 */
	counted(connected: ReadonlySet<string>): MessagesOf | undefined {
		const own = this.#own;
		const owner = own !== undefined && this.#shares().has(own) ? own : this.#owner(connected);
		if (owner === undefined) return undefined;
		this.#isCounted = true;
		const counts = new Map<string, { sent: number; received: number }>();
		for (const { profiles, written, hasTitle } of this.#byId.values()) {
			const [other, ...more] = [...profiles].filter((profile) => profile !== owner);
			if (other === undefined || more.length > 0 || this.#mayBeGroup(hasTitle)) continue;
			const { sent, received } = counts.get(other) ?? nothing;
			counts.set(other, {
				sent: sent + (written.get(owner) ?? 0),
				received: received + (written.get(other) ?? 0)
			});
		}
		return (profile) => counts.get(profile) ?? nothing;
	}

	/** Exports of 2021 have senders only, and titles only for groups. */
	#mayBeGroup(hasTitle: boolean): boolean {
		return this.#at.recipients === undefined && hasTitle;
	}

	/** The owner is in more conversations than anybody else, and not in their own connections. */
	#owner(connected: ReadonlySet<string>): string | undefined {
		const [[first, most] = ['', 0], [, next] = ['', 0]] = [...this.#shares()]
			.filter(([profile]) => !connected.has(profile))
			.sort(([, a], [, b]) => b - a);
		return most > next ? first : undefined;
	}

	/** The number of conversations of each profile. */
	#shares(): Map<string, number> {
		const shares = new Map<string, number>();
		for (const { profiles } of this.#byId.values())
			for (const profile of profiles) shares.set(profile, (shares.get(profile) ?? 0) + 1);
		return shares;
	}

	#conversation(id: string): Conversation {
		const known = this.#byId.get(id);
		if (known) return known;
		const conversation = { profiles: new Set<string>(), written: new Map(), hasTitle: false };
		this.#byId.set(id, conversation);
		return conversation;
	}

	#keyOf(address: string): string {
		const key = this.#keys.get(address) ?? parseProfile(address).key;
		this.#keys.set(address, key);
		return key;
	}
}

const nothing = { sent: 0, received: 0 };
const isYes = /^\s*(?:yes|true|1)\s*$/i;
const notSent = /spam|draft/i;
const deletedAccount = /^\s*LinkedIn Member\s*$/i;
