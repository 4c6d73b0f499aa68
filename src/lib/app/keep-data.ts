import { shiftWeek, weekOf, type Week } from '$lib/journal/weeks';
import { askToPersist, persistence } from '$lib/storage';
import { install } from './install.svelte';

/** The local storage key for the occasions on which the browser was asked to keep the data. */
const ASKED = 'kithbook:asked-to-keep';

type Occasion = 'first save' | 'month of use' | 'installed';

let isAsking = false;

/**
 * Asks the browser to keep the journal: after the first save, after a month of use and once the app is
 * installed. Firefox asks the user each time, so no occasion comes twice, and none while it is asking.
 * @param begun the week in which the journal was begun, if that is known
 */
export async function askToKeepData(begun: Week | undefined): Promise<void> {
	const occasion = occasionNow(begun);
	const asked = readAsked();
	if (isAsking || asked.includes(occasion)) return;
	isAsking = true;
	try {
		if ((await persistence()).persisted) return;
		writeAsked([...asked, occasion]);
		await askToPersist();
	} finally {
		isAsking = false;
	}
}

function occasionNow(begun: Week | undefined): Occasion {
	if (install.isInstalled) return 'installed';
	const isOld = begun !== undefined && begun <= shiftWeek(weekOf(new Date()), -4);
	return isOld ? 'month of use' : 'first save';
}

function readAsked(): string[] {
	try {
		return (localStorage.getItem(ASKED) ?? '').split(', ');
	} catch {
		// Without local storage the browser is asked once in each tab.
		return [];
	}
}

function writeAsked(occasions: readonly string[]): void {
	try {
		localStorage.setItem(ASKED, occasions.filter(Boolean).join(', '));
	} catch {
		// As above.
	}
}
