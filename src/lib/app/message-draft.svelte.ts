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
import type { StorageProblem } from '$lib/storage';
import { Autosave, whenLeaving } from './autosave.svelte';
import type { Kithbook } from './kithbook.svelte';
import { notices } from './notices.svelte';
import { tell } from './saving';
import { OwnNumber } from './own-number';

/** Somebody to whom one may write. */
export interface Addressee {
	/** Permanent: one draft is kept for each. */
	readonly id: string;
	readonly given: string;
	/** What the message calls them, where that is not their name. */
	readonly greeting?: string | undefined;
	readonly purpose: Purpose;
	readonly howMet?: string | undefined;
	readonly email?: string | undefined;
}

const draftSchema = z.object({
	tone: z.enum(openings),
	variant: z.int().check(z.minimum(0)),
	/** What was changed by hand, by tone, without one's own number. */
	own: z.partialRecord(z.enum(openings), z.string()),
	mentions: z.boolean(),
	/** Whether it was copied or handed on, and not yet said whether it was sent. */
	handed: z.boolean()
});
type Content = z.infer<typeof draftSchema>;

const toneNames = {
	warm: m.ladder_message_warm,
	brief: m.ladder_message_brief,
	curious: m.ladder_message_curious
} as const satisfies Record<Opening, () => string>;

/** The tones in which a message can be drafted. */
export function toneOptions(): { id: Opening; label: string }[] {
	return openings.map((id) => ({ id, label: toneNames[id]() }));
}

/** Under which id the draft of a message is kept. */
export function messageDraftId(addressee: string): string {
	return `message ${addressee}`;
}

/**
 * A message while it is being written. It is kept as it is typed, without one's own number, and handed
 * to the clipboard, the share sheet or the mail program; Kithbook itself sends nothing.
 */
