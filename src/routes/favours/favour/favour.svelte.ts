import { dayWords } from '$lib/journal/words';
import { dayOf } from '$lib/journal/days';
import type { Favour } from '$lib/journal/favours/favour';
import { changeFavour } from '$lib/journal/favours/changes';
import { worldWords } from '$lib/journal/favours/words';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { EntryPage } from '../entry.svelte';
import { FavourForm } from '../favour-form.svelte';

/** The page of help given. */
export class FavourPage extends EntryPage<Favour, FavourForm> {
	protected readonly words = {
		changed: m.favours_changed(),
		deleted: m.favours_favour_deleted(),
		restored: m.favours_favour_restored()
	};
	protected readonly change = changeFavour;

	constructor(kithbook: Kithbook, id: string) {
		super(
			kithbook,
			kithbook.live((journal) => journal.record('favour', id))
		);
	}

	get details(): string[] {
		const { entry: favour } = this;
		if (!favour) return [];
		const { givenAt, world, wasAsked } = favour;
		const date = dayWords(dayOf(new Date(givenAt)), this.day.date);
		return [
			m.favours_detail_given({ date }),
			worldWords(world),
			...(wasAsked === undefined
				? []
				: [wasAsked ? m.favours_detail_was_asked() : m.favours_detail_was_not_asked()])
		];
	}

	/** Sentences about people, with the ids of those in the journal. */
	get people(): { words: string; id: string | undefined }[] {
		const { entry: favour } = this;
		if (!favour) return [];
		const { person, name, way, to, toName } = favour;
		const whom = this.#called(person, name);
		const where = this.#called(to, toName);
		const referral =
			where === undefined
				? m.favours_detail_referred()
				: m.favours_detail_referred_to({ name: where });
		return [
			...(whom === undefined
				? []
				: [{ words: m.favours_detail_for({ name: whom }), id: this.#there(person) }]),
			...(way === 'referral' ? [{ words: referral, id: this.#there(to) }] : [])
		];
	}

	/** The note about the chosen person's needs. */
	get need(): { title: string; text: string } | undefined {
		const id = this.form?.content.person?.id;
		return id === undefined ? undefined : this.names.need(id);
	}

	protected open(favour: Favour): Promise<FavourForm> {
		return FavourForm.change(this.kithbook, favour, this.names.of);
	}

	#called(person: string | undefined, name: string | undefined): string | undefined {
		return person === undefined ? name : this.names.of(person);
	}

	/** The id, if the person is still in the journal. */
	#there(person: string | undefined): string | undefined {
		return person !== undefined && this.names.known(person) !== undefined ? person : undefined;
	}
}
