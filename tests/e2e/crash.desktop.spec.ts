import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { isFull } from '../../scripts/extent.mjs';
import { DataPage, type SavedJournal } from './pages/data';
import { CopiesFolder } from './pages/folder';
import { JournalPage } from './pages/journal';
import { begin, bring } from './seed';

/** How many saves are acknowledged before a kill, and how many milliseconds later it comes. */
interface Kill {
	after: number;
	delay: number;
}

const kills: readonly Kill[] = [
	{ after: 1, delay: 0 },
	{ after: 3, delay: 40 },
	{ after: 2, delay: 90 },
	{ after: 3, delay: 150 }
];

/** The kills above, and in the full suite as many more as make a hundred, drawn by the seed. */
function drawKills(seed: number): readonly Kill[] {
	const kill = fc.record({
		after: fc.integer({ min: 1, max: 4 }),
		delay: fc.integer({ min: 0, max: 200 })
	});
	return isFull ? [...kills, ...fc.sample(kill, { seed, numRuns: 100 - kills.length })] : kills;
}

let profile: string;

test.beforeEach(async () => {
	profile = await mkdtemp(join(tmpdir(), 'kithbook-crash-'));
});

test.afterEach(async () => {
	await rm(profile, { recursive: true, maxRetries: 5 });
});

/** Starts the browser on the profile, as after its crash. */
async function start(path: string): Promise<{ context: BrowserContext; page: Page }> {
	const { baseURL, locale, timezoneId } = test.info().project.use;
	const context = await chromium.launchPersistentContext(profile, {
		...chromiumLaunchOptions(),
		...(baseURL && { baseURL }),
		...(locale && { locale }),
		...(timezoneId && { timezoneId })
	});
	const page = context.pages()[0] ?? (await context.newPage());
	await page.goto(path);
	return { context, page };
}

/** Ends every process of the browser at once, without a word to any of them. */
async function killerOf(context: BrowserContext): Promise<() => Promise<void>> {
	const session = await context.browser()?.newBrowserCDPSession();
	if (!session) throw new Error('no browser to kill');
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));
	return () => {
		for (const { id } of processInfo) process.kill(id, 'SIGKILL');
		return closed;
	};
}

async function beginJournal(): Promise<void> {
	const { context, page } = await start('/robots.txt');
	await begin(page);
	await context.close();
}

/** What the database holds, read past the app: each check-in and note as its row stands there. */
function rowsOf(page: Page) {
	return page.evaluate(async () => {
		const opening = indexedDB.open('kithbook');
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const reading = opening.result.transaction('note').objectStore('note').getAll();
		await new Promise((resolve) => (reading.onsuccess = resolve));
		opening.result.close();
		return reading.result as { content: { text: string; stamps: Record<string, string> } }[];
	});
}

/** Long enough to be torn, were it possible. */
function noteText(number: number): string {
	return `Note ${String(number)}. ${'Tea with Bert. '.repeat(500)}End of ${String(number)}.`;
}

/** Saves a new note, or writes it in place of an older one. */
async function saveNote(page: Page, number: number, older: number | undefined): Promise<void> {
	if (older === undefined) {
		await page.getByRole('button', { name: /^(Write a note|Go on with your note)$/ }).click();
	} else {
		const chapter = page.getByRole('article').filter({ hasText: `End of ${String(older)}.` });
		const isOpen = await chapter.locator('details').first().getAttribute('open');
		if (isOpen === null) await new JournalPage(page).unfold(chapter);
		const edit = page.getByRole('button', { name: /^Edit the note of/ });
		const notes = chapter.getByRole('listitem').filter({ has: edit });
		// A note has its text beside the button where there are more.
		const isAlone = (await notes.count()) === 1;
		const note = isAlone ? notes : notes.filter({ hasText: `End of ${String(older)}.` });
		await note.getByRole('button', { name: /^Edit the note of/ }).click();
	}
	await page.getByRole('textbox', { name: 'Your note' }).fill(noteText(number));
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	// The editor closes once the save has ended. The notice would not do: an earlier one may still be there.
	await expect(page.getByRole('textbox', { name: 'Your note' })).toBeHidden();
}