export class MessageDraft {
	readonly addressee: Addressee;
	readonly #kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>;
	readonly #ownNumber: OwnNumber;
	readonly #autosave: Autosave;
	#content = $state.raw<Content>({
		tone: 'warm',
		variant: 0,
		own: {},
		mentions: true,
		handed: false
	});
	#number = $state('');
	#remembers = $state(false);
	#isAsked = $state(false);

	private constructor(kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>, addressee: Addressee) {
		this.#kithbook = kithbook;
		this.addressee = addressee;
		this.#ownNumber = new OwnNumber(kithbook);
		// Whom one writes to decides where the wordings begin, so that not everybody gets the first.
		this.#content = { ...this.#content, variant: scatter(addressee.id) % 97 };
		this.#autosave = new Autosave(() => kithbook.saveDraft(this.draftId, this.#content));
	}

	/** Opens the message as its draft left it. */
	static async open(
		kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>,
		addressee: Addressee
	): Promise<MessageDraft> {
		const message = new MessageDraft(kithbook, addressee);
		const [found, number] = await Promise.all([
			kithbook.storage.draft(message.draftId),
			message.#ownNumber.read()
		]);
		// A draft that cannot be read will not be written either, and then says so.
		const draft = draftSchema.safeParse(found.ok ? found.value?.content : undefined);
		if (draft.success) message.#content = draft.data;
		message.#number = number ?? '';
		message.#remembers = number !== undefined;
		message.#isAsked = message.#content.handed;
		return message;
	}

	get draftId(): string {
		return messageDraftId(this.addressee.id);
	}

	get tone(): Opening {
		return this.#content.tone;
	}

	/** One's own phone number, as it goes into this message; empty where it does not. */
	get number(): string {
		return this.#number;
	}

	/** Whether it can have one's own number in it: thanks ask for no call. */
	get asksNumber(): boolean {
		return this.addressee.purpose !== 'thanks';
	}

	/** Whether the number is kept on this device. */
	get remembers(): boolean {
		return this.#remembers;
	}

	/** Whether there is a note of how one met that can be mentioned. */
	get canMention(): boolean {
		return canMention(this.addressee.howMet);
	}

	get mentions(): boolean {
		return this.#content.mentions;
	}

	/** The message as it would be sent. */
	get text(): string {
		const { tone, variant, own, mentions } = this.#content;
		const { given: name, greeting: given = name, howMet, purpose } = this.addressee;
		const mentioned = mentions && canMention(howMet) ? howMet : undefined;
		const text =
			own[tone] ?? messageText({ purpose, tone, variant, firstName: given, howMet: mentioned });
		const number = this.asksNumber ? this.#number.trim() : '';
		if (number === '') return withoutNumber(text);
		return withNumber(text, tone).replaceAll(NUMBER, number);
	}

	/** Whether to ask if it was sent. */
	get isAsked(): boolean {
		return this.#isAsked;
	}

	/** Why not even the draft could be kept. */
	get problem(): StorageProblem | undefined {
		return this.#autosave.problem;
	}

	get canShare(): boolean {
		return 'share' in navigator;
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

	/** What is changed in the text. One's own number is dropped from the message where it is taken out of it. */
	type(text: string): void {
		const number = this.#number.trim();
		const marked = number === '' ? text : text.replaceAll(number, NUMBER);
		if (!marked.includes(NUMBER)) this.#number = '';
		this.#change({ own: { ...this.#content.own, [this.tone]: marked } });
	}

	/** Goes to the next wording, and offers back what was changed by hand. */
	takeOther(): void {
		const { tone, variant } = this.#content;
		const { [tone]: replaced, ...own } = this.#content.own;
		this.#change({ variant: variant + 1, own });
		if (replaced === undefined) return;
		notices.show(m.ladder_message_replaced(), {
			action: {
				label: m.ladder_undo(),
				run: () => this.#change({ tone, own: { ...this.#content.own, [tone]: replaced } })
			}
		});
	}

	mention(mentions: boolean): void {
		this.#change({ mentions });
	}

	typeNumber(number: string): void {
		this.#number = number;
	}

	/** Keeps the number that was typed, where it is to be kept. */
	async keepNumber(): Promise<void> {
		const number = this.#number.trim();
		if (this.#remembers && number !== '') await this.#ownNumber.remember(number);
	}

	/** Keeps the number on this device from now on, or forgets it; the message still has it. */
	async remember(remembers: boolean): Promise<void> {
		this.#remembers = remembers;
		if (remembers) await this.keepNumber();
		else await tell(this.#ownNumber.forget(), m.ladder_message_number_forgotten());
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

	/** Hands it to the system's share sheet. */
	async share(): Promise<void> {
		try {
			await navigator.share({ text: this.text });
		} catch {
			// Closed without choosing anything, or nothing there to share with.
			return;
		}
		this.#hand();
	}

	/** It is on its way to the mail program. */
	mailed(): void {
		this.#hand();
	}

	/** It was not sent. */
	unhand(): void {
		this.#isAsked = false;
		this.#change({ handed: false });
	}

	/** Asks again when the page is next opened. */
	askLater(): void {
		this.#isAsked = false;
	}

	/** Keeps the draft when the page is hidden, left or has to let go of the journal. @returns a function that stops it */
	watch(): () => void {
		return whenLeaving(this.#kithbook.storage, () => this.#autosave.flush());
	}

	/** Lets go of the draft, which goes with what is saved now. @returns a function that brings it back */
	async finish(): Promise<() => void> {
		await this.#autosave.stop();
		const content = this.#content;
		return () => void this.#kithbook.saveDraft(this.draftId, content);
	}

	#hand(): void {
		this.#isAsked = true;
		this.#change({ handed: true });
	}

	#change(changes: Partial<Content>): void {
		this.#content = { ...this.#content, ...changes };
		this.#autosave.touch();
	}
}

/** As it may stand in an address, halves of letters replaced. */
function encoded(text: string): string {
	return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
