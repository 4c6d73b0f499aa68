import js from '@eslint/js';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const tests = ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.ts'];

/** Nothing may leave the device, so nothing may open a connection. */
const connections = [
	'fetch',
	'XMLHttpRequest',
	'WebSocket',
	'WebSocketStream',
	'WebTransport',
	'EventSource',
	'RTCPeerConnection'
].map((name) => ({ name, message: 'Nothing may leave the device.' }));

const uncataloguedText = [
	{
		selector:
			':matches(SvelteElement, SvelteIfBlock, SvelteElseBlock) > SvelteText[value=/\\p{L}/u]',
		message: 'Text a person reads stands in messages/.'
	},
	{
		selector:
			'SvelteAttribute[key.name=/^(aria-label|aria-description|alt|title|placeholder)$/] > SvelteLiteral[value=/\\p{L}/u]',
		message: 'Text a person reads stands in messages/.'
	}
];

/** A Worker that is loaded from an address is not bound by the page's policy. */
const looseWorkers = {
	selector: 'NewExpression[callee.name=/^(?:Shared)?Worker$/]',
	message: 'WorkerCalls starts Workers.'
};

const unrunTests = [
	{
		selector:
			'MemberExpression:matches([object.name=/^(test|it|describe|suite)$/], [object.property.name="describe"])[property.name=/^(only|skip|skipIf|runIf|fixme|todo|fails|fail)$/]',
		message: 'Every test runs, every time.'
	}
];

export default defineConfig(
	includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
	// Files people exported are read, not run.
	{ ignores: ['tests/fixtures'] },
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: globals.browser,
			parserOptions: {
				project: ['./tsconfig.json', './tsconfig.node.json', './tsconfig.worker.json'],
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			eqeqeq: 'error',
			'no-eval': 'error',
			'no-new-func': 'error',
			'no-restricted-properties': [
				'error',
				{ property: 'waitForTimeout', message: 'Wait for what the person waits for.' }
			],
			// It takes every `new Date()` for state; what changes here is `$state`, not the dates and sets in it.
			'svelte/prefer-svelte-reactivity': 'off',
			// Records are dictionaries; undefined takes a field away.
			'@typescript-eslint/no-dynamic-delete': 'off',
			'@typescript-eslint/no-confusing-void-expression': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.test.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// Reads <!-- eslint-disable -->, which noInlineConfig does not know of.
			'svelte/comment-directive': 'off',
			// Other components and destructured runes are opaque to the parser here; svelte-check
			// knows their types.
			'@typescript-eslint/restrict-plus-operands': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			// `let { … } = $props()` with one bindable among them.
			'prefer-const': 'off',
			'svelte/prefer-const': 'error'
		}
	},
	{
		files: ['**/*.{js,mjs}', '*.config.ts', 'scripts/**', 'tests/**'],
		languageOptions: { globals: globals.node }
	},
	{
		// These do not see a cast in JSDoc.
		files: ['**/*.{js,mjs}'],
		rules: {
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},

	{
		files: ['src/**'],
		rules: {
			'no-console': 'error',
			'no-restricted-globals': ['error', { globals: connections, checkGlobalObject: true }],
			'no-restricted-properties': [
				'error',
				{ property: 'sendBeacon', message: 'Nothing may leave the device.' },
				{ property: 'waitForTimeout', message: 'Wait for what the person waits for.' }
			]
		}
	},
	{
		// The service worker answers the app's own requests for the app's own files.
		files: ['src/service-worker.ts'],
		rules: { 'no-restricted-globals': 'off' }
	},
	{
		files: ['src/**'],
		rules: { 'no-restricted-syntax': ['error', ...uncataloguedText, looseWorkers] }
	},
	{
		files: ['src/lib/app/worker-calls.ts'],
		rules: { 'no-restricted-syntax': ['error', ...uncataloguedText] }
	},
	{ files: tests, rules: { 'no-restricted-syntax': ['error', ...unrunTests] } }
);
