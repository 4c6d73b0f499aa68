import {
	allowFolder,
	canChooseFolder,
	changePassphrase,
	chooseFolder,
	copyToFolder,
	encryptCopies,
	leaveFolder,
	stopEncrypting,
	trustNewest
} from '$lib/app/folder-copies';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { notices } from '$lib/app/notices.svelte';
import { notDoneWords } from '$lib/app/problem-words';
import { keepFocus } from '$lib/components/focus';
import { folderOf } from '$lib/copies/chosen-folder';
import { folderKey, folderState, type CopyTrouble } from '$lib/copies/folder-facts';
import { dateWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** What can be done about the folder. */
export type FolderWay = 'choose' | 'allow' | 'copy' | 'trust' | 'leave';

/** The folder for copies in words, and the ways from there, the best first. */
export interface FolderView {
	readonly words: readonly string[];
	/** Whether copies are encrypted; undefined without a folder. */
	readonly isEncrypted: boolean | undefined;
	/** What needs the user. */
	readonly trouble: string | undefined;
	readonly ways: readonly { readonly way: FolderWay; readonly label: string }[];
}

const troubles: Record<CopyTrouble, () => string> = {
	'needs-tap': m.folder_needs_tap,
	gone: m.folder_gone,
	full: m.folder_full,
	unlike: m.folder_unlike,
	fault: m.folder_fault
};

/** The folder in which copies are made. */
export class CopiesFolder {
	/** Whether a copy is being made on the user's request. */
	isBusy = $state(false);
	/** Whether this browser can save in a folder; a prerendered page does not know. */
	canChoose = $state(false);
	readonly #kithbook: Pick<Kithbook, 'storage'>;
	readonly #folder: Live<FileSystemDirectoryHandle | undefined>;
	readonly #state: Live<Awaited<ReturnType<typeof folderState>>>;
	readonly #key: Live<Awaited<ReturnType<typeof folderKey>>>;

	constructor(kithbook: Pick<Kithbook, 'storage' | 'live'>) {
		this.#kithbook = kithbook;
		this.#folder = kithbook.live(folderOf);
		this.#state = kithbook.live(folderState);
		this.#key = kithbook.live(folderKey);
	}

	load(): void {
		this.canChoose = canChooseFolder();
	}

	/** Undefined while loading. */
	get view(): FolderView | undefined {
		const state = this.#state.value;
		if (this.#folder.loading || !state) return undefined;
		const folder = this.#folder.value;
		if (!folder) {
			return {
				words: [m.folder_lead()],
				isEncrypted: undefined,
				trouble: undefined,
				ways: [{ way: 'choose', label: m.folder_choose() }]
			};
		}
		const { last, trouble, fuller, files = [] } = state;
		const newest = files.find(({ name }) => name === last?.name)?.living ?? 0;
		const named = folder.name === '' ? m.folder_unnamed() : m.folder_named({ name: folder.name });
		const lastWords = last
			? m.folder_last({
					date: dateWords(new Date(last.at), 'moment'),
					checkins: m.data_checkins({ n: last.checkins }),
					notes: m.data_notes({ n: last.notes })
				})
			: m.folder_none();
		const fullerWords =
			fuller &&
			m.folder_fuller({
				name: fuller.name,
				newest: m.folder_records({ n: newest }),
				fullest: m.folder_records({ n: fuller.living ?? 0 })
			});
		return {
			words: [`${named} ${lastWords}`, m.folder_kept()],
			isEncrypted: this.#key.value !== undefined,
			trouble: trouble ? troubles[trouble]() : fullerWords,
			ways: waysFrom(trouble, fuller !== undefined)
		};
	}

	/** Goes one of the ways. Call it on a tap. */
	async go(way: FolderWay): Promise<void> {
		const { storage } = this.#kithbook;
		const folder = this.#folder.value;
		await this.#work(async () => {
			if (way === 'choose') await chooseFolder(storage);
			else if (way === 'copy') await copyToFolder(storage, true);
			else if (way === 'trust') await trustNewest(storage);
			else if (way === 'allow' && folder) await allowFolder(storage, folder);
			else if (way === 'leave') {
				await leaveFolder(storage);
				notices.show(m.folder_left());
			}
		});
	}

	/**
	 * Encrypts the copies, or locks them with another passphrase.
	 * @param old the passphrase until now; undefined where they are not encrypted
	 * @returns whether that was the right one
	 */
	async encrypt(passphrase: string, old: string | undefined): Promise<boolean> {
		const { storage } = this.#kithbook;
		let isRight = true;
		await this.#work(async () => {
			if (old === undefined) await encryptCopies(storage, passphrase);
			else isRight = await changePassphrase(storage, old, passphrase);
		});
		return isRight;
	}

	async stopEncrypting(): Promise<void> {
		await this.#work(() => stopEncrypting(this.#kithbook.storage));
	}

	async #work(work: () => Promise<void>): Promise<void> {
		if (this.isBusy) return;
		this.isBusy = true;
		try {
			await work();
		} catch (error) {
			notices.show(notDoneWords(error), { kind: 'problem' });
		}
		this.isBusy = false;
		await keepFocus('folder');
	}
}

function waysFrom(trouble: CopyTrouble | undefined, isEmptier: boolean): FolderView['ways'] {
	const leave = { way: 'leave', label: m.folder_leave() } as const;
	const other = { way: 'choose', label: m.folder_other() } as const;
	switch (trouble) {
		case 'needs-tap':
			return [{ way: 'allow', label: m.folder_allow() }, other, leave];
		case 'gone':
			return [{ way: 'choose', label: m.folder_again() }, leave];
		case 'full':
		case 'unlike':
		case 'fault':
			return [{ way: 'copy', label: m.folder_try() }, other, leave];
		case undefined: {
			const copy = { way: 'copy', label: m.folder_now() } as const;
			const trust = { way: 'trust', label: m.folder_trust() } as const;
			return isEmptier ? [trust, copy, other, leave] : [copy, other, leave];
		}
	}
}
