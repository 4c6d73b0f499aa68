import * as z from 'zod/mini';
import {
	canMention,
	messageText,
	NUMBER,
	subjectOf,
	withNumber,
	withoutNumber,
	type Purpose
} from '$lib/journal/people/message-text';
import { scatter } from '$lib/journal/people/offers';
import { openings, type Opening } from '$lib/journal/people/step';
import { m } from '$lib/paraglide/messages';
import { problemOf, type JournalReads } from '$lib/storage';
import { Autosave, whenLeaving } from './autosave.svelte';
import type { Kithbook } from './kithbook.svelte';
import { readDraft } from './drafted-form.svelte';
import { notices } from './notices.svelte';
import { notSavedWords } from './problem-words';
import { notifyNotSaved, notifySaved } from './saving';

/** Somebody to write to. */
export interface Addressee {
	/** Permanent: there is one draft for each. */
	readonly id: string;
	readonly given: string;
	/** What the message calls them, where that is not {@link given}. */
	readonly greeting?: string | undefined;
	readonly purpose: Purpose;
	readonly howMet?: string | undefined;
	readonly email?: string | undefined;
}

const draftSchema = z.object({
	tone: z.enum(openings),
	variant: z.int().check(z.minimum(0)),
	/** The texts that were changed by hand, by tone, without the user's number. */
	own: z.partialRecord(z.enum(openings), z.string()),
	mentions: z.boolean(),
	/** Whether it was copied or handed on, and the user has not said yet whether it was sent. */
	handed: z.boolean()
});
type Content = z.infer<typeof draftSchema>;

const toneNames = {
	warm: m.ladder_message_warm,
	brief: m.ladder_message_brief,
	curious: m.ladder_message_curious
} as const satisfies Record<Opening, () => string>;

/** Under which id the draft of a message is kept. */
export function messageDraftId(addressee: string): string {
	return `message ${addressee}`;
}

/** Under which name this device remembers the user's phone number: a fact, which no export has. */
const OWN_NUMBER = 'ownNumber';

/**
 * A message while it is being written. It is kept as it is typed, without the user's phone number, and
 * handed to the clipboard, the share sheet or the mail program; Kithbook itself sends nothing.
 */