test('a killed browser loses no note that was saved, and tears none', async () => {
	// `KITHBOOK_SEED` repeats a run.
	const seed = Number(process.env.KITHBOOK_SEED ?? Date.now() % 2 ** 31);
	console.log(`KITHBOOK_SEED=${String(seed)}`);
	const drawn = drawKills(seed);
	// Each kill takes two starts of the browser.
	test.setTimeout(30_000 * drawn.length);
	await beginJournal();
	/** The notes that were called saved, but for those that others were written in place of. */
	const saved: number[] = [];
	const isSaved = (number: number, older: number | undefined) =>
		saved.splice(older === undefined ? saved.length : saved.indexOf(older), 1, number);
	let count = 0;
	let tried = 0;

	for (const each of drawn) {
		const { after, delay } = each;
		const { context, page } = await start('/journal/');
		const kill = await killerOf(context);
		const enough = count + after;
		let killed: Promise<void> | undefined;
		/** The note that is being saved, and the one it is written in place of. */
		let saving: [number, number | undefined] = [-1, undefined];
		const writing = async () => {
			while (!page.isClosed()) {
				saving = [tried, tried % 2 === 1 ? saved.at(-1) : undefined];
				tried += 1;
				await saveNote(page, ...saving);
				isSaved(...saving);
				count += 1;
				if (count === enough) {
					killed = new Promise((resolve) => setTimeout(resolve, delay)).then(kill);
				}
			}
		};
		await writing().catch((error: unknown) => {
			// The kill ends it, and nothing else may.
			if (!killed) throw error;
		});
		await killed;

		const restarted = await start('/journal/');
		const texts = (await rowsOf(restarted.page)).map(({ content }) => content.text);
		// One more may have been written without its word of it getting out, but whole.
		if (!saved.includes(saving[0]) && texts.includes(noteText(saving[0]))) isSaved(...saving);
		const told = `kill ${String(drawn.indexOf(each))}, ${String(count)} saves`;
		expect(texts.sort(), told).toEqual(saved.map(noteText).sort());
		const latest = `End of ${String(saved.at(-1))}.`;
		await expect(restarted.page.locator('article > p.read', { hasText: latest })).toBeVisible();
		await restarted.context.close();
	}
});

/** How many records an import brings that is killed. */
const MANY = 4000;

/** What a kill interrupts, and how many milliseconds after it began. */
interface Interruption {
	during: 'import' | 'undo' | 'bring back';
	delay: number;
}

const interruptions: readonly Interruption[] = [
	{ during: 'import', delay: 300 },
	{ during: 'bring back', delay: 200 }
];

function drawInterruptions(seed: number): readonly Interruption[] {
	const interruption = fc.record({
		during: fc.constantFrom('import', 'undo', 'bring back' as const),
		delay: fc.integer({ min: 0, max: 2500 })
	});
	const numRuns = 100 - interruptions.length;
	return isFull ? [...interruptions, ...fc.sample(interruption, { seed, numRuns })] : interruptions;
}

/** What the database holds, read past the app, with every snapshot unzipped. */
function stateOf(page: Page) {
	return page.evaluate(async () => {
		const opening = indexedDB.open('kithbook');
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const tx = opening.result.transaction(['note', 'device', 'snapshots']);
		const reading = [
			tx.objectStore('note').getAll(),
			tx.objectStore('device').get('lastImport'),
			tx.objectStore('snapshots').getAll()
		] as const;
		await new Promise((resolve) => (tx.oncomplete = resolve));
		opening.result.close();
		const [notes, last, snapshots] = reading.map(({ result }) => result as unknown);
		const alive = (notes as { content: { deleted?: boolean } }[]).filter(
			({ content }) => content.deleted !== true
		);
		const lines: number[] = [];
		for (const { data } of snapshots as { data: Uint8Array<ArrayBuffer> }[]) {
			const unzipped = new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'));
			const words = await new Response(unzipped).text();
			lines.push(
				words
					.trim()
					.split('\n')
					.map((line) => JSON.parse(line) as unknown).length
			);
		}
		const { occasion } = (last ?? {}) as { occasion?: { kind: string } };
		return { notes: alive.length, last: occasion?.kind, snapshots: lines };
	});
}

