import { describe, expect, it } from 'vitest';
import { rules, type Rule } from '.';
import { languages } from './languages';
import { Draft } from './reading/draft';
import { Grammar } from './reading/grammar';

const all: readonly Rule[] = rules;

describe('the rules', () => {
	it('are all of the files in this folder', () => {
		const files = import.meta.glob<Rule>(
			['./*.ts', '!./*.test.ts', '!./index.ts', '!./rule.ts', '!./read.ts'],
			{ eager: true }
		);
		const names = Object.keys(files).map((file) => file.slice(2, -3));
		expect(names.sort()).toEqual(all.map(({ id }) => id).sort());
		expect(Object.values(files).every((file) => all.some(({ id }) => id === file.id))).toBe(true);
	});

	it.each(all)('$id says what it marks in a word or two, and why in one sentence', (rule) => {
		expect(rule.label()).toMatch(/^[a-z].{2,30}[a-z]$/);
		expect(rule.why()).toMatch(/^[A-Z][^.]*\.$/);
	});

	it.each(all)('$id finds nothing in a text that says nothing', (rule) => {
		for (const language of languages)
			for (const text of ['', ' \n', '😀', 'Nice.'])
				expect(rule.find(new Draft(text, new Grammar(language)))).toEqual([]);
	});
});

describe.each(languages)('the language $id', (language) => {
	const grammar = new Grammar(language);

	it('has phrases for each rule, and for nothing else', () => {
		expect(Object.keys(language.phrases).sort()).toEqual(all.map(({ id }) => id).sort());
	});

	it('names no piece that is not there', () => {
		const pieces = [language.pieces, ...Object.values(language.phrases).map((each) => each.pieces)];
		const phrases = [
			...Object.values(language.phrases).flatMap(({ says, unless = [] }) => [...says, ...unless]),
			...pieces
				.flatMap((each) => Object.values(each ?? {}))
				.flatMap((piece) => (piece instanceof RegExp || 'shape' in piece ? [] : piece))
		];
		const names = phrases.flatMap((phrase) =>
			[...phrase.matchAll(/\{([^{}]+)\}/gu)].map(([, name = '']) => name)
		);
		expect(names.length).toBeGreaterThan(100);
		for (const name of new Set(names)) expect(() => grammar.piece(name), name).not.toThrow();
	});

	it('has no piece that no phrase names', () => {
		const text = JSON.stringify(language, (_, value: unknown) =>
			value instanceof RegExp ? '' : value
		);
		const own = [language.pieces, ...Object.values(language.phrases).map((each) => each.pieces)];
		for (const name of own.flatMap((each) => Object.keys(each ?? {})))
			expect(text).toContain(`{${name}}`);
	});
});