export class MessageDraft {
	readonly addressee: Addressee;
	/** The tones to choose from. */
	readonly tones = openings.map((id) => ({ id, label: toneNames[id]() }));
	/** Whether it can have the user's number in it: thanks ask for no call. */
	readonly asksNumber: boolean;
	/** Whether there is a note of how they met that can be mentioned. */
	readonly canMention: boolean;
	readonly canShare = 'share' in navigator;
	/** The user's phone number, as it goes into this message; empty where it does not. */
	number = $state('');
	/** Whether the number is kept on this device. */
	remembers = $state(false);
	/** Whether to ask if it was sent. */
	isAsked = $state(false);
	readonly #kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>;
	readonly #autosave: Autosave;
	#content = $state.raw<Content>({
		tone: 'warm',
		variant: 0,
		own: {},
		mentions: true,
		handed: false
	});
	readonly tone = $derived(this.#content.tone);
	readonly mentions = $derived(this.#content.mentions);

	private constructor(kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>, addressee: Addressee) {
		this.#kithbook = kithbook;
		this.addressee = addressee;
		this.asksNumber = addressee.purpose !== 'thanks';
		this.canMention = canMention(addressee.howMet);
		// The addressee decides which wording comes first, so that not everybody gets the same one.
		this.#content = { ...this.#content, variant: scatter(addressee.id) % 97 };
		this.#autosave = new Autosave(() => kithbook.saveDraft(this.draftId, this.#content));
	}

	/** Opens the message as its draft left it. */
	static async open(
		kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>,
		addressee: Addressee
	): Promise<MessageDraft> {
		const message = new MessageDraft(kithbook, addressee);
		const [draft, number] = await Promise.all([
			readDraft(kithbook, message.draftId, draftSchema),
			readOwnNumber(kithbook.storage)
		]);
		message.#content = draft ?? message.#content;
		message.number = number ?? '';
		message.remembers = number !== undefined;
		message.isAsked = message.#content.handed;
		return message;
	}

	get draftId(): string {
		return messageDraftId(this.addressee.id);
	}

	/** The message as it would be sent. */
	get text(): string {
		const { tone, variant, own, mentions } = this.#content;
		const { given: name, greeting: given = name, howMet, purpose } = this.addressee;
		const mentioned = mentions && this.canMention ? howMet : undefined;
		const text =
			own[tone] ?? messageText({ purpose, tone, variant, firstName: given, howMet: mentioned });
		const number = this.asksNumber ? this.number.trim() : '';
		if (number === '') return withoutNumber(text);
		return withNumber(text, tone).replaceAll(NUMBER, number);
	}

	/** Words for why not even the draft could be kept. */
	get problem(): string | undefined {
		const { problem } = this.#autosave;
		return problem && notSavedWords(problem);
	}

	/** The address that opens the message in the mail program. */
	get mailAddress(): string {
		const to = encoded(this.addressee.email ?? '').replaceAll('%40', '@');
		const body = encoded(this.text.replace(/\r?\n/gu, '\r\n'));
		return `mailto:${to}?subject=${encoded(subjectOf(this.addressee.purpose, this.tone))}&body=${body}`;
	}

	chooseTone(tone: Opening): void {
		this.#change({ tone });
	}

	/** Changes the text. Where the number is taken out of the text, it is dropped from the message. */
	type(text: string): void {
		const number = this.number.trim();
		const marked = number === '' ? text : text.replaceAll(number, NUMBER);
		if (!marked.includes(NUMBER)) this.number = '';
		this.#change({ own: { ...this.#content.own, [this.tone]: marked } });
	}

	/** Goes to the next wording. What was changed by hand can be brought back. */
	takeOther(): void {
		const { tone, variant } = this.#content;
		const { [tone]: replaced, ...own } = this.#content.own;
		this.#change({ variant: variant + 1, own });
		if (replaced === undefined) return;
		notices.show(m.ladder_message_replaced(), {
			action: {
				label: m.app_undo(),
				run: () => this.#change({ tone, own: { ...this.#content.own, [tone]: replaced } })
			}
		});
	}

	mention(mentions: boolean): void {
		this.#change({ mentions });
	}

	/** Saves the typed number, where this device remembers it. */
	async keepNumber(): Promise<void> {
		const number = this.number.trim();
		if (!this.remembers || number === '') return;
		await this.#kithbook.storage.saveFact(OWN_NUMBER, number).catch(notifyNotSaved);
	}

	/** Remembers the number on this device from now on, or forgets it; the message still has it. */
	async remember(remembers: boolean): Promise<void> {
		this.remembers = remembers;
		if (remembers) {
			await this.keepNumber();
			return;
		}
		const forgetting = this.#kithbook.storage.saveFact(OWN_NUMBER, undefined);
		await notifySaved(forgetting, m.ladder_message_number_forgotten());
	}

	/** @returns whether the browser allowed it */
	async copy(): Promise<boolean> {
		this.#hand();
		try {
			await navigator.clipboard.writeText(this.text);
		} catch {
			return false;
		}
		notices.show(m.ladder_message_copied());
		return true;
	}

	async share(): Promise<void> {
		try {
			await navigator.share({ text: this.text });
		} catch {
			// The user closed the share sheet, or there is nothing to share with.
			return;
		}
		this.#hand();
	}

	/** The mail program was opened with it. */
	mailed(): void {
		this.#hand();
	}

	/** The user says that it was not sent. */
	unhand(): void {
		this.isAsked = false;
		this.#change({ handed: false });
	}

	/** Asks again when the page is next opened. */
	askLater(): void {
		this.isAsked = false;
	}

	/** Keeps the draft when the page is hidden or left, or when the database closes. @returns a function that stops it */
	watch(): () => void {
		return whenLeaving(this.#kithbook.storage, () => this.#autosave.flush());
	}

	/** Stops keeping the draft, which the next save drops. @returns a function that brings it back */
	async finish(): Promise<() => void> {
		await this.#autosave.stop();
		const content = this.#content;
		return () => void this.#kithbook.saveDraft(this.draftId, content).catch(notifyNotSaved);
	}

	#hand(): void {
		this.isAsked = true;
		this.#change({ handed: true });
	}

	#change(changes: Partial<Content>): void {
		this.#content = { ...this.#content, ...changes };
		this.#autosave.touch();
	}
}

async function readOwnNumber(journal: JournalReads): Promise<string | undefined> {
	try {
		const found = await journal.fact(OWN_NUMBER);
		return typeof found === 'string' ? found : undefined;
	} catch (error) {
		// A number that cannot be read is typed again.
		problemOf(error);
		return undefined;
	}
}

/** Encoded for an address; lone surrogates are replaced, since they cannot be encoded. */
function encoded(text: string): string {
	return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
