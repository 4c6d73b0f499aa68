import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

/** The project's own configuration, without the rules that need the file to exist on disk. */
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] });

async function complaints(filePath: string, code: string): Promise<string[]> {
	const source = filePath.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : code;
	const results = await eslint.lintText(source, { filePath });
	const rules = results
		.flatMap(({ messages }) => messages)
		.map(({ ruleId, message }) => ruleId ?? message)
		.filter((rule) => rule !== '@typescript-eslint/no-unused-vars');
	return [...new Set(rules)];
}

const byImport = '@typescript-eslint/no-restricted-imports';
const bySyntax = 'no-restricted-syntax';

const forbidden: [file: string, code: string, rule: string][] = [
	['src/routes/+page.svelte', `import { weeks } from '$lib/journal/week';`, byImport],
	['src/routes/+page.svelte', `import { open } from '../lib/storage/open';`, byImport],
	['src/routes/settings/data/+page.svelte', `import '../../../lib/formats';`, byImport],
	['src/hooks.client.ts', `import { open } from './lib/storage/open';`, byImport],
	['src/service-worker.ts', `import { open } from '$lib/storage/open';`, byImport],
	['src/lib/components/Week.svelte', `import { week } from '$lib/journal/week';`, byImport],
	[
		'src/lib/components/Week.svelte',
		`import { week, type Week } from '../journal/week';`,
		byImport
	],
	['src/lib/components/Week.svelte', `import type { Row } from '$lib/storage/open';`, byImport],
	['src/lib/components/Week.svelte', `import { app } from '$lib/state/app.svelte';`, byImport],
	['src/lib/components/Sparkline.svelte', `import { Chart } from 'chart.js';`, byImport],
	['src/lib/components/line.ts', `export const load = () => import('chart.js/auto');`, bySyntax],
	['src/lib/components/line.ts', `export const load = () => import('$lib/state/a');`, bySyntax],
	['src/lib/state/journal.svelte.ts', `import Week from '$lib/components/Week.svelte';`, byImport],
	['src/lib/state/journal.svelte.ts', `import { openDB } from 'idb';`, byImport],
	['src/lib/state/export.worker.ts', `import Week from '../components/Week.svelte';`, byImport],
	['src/lib/state/journal.svelte.ts', `import '../../routes/helper';`, byImport],
	['src/lib/storage/open.ts', `import { app } from '../state/app.svelte';`, byImport],
	['src/lib/storage/open.ts', `import { json } from '$lib/formats/json';`, byImport],
	['src/lib/privacy/keys.ts', `import { open } from '../storage/open';`, byImport],
	['src/lib/formats/json.ts', `import { share } from '$lib/insights/share';`, byImport],
	['src/lib/formats/json.ts', `export * from '../platforms';`, byImport],
	['src/lib/insights/share.ts', `import type { Row } from '../storage/rows';`, byImport],
	['src/lib/insights/charts/line.ts', `import { open } from '../../storage/open';`, byImport],
	['src/lib/insights/share.ts', `export type Row = import('../storage/rows').Row;`, bySyntax],
	['src/lib/platforms/facebook.ts', `export const f = () => import('../formats/csv');`, bySyntax],
	['src/lib/reminders/calendar.ts', `import { app } from '$lib/state/app.svelte';`, byImport],
	['src/lib/posting/phone.ts', `import { open } from '$lib/storage/open';`, byImport],
	['src/lib/posting/reading/draft.ts', `import { share } from '../../insights';`, byImport],
	['src/lib/components/Draft.svelte', `import { rules } from '$lib/posting';`, byImport],
	['src/lib/journal/week.ts', `import { open } from '$lib/storage/open';`, byImport],
	['src/lib/journal/week.ts', `import { share } from '../insights/share';`, byImport],
	['src/lib/journal/questions/sent.ts', `import { share } from '../../insights';`, byImport],
	['src/lib/journal/week.ts', `import { openDB } from 'idb';`, byImport],
	['src/lib/journal/week.ts', `import { readFileSync } from 'node:fs';`, byImport],
	['src/lib/journal/week.ts', `export const load = () => import('papaparse');`, bySyntax],
	['src/lib/journal/week.ts', `import { helper } from '$lib/helper';`, byImport],
	['src/lib/journal/week.test.ts', `import { open } from '../storage/open';`, byImport],
	['src/lib/insights/worker.ts', `new Worker(new URL('../state/x.ts', import.meta.url));`, bySyntax]
];

