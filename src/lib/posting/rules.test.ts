import { describe, expect, it } from 'vitest';
import { languages } from './languages';
import { Draft } from './reading/draft';
import { Grammar } from './reading/grammar';
import { rules } from './rules';

describe('the rules', () => {
	it.each(rules)('$id has a short label and one sentence that says why', ({ label, why }) => {
		expect(label()).toMatch(/^[a-z].{2,30}[a-z]$/);
		expect(why()).toMatch(/^[A-Z][^.]*\.$/);
	});

	it.each(rules)('$id finds nothing in a text that says nothing', ({ id }) => {
		for (const language of languages)
			for (const text of ['', ' \n', '😀', 'Nice.'])
				expect(new Draft(text, new Grammar(language)).find(id)).toEqual([]);
	});
});

describe.each(languages)('the language $id', (language) => {
	const grammar = new Grammar(language);

	it('has phrases for each rule, and for nothing else', () => {
		expect(Object.keys(language.phrases).sort()).toEqual(rules.map(({ id }) => id).sort());
	});

	it('has every piece that its phrases name', () => {
		const pieces = [language.pieces, ...Object.values(language.phrases).map((each) => each.pieces)];
		const phrases = [
			...Object.values(language.phrases).flatMap(({ says, unless = [], except = [] }) => [
				...says,
				...unless,
				...except
			]),
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

	it('has no unused piece', () => {
		const text = JSON.stringify(language, (_, value: unknown) =>
			value instanceof RegExp ? '' : value
		);
		const own = [language.pieces, ...Object.values(language.phrases).map((each) => each.pieces)];
		for (const name of own.flatMap((each) => Object.keys(each ?? {})))
			expect(text).toContain(`{${name}}`);
	});
});
