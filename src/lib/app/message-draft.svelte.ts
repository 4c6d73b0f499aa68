import * as z from 'zod/mini';
import {
	canQuote,
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

/** The person that a message is for. */
export interface Addressee {
	/** Permanent, because it names the draft. */
	readonly id: string;
	readonly given: string;
	/** The name in the message, if it is not {@link given}. */
	readonly greeting?: string | undefined;
	readonly purpose: Purpose;
	readonly howMet?: string | undefined;
	readonly email?: string | undefined;
}

const draftSchema = z.object({
	tone: z.enum(openings),
	variant: z.int().check(z.minimum(0)),
	/** Texts that the user changed, by tone, without the user's number. */
	own: z.partialRecord(z.enum(openings), z.string()),
	/** Whether the user chose to quote the note about how they met. */
	quotes: z.optional(z.boolean()),
	/** Whether it was copied or shared, and the user has not said yet if it was sent. */
	handed: z.boolean()
});
type Content = z.infer<typeof draftSchema>;

const toneNames = {
	warm: m.ladder_message_warm,
	brief: m.ladder_message_brief,
	curious: m.ladder_message_curious
} as const satisfies Record<Opening, () => string>;

export function messageDraftId(addressee: string): string {
	return `message ${addressee}`;
}

/** The fact that holds the user's phone number. Exports do not contain facts. */
const OWN_NUMBER = 'ownNumber';

/**
 * A message while it is being written. Its draft is saved without the user's phone number. The text is
 * passed to the clipboard, the share sheet or the mail program; Kithbook itself sends nothing.
 */
export class MessageDraft {
	readonly addressee: Addressee;
	readonly tones = openings.map((id) => ({ id, label: toneNames[id]() }));
	/** Whether it may contain the user's number: thanks do not. */
	readonly asksNumber: boolean;
	/** The note about how they met, if it can be quoted. */
	readonly note: string | undefined;
	readonly canShare = 'share' in navigator;
	/** The user's phone number in this message; empty if it has none. */
	number = $state('');
	remembers = $state(false);
	/** Whether the page asks if the message was sent. */
	isAsked = $state(false);
	readonly #kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>;
	readonly #autosave: Autosave;
	#content = $state.raw<Content>({
		tone: 'warm',
		variant: 0,
		own: {},
		handed: false
	});
	readonly tone = $derived(this.#content.tone);
	readonly quotes = $derived(this.#content.quotes ?? false);

	private constructor(kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>, addressee: Addressee) {
		this.#kithbook = kithbook;
		this.addressee = addressee;
		this.asksNumber = addressee.purpose !== 'thanks';
		this.note = canQuote(addressee.howMet) ? addressee.howMet.trim() : undefined;
		// The first wording depends on the addressee, so that people get different ones.
		this.#content = { ...this.#content, variant: scatter(addressee.id) % 97 };
		this.#autosave = new Autosave(() => kithbook.saveDraft(this.draftId, this.#content));
	}

	/** Opens the message, with its draft. */
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
		const { tone, variant, own } = this.#content;
		const { given: name, greeting: firstName = name, purpose } = this.addressee;
		const howMet = this.quotes ? this.note : undefined;
		const text = own[tone] ?? messageText({ purpose, tone, variant, firstName, howMet });
		const number = this.asksNumber ? this.number.trim() : '';
		if (number === '') return withoutNumber(text);
		return withNumber(text, tone).replaceAll(NUMBER, number);
	}

	/** Why the draft could not be saved, in words. */
	get problem(): string | undefined {
		const { problem } = this.#autosave;
		return problem && notSavedWords(problem);
	}

	/** A `mailto:` address with the message. */
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

	/** Goes to the next wording. A changed text can be restored by the notice. */
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

	quote(quotes: boolean): void {
		this.#change({ quotes });
	}

	/** Saves the typed number if this device remembers it. */
	async keepNumber(): Promise<void> {
		const number = this.number.trim();
		if (!this.remembers || number === '') return;
		await this.#kithbook.storage.saveFact(OWN_NUMBER, number).catch(notifyNotSaved);
	}

	/** Saves the number on this device or deletes it. The message keeps it. */
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
		this.markHanded();
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
		this.markHanded();
	}

	/** Must be called when the message was passed on, such as to the mail program. */
	markHanded(): void {
		this.isAsked = true;
		this.#change({ handed: true });
	}

	/** Records the user's answer that it was not sent. */
	unhand(): void {
		this.isAsked = false;
		this.#change({ handed: false });
	}

	/** Asks again on the next visit. */
	askLater(): void {
		this.isAsked = false;
	}

	/** Saves the draft when the page is hidden or left, or the database closes. @returns a function that stops this */
	watch(): () => void {
		return whenLeaving(this.#kithbook.storage, () => this.#autosave.flush());
	}

	/** Stops saving the draft; the caller drops it. @returns a function that saves it again */
	async finish(): Promise<() => void> {
		await this.#autosave.stop();
		const content = this.#content;
		return () => void this.#kithbook.saveDraft(this.draftId, content).catch(notifyNotSaved);
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
		// The user can type the number again.
		problemOf(error);
		return undefined;
	}
}

/** Encoded for an address; lone surrogates are replaced, since they cannot be encoded. */
function encoded(text: string): string {
	return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