const allowed: [file: string, code: string][] = [
	['src/routes/+page.svelte', `import Week from '$lib/components/Week.svelte';`],
	['src/routes/+layout.svelte', `import '../app.css';`],
	['src/routes/settings/+page.svelte', `import { app } from '$lib/state/app.svelte';`],
	['src/routes/insights/+page.svelte', `import Part from '../journal/Part.svelte';`],
	['src/routes/+page.svelte', `import { m } from '$lib/paraglide/messages';`],
	['src/lib/components/Week.svelte', `import type { Week } from '$lib/journal/week';`],
	['src/lib/components/Week.svelte', `import { type Week } from '../journal/week';`],
	['src/lib/components/line.ts', `export type Line = import('../insights/line').Line;`],
	['src/lib/components/Week.svelte', `import Card from './Card.svelte';`],
	['src/lib/components/insights/Line.svelte', `import Row from '../journal/Row.svelte';`],
	['src/lib/components/Week.svelte.test.ts', `import { week } from '$lib/journal/week';`],
	['src/lib/components/Chart.svelte', `import { Chart } from 'chart.js';`],
	['src/lib/components/Chart.svelte', `export const load = () => import('chart.js');`],
	['src/lib/state/journal.svelte.ts', `import { open } from '../storage/open';`],
	['src/lib/state/journal.svelte.ts', `import { share } from '$lib/insights/share';`],
	['src/lib/state/export.worker.ts', `import { json } from '../formats/json';`],
	['src/lib/state/pause.svelte.ts', `import { readDraft } from '$lib/posting';`],
	['src/lib/posting/languages/en/time.ts', `import type { Pieces } from '../language';`],
	['src/lib/state/export.ts', `new Worker(new URL('./export.worker.ts', import.meta.url));`],
	['src/lib/storage/open.ts', `import { openDB } from 'idb';`],
	['src/lib/storage/open.ts', `import { seal } from '../privacy/seal';`],
	['src/lib/formats/csv.ts', `export const load = () => import('papaparse');`],
	['src/lib/insights/share.ts', `import type { Journal } from '$lib/journal/journal';`],
	['src/lib/journal/week.ts', `import { getISOWeek } from 'date-fns/getISOWeek';`],
	['src/lib/journal/week.ts', `import * as z from 'zod/mini';`],
	['src/lib/journal/questions/sent.ts', `import { words } from '../words';`],
	['src/lib/journal/questions/sent.ts', `import { m } from '../../paraglide/messages';`],
	['src/lib/journal/week.test.ts', `import fc from 'fast-check';`]
];

describe('the arrows between folders', () => {
	test.each(forbidden)('%s may not: %s', async (file, code, rule) => {
		expect(await complaints(file, code)).toEqual([rule]);
	});

	test.each(allowed)('%s may: %s', async (file, code) => {
		expect(await complaints(file, code)).toEqual([]);
	});
});

describe('what no source may do', () => {
	test.each([
		[`fetch('/x');`, 'no-restricted-globals'],
		[`globalThis.fetch('/x');`, 'no-restricted-globals'],
		[`new XMLHttpRequest();`, 'no-restricted-globals'],
		[`new WebSocket('/x');`, 'no-restricted-globals'],
		[`new EventSource('/x');`, 'no-restricted-globals'],
		[`navigator.sendBeacon('/x');`, 'no-restricted-properties'],
		[`console.log('x');`, 'no-console'],
		[`eval('x');`, 'no-eval'],
		[`export const x: any = 1;`, '@typescript-eslint/no-explicit-any'],
		[`export const x = (y: string | null) => y!;`, '@typescript-eslint/no-non-null-assertion'],
		[`// @ts-ignore\nexport const x = 1;`, '@typescript-eslint/ban-ts-comment']
	])('%s', async (code, rule) => {
		expect(await complaints('src/lib/state/journal.svelte.ts', code)).toEqual([rule]);
	});

	test('switch a rule off in a comment', async () => {
		const code = `/* eslint-disable no-console */\nconsole.log('x');`;
		expect(await complaints('src/lib/state/journal.svelte.ts', code)).toContain('no-console');
	});

	test.each([
		['<p>{@html text}</p>', 'svelte/no-at-html-tags'],
		['<p>Saved</p>', bySyntax],
		['{#if text}Saved{/if}', bySyntax],
		['<button aria-label="Close">{text}</button>', bySyntax],
		['<!-- eslint-disable -->\n<p>{@html text}</p>', 'svelte/no-at-html-tags']
	])('%s', async (markup, rule) => {
		const code = `<script lang="ts">\n\tlet { text }: { text: string } = $props();\n</script>\n\n${markup}\n`;
		const [result] = await eslint.lintText(code, { filePath: 'src/lib/components/Note.svelte' });
		expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
	});
});

describe('what no test may do', () => {
	test.each([
		['tests/e2e/week.spec.ts', `test.only('x', () => {});`, bySyntax],
		['tests/e2e/week.spec.ts', `test.describe.skip('x', () => {});`, bySyntax],
		['tests/e2e/week.spec.ts', `test.fixme();`, bySyntax],
		['tests/e2e/week.spec.ts', `page.waitForTimeout(100);`, 'no-restricted-properties'],
		['src/lib/journal/week.test.ts', `describe.only('x', () => {});`, bySyntax],
		['src/lib/components/Week.svelte.test.ts', `it.skip('x', () => {});`, bySyntax],
		['scripts/setup.test.ts', `test.todo('x');`, bySyntax]
	])('%s: %s', async (file, code, rule) => {
		expect(await complaints(file, code)).toContain(rule);
	});

	test('a page model may skip a question', async () => {
		expect(await complaints('tests/e2e/week.spec.ts', 'checkin.skip();')).toEqual([]);
	});
});
