import type { Amount } from '$lib/journal/amount';
import { newCheckin, type Answer } from '$lib/journal/checkin';
import { knownPlatforms, newPlatform, platformLabel } from '$lib/journal/platform';
import { promptFor } from '$lib/journal/prompts';
import { questions } from '$lib/journal/questions';
import type { StoredRecord } from '$lib/journal/record';
import { newSettings, type Rhythm } from '$lib/journal/settings';
import { Clock, newDeviceId } from '$lib/journal/stamps';
import { weekOf } from '$lib/journal/weeks';
import { databases, writeHint } from '$lib/app/journal-hint';
import { sampleJournal } from '$lib/sample/sample';
import { JournalStorage } from '$lib/storage';

/** A journal that has been begun. */
export interface Begun {
	/** Offered platforms, by their names. */
	platforms?: readonly string[];
	rhythm?: Rhythm;
	/** This week's check-in, where it is done: contacts and known ones by the platforms' names. All else was skipped. */
	checkin?: {
		contacts: Readonly<Record<string, Amount>>;
		known?: Readonly<Record<string, Amount>>;
	};
}

/** Puts a journal into the database that the first visit would have begun by now. */
function begin({
	platforms = ['LinkedIn'],
	rhythm = { every: 'week', weekday: 7 },
	checkin
}: Begun): Promise<void> {
	const clock = new Clock(newDeviceId());
	const week = weekOf(new Date());
	const settings = newSettings(rhythm, week, clock);
	const records: StoredRecord[] = [
		settings,
		...platforms.map((name, order) => newPlatform({ id: idOf(name) }, order, clock))
	];
	if (checkin) {
		const answers: Record<string, Answer> = {};
		// What became of a plan is asked only where there was one, and one question is off at first.
		for (const { id } of questions)
			if (id !== 'plan-before' && id !== 'social-time') answers[id] = { state: 'skipped' };
		for (const id of ['contacts', 'known'] as const) {
			const given = Object.entries(checkin[id] ?? {});
			const value = Object.fromEntries(given.map(([name, amount]) => [idOf(name), amount]));
			if (given.length > 0) answers[id] = { state: 'given', value };
		}
		const { threshold, seed } = settings;
		const prompt = promptFor({ week, seed, before: [] });
		records.push(newCheckin({ week, threshold, prompt, answers }, clock));
	}
	return put('own', records);
}

/** Puts the records of a journal's file into the database. */
function bring(file: string): Promise<void> {
	const { records } = JSON.parse(file) as { records: StoredRecord[] };
	return put('own', records);
}

/** Puts the sample journal into its database, and opens that one from now on. */
function lookAround(): Promise<void> {
	return put('sample', sampleJournal(new Date()));
}

async function put(journal: keyof typeof databases, records: readonly StoredRecord[]) {
	const storage = new JournalStorage(databases[journal]);
	await storage.merge(records);
	await storage.close();
	writeHint(journal);
}

function idOf(name: string): string {
	const id = knownPlatforms.find((id) => platformLabel({ id }) === name);
	if (id === undefined) throw new Error(`no platform ${name}`);
	return id;
}

/** What can be called from outside the page. */
export const functions = { begin, bring, lookAround };
