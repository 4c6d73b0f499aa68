import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { launched } from '$lib/app/launched.svelte';
import { notices } from '$lib/app/notices.svelte';
import { listWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** The part of a file in which a journal says that it is one. */
const HEAD = 1000;

let isFirst = true;

/**
 * Follows the system, which opened the app with files, a shortcut or shared text: an open window is not
 * loaded again, so that what is half done in it stays.
 */
export async function launch({ files, targetURL }: LaunchParams): Promise<void> {
	const loaded = isFirst ? loadedAddress() : undefined;
	isFirst = false;
	if (files && files.length > 0) await open(files);
	else if (targetURL !== undefined && targetURL !== loaded) await follow(new URL(targetURL));
}

async function open(handles: readonly FileSystemFileHandle[]): Promise<void> {
	const read = await Promise.all(handles.map(readHandle));
	const found = read.filter((each) => each !== undefined);
	const gone = handles.filter((_, index) => read[index] === undefined).map(({ name }) => name);
	const [journal] = found;
	const isAllJournals = found.every(({ isJournal }) => isJournal);
	if (journal && isAllJournals) {
		launched.giveJournal(journal.file);
		await goto(resolve('/settings/data/'));
		if (found.length > 1) notices.show(m.launch_one_journal({ name: journal.file.name }));
	} else if (journal) {
		// A journal among lists is named there as a file without a list.
		launched.giveLists(found.map(({ file }) => file));
		await goto(resolve('/people/import/'));
	}
	if (gone.length > 0) {
		const words = m.launch_gone({ n: gone.length, names: listWords(gone) });
		notices.show(words, { kind: 'problem' });
	}
}

/** Undefined for a file that is no longer there. */
async function readHandle(
	handle: FileSystemFileHandle
): Promise<{ file: File; isJournal: boolean } | undefined> {
	try {
		const file = await handle.getFile();
		const head = await file.slice(0, HEAD).text();
		return { file, isJournal: /^\s*\{\s*"kithbook"\s*:\s*"journal"/u.test(head) };
	} catch (error) {
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}

/** The app's own icon brings the window to the front where it is. */
async function follow({ pathname, search, href }: URL): Promise<void> {
	if (href === location.href || (pathname === resolve('/') && search === '')) return;
	const path = pathname.slice(resolve('/').length);
	await goto(resolve(`/${path}${search}` as '/'));
}

/** A new window has loaded the address by itself, and may have taken shared text out of it since. */
function loadedAddress(): string | undefined {
	return performance.getEntriesByType('navigation')[0]?.name;
}
