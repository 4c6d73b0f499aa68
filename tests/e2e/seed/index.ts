import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Begun, functions } from './in-page';

/** The app's own storage as a script, so that what is put into the database is what the app would write. */
let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: resolve('src/lib') } },
		build: {
			write: false,
			lib: { entry: resolve('tests/e2e/seed/in-page.ts'), formats: ['iife'], name: 'seeding' }
		}
	});
	const [output] = Array.isArray(built) ? built : [];
	const code = output?.output[0].code;
	if (code === undefined) throw new Error('the script that fills the database was not built');
	return code;
}

/** Calls a function of the script on a page of the origin that does not start the app. */
async function seed(page: Page, name: keyof typeof functions, ...given: [] | [unknown]) {
	script ??= bundle();
	await page.goto('/robots.txt');
	const call = `seeding.functions.${name}(${given.map((each) => JSON.stringify(each)).join()})`;
	await page.evaluate(`(() => { ${await script}; return ${call}; })()`);
}

/** Begins a journal without the first visit; a page of the app is still to be opened. */
export function begin(page: Page, journal: Begun = {}): Promise<void> {
	return seed(page, 'begin', journal);
}

/** Brings the records of a journal's file in without the app; a page of it is still to be opened. */
export function bring(page: Page, file: string): Promise<void> {
	return seed(page, 'bring', file);
}

/** Opens the sample journal without the app; a page of it is still to be opened. */
export function lookAround(page: Page): Promise<void> {
	return seed(page, 'lookAround');
}