/** A journal's file with many notes. */
function manyNotes(count = MANY): string {
	const stamp = '001795372200000-0000-elsewhere0';
	const fields = { type: 'note', week: '2026-W47', writtenAt: 1_795_372_200_000 };
	const records = Array.from({ length: count }, (_, index) => ({
		...{ id: `many-${String(index)}`, ...fields, text: noteText(index).slice(0, 400) },
		stamps: { text: stamp, week: stamp, writtenAt: stamp }
	}));
	const exportedAt = '2026-11-22T18:30:00.000Z';
	return JSON.stringify({ kithbook: 'journal', format: 1, exportedAt, records });
}

test('a killed browser has an import, its undoing and an earlier state whole or not at all', async () => {
	const seed = Number(process.env.KITHBOOK_SEED ?? Date.now() % 2 ** 31);
	console.log(`KITHBOOK_SEED=${String(seed)}`);
	const drawn = drawInterruptions(seed);
	test.setTimeout(60_000 * drawn.length);
	const file = manyNotes();

	for (const { during, delay } of drawn) {
		await rm(profile, { recursive: true, maxRetries: 5 });
		profile = await mkdtemp(join(tmpdir(), 'kithbook-crash-'));
		await beginJournal();
		const { context, page } = await start('/settings/data/');
		const kill = await killerOf(context);
		const data = new DataPage(page);
		await data.open();
		await data.choose(file);
		const add = data.preview.getByRole('button', { name: 'Add to my journal' });
		await expect(add).toBeVisible();
		let press = add;
		if (during !== 'import') {
			await add.click();
			await expect(page.getByText(/^Added to your journal:/)).toBeVisible();
			press = data.button('Undo');
		}
		if (during === 'bring back') {
			await page.getByRole('button', { name: /^Look at the state of/ }).click();
			press = data.button('Bring it back');
		}
		await press.click();
		await new Promise((resolve) => setTimeout(resolve, delay));
		await kill();

		const restarted = await start('/settings/data/');
		await new DataPage(restarted.page).open();
		const { notes, last, snapshots } = await stateOf(restarted.page);
		const told = `${during}, ${String(delay)} ms`;
		const isDone = notes === (during === 'import' ? MANY : 0);
		expect([0, MANY], told).toContain(notes);
		// What undoing takes came with it, or went with it.
		const [before, after] = {
			import: [undefined, 'journal'],
			undo: ['journal', undefined],
			'bring back': ['journal', 'snapshot']
		}[during];
		expect(last, told).toBe(isDone ? after : before);
		const least = during === 'import' && !isDone ? 0 : 1;
		expect(snapshots.length, told).toBeGreaterThanOrEqual(least);
		for (const records of snapshots) expect(records, told).toBeGreaterThan(1);
		await restarted.context.close();
	}
});

/** How many notes a copy that is killed holds. */
const COPIED = 1500;

const copyDelays: readonly number[] = [0, 40, 100, 200, 350, 600];

/** How many milliseconds after its tap a copy is killed: those above, and as many as make a hundred. */
function drawCopyDelays(seed: number): readonly number[] {
	const numRuns = 100 - copyDelays.length;
	const delay = fc.integer({ min: 0, max: 2000 });
	return isFull ? [...copyDelays, ...fc.sample(delay, { seed, numRuns })] : copyDelays;
}

/** What the app says of the copies in its folder, read past it. */
function copyFacts(page: Page) {
	return page.evaluate(async () => {
		const opening = indexedDB.open('kithbook');
		await new Promise((resolve) => (opening.onsuccess = resolve));
		const device = opening.result.transaction('device').objectStore('device');
		const [state, copied] = [device.get('folderState'), device.get('exportedAt')];
		await new Promise((resolve) => (device.transaction.oncomplete = resolve));
		opening.result.close();
		const { last, files } = state.result as {
			last: { name: string; at: number };
			files: { name: string; isWhole: boolean }[];
		};
		const whole = files.filter(({ isWhole }) => isWhole).map(({ name }) => name);
		return { ...last, whole, copiedAt: copied.result as number };
	});
}

