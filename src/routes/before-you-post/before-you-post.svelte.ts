import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { notices } from '$lib/app/notices.svelte';
import { DraftReading } from './draft-reading.svelte';
import { PhotoCleaning } from './photo-cleaning.svelte';
import { PostingDecision } from './posting-decision.svelte';

/** The state of Before you post. Nothing is stored except a decision that the user keeps. */
export class BeforeYouPostPage {
	readonly draft = new DraftReading();
	readonly photo = new PhotoCleaning();
	readonly decision: PostingDecision;

	constructor(kithbook: Pick<Kithbook, 'save' | 'storage'>) {
		this.decision = new PostingDecision(kithbook);
	}

	/** A sentence about the whole draft. */
	get status(): string {
		if (this.draft.text.trim() === '') return m.posting_marks_empty();
		if (this.draft.count > 0) return m.posting_marks_count({ n: this.draft.count });
		return this.draft.isRead ? m.posting_marks_none() : '';
	}

	/** Adds a text from the share sheet. */
	take(shared: string): void {
		const { text } = this.draft;
		this.draft.text = text.trim() === '' ? shared : `${text}\n\n${shared}`;
	}

	async copy(): Promise<void> {
		try {
			await navigator.clipboard.writeText(this.draft.text);
		} catch {
			notices.show(m.posting_not_copied(), { kind: 'problem' });
			return;
		}
		notices.show(m.posting_copied());
	}

	/** Empties the draft and offers Undo. */
	clear(): void {
		const { text } = this.draft;
		this.draft.text = '';
		notices.show(m.posting_cleared(), {
			action: { label: m.app_undo(), run: () => (this.draft.text = text) }
		});
	}
}
