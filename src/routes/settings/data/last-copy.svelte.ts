import { dateWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';

/** When the journal was last taken away as a file. */
export class LastCopy {
	readonly #at: Live<Date | undefined>;

	constructor(kithbook: Kithbook) {
		this.#at = kithbook.live(['device'], async () => {
			const found = await kithbook.storage.fact('exportedAt');
			if (!found.ok) return found;
			const { value } = found;
			return { ok: true, value: typeof value === 'number' ? new Date(value) : undefined };
		});
	}

	/** Empty until it is known. */
	get words(): string {
		if (this.#at.loading) return '';
		const at = this.#at.value;
		return at ? m.data_export_last({ date: dateWords(at, 'dayAndYear') }) : m.data_export_never();
	}
}