test('a killed browser has every copy in the folder whole, or does not count it', async () => {
	const seed = Number(process.env.KITHBOOK_SEED ?? Date.now() % 2 ** 31);
	console.log(`KITHBOOK_SEED=${String(seed)}`);
	const drawn = drawCopyDelays(seed);
	test.setTimeout(60_000 * (drawn.length + 2));
	const first = await start('/robots.txt');
	await begin(first.page);
	await bring(first.page, manyNotes(COPIED));
	await first.context.close();
	// So many records, and a browser that has crashed, take a while.
	const patience = { timeout: 60_000 };
	const open = async () => {
		const { context, page } = await start('/robots.txt');
		const folder = new CopiesFolder(page);
		await folder.replacePicker();
		const data = new DataPage(page);
		await page.goto('/settings/data/');
		await expect(data.button('Erase everything …')).toBeVisible(patience);
		return { context, folder, data };
	};
	let { context, data } = await open();
	await data.button('Choose a folder').click();
	await expect(data.page.getByText(/Verified copy of/)).toBeVisible(patience);

	for (const delay of drawn) {
		const kill = await killerOf(context);
		await data.button('Save a copy now').click();
		await new Promise((resolve) => setTimeout(resolve, delay));
		await kill();

		const restarted = await open();
		({ context, data } = restarted);
		const told = `${String(delay)} ms`;
		const files = await restarted.folder.files();
		const { name, at, whole, copiedAt } = await copyFacts(data.page);
		expect(at, told).toBe(copiedAt);
		expect(whole, told).toContain(name);
		for (const each of whole) expect(recordsIn(files[each]), told).toBe(COPIED + 2);
		// A file that was not finished is empty, if it is there at all.
		for (const words of Object.values(files))
			if (words !== '') expect(recordsIn(words)).toBe(COPIED + 2);
	}
	await data.button('Save a copy now').click();
	await expect(data.button('Save a copy now')).toBeHidden();
	await expect(data.button('Save a copy now')).toBeVisible(patience);
	await expect(data.page.getByText(/^The copy was not finished/)).toBeHidden();
	await context.close();
});

function recordsIn(words: string | undefined): number {
	return (JSON.parse(words ?? '') as SavedJournal).records.length;
}

test('a killed browser has the check-in that it just called saved', async () => {
	await beginJournal();
	const first = await start('/checkin/?question=reflection');
	const kill = await killerOf(first.context);
	const { page } = first;
	await page.getByRole('textbox', { name: 'Your thoughts' }).fill('Marta answered at midnight.');
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByRole('button', { name: 'Save and finish' }).click();
	await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
	await kill();

	const { context, page: restarted } = await start('/journal/');
	await expect(restarted.getByText('Marta answered at midnight.')).toBeVisible();
	await context.close();
});

test('a killed browser has what was typed and not saved', async () => {
	await beginJournal();
	const { context, page } = await start('/checkin/?question=reflection');
	const kill = await killerOf(context);
	await page.getByRole('textbox', { name: 'Your thoughts' }).fill('Half a sentence abou');
	const keptDraft = async () => {
		const kept = await page.evaluate(async () => {
			const opening = indexedDB.open('kithbook');
			await new Promise((resolve) => (opening.onsuccess = resolve));
			const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
			await new Promise((resolve) => (reading.onsuccess = resolve));
			opening.result.close();
			return JSON.stringify(reading.result);
		});
		return kept;
	};
	await expect.poll(keptDraft).toContain('Half a sentence abou');
	await kill();

	const after = await start('/checkin/?question=reflection');
	await expect(after.page.getByRole('textbox', { name: 'Your thoughts' })).toHaveValue(
		'Half a sentence abou'
	);
	await after.context.close();
});
