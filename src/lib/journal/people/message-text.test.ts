import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	acquaintanceOf,
	canQuote,
	messageText,
	NUMBER,
	subjectOf,
	withNumber,
	withoutNumber
} from './message-text';
import type { Closeness } from './closeness';
import type { Contact } from './contact';
import { newStep, openings, type StepKind } from './step';
import { Clock } from '../stamps';

const purposes = [
	'unsaid',
	'never-talked',
	'written-to',
	'replied',
	'talked',
	'met',
	'mutual',
	'talk-first'
] as const;
const variants = [0, 1, 2, 3, 4];

const clock = new Clock('messagetxt', () => Date.UTC(2026, 10, 18));
const steps = (kinds: readonly StepKind[]) =>
	kinds.map((kind) => newStep({ person: 'tove', kind, on: '2026-11-18' }, clock));

describe('a drafted message', () => {
	it('calls the person by name, asks for a talk, and says each thing once', () => {
		for (const purpose of purposes)
			for (const tone of openings)
				for (const variant of variants) {
					const text = messageText({ purpose, tone, variant, firstName: 'Tove' });
					expect(text).toMatch(/^(Dear|Hello|Hi) Tove,\n\n[A-Z]/u);
					expect(text).toMatch(/call|phone|ring|talk/u);
					expect(text).toContain('?');
					expect(text).not.toMatch(/!|undefined|\{|\n\n\n/u);
				}
	});

	it('comes in several wordings for each tone', () => {
		for (const [purpose, least] of [
			['unsaid', 4],
			['never-talked', 5],
			['written-to', 2],
			['replied', 2],
			['talked', 2],
			['met', 2],
			['mutual', 2],
			['talk-first', 2],
			['thanks', 2]
		] as const) {
			const texts = openings.flatMap((tone) =>
				Array.from({ length: least }, (_, variant) =>
					messageText({ purpose, tone, variant, firstName: 'Tove' })
				)
			);
			expect(new Set(texts).size).toBe(openings.length * least);
		}
		expect(new Set(openings.map((tone) => subjectOf('unsaid', tone))).size).toBe(openings.length);
	});

	it('thanks without asking for a call', () => {
		for (const tone of openings)
			for (const variant of variants) {
				const text = messageText({ purpose: 'thanks', tone, variant, firstName: 'Tove' });
				expect(text).toMatch(/^(Dear|Hello|Hi) Tove,\n\n[A-Z]/u);
				expect(text).toMatch(/thank/iu);
				expect(text).not.toMatch(/!|undefined|\{|\n\n\n|call|phone|ring /u);
			}
		expect(subjectOf('thanks', 'warm')).toBe('Thank you');
	});

	it('quotes how one met only if asked to, where that is one short line', () => {
		const text = messageText({
			purpose: 'unsaid',
			tone: 'brief',
			variant: 0,
			firstName: 'Tove',
			howMet: ' At the fair in Lyon. '
		});
		expect(text.split('\n\n')[2]).toBe(
			'How we came across each other, according to my notes: “At the fair in Lyon”.'
		);
		expect(text.replace(/\n\nHow we .+/u, '')).toBe(
			messageText({ purpose: 'unsaid', tone: 'brief', variant: 0, firstName: 'Tove' })
		);
		expect(canQuote('At the fair in Lyon')).toBe(true);
		for (const note of [undefined, ' ', 'Two\nlines', 'x'.repeat(121)])
			expect(canQuote(note)).toBe(false);
	});
});

describe('a message to somebody', () => {
	it.each<[Closeness | undefined, readonly StepKind[], string]>([
		[undefined, [], 'unsaid'],
		[undefined, ['chosen'], 'unsaid'],
		['stranger', ['chosen'], 'never-talked'],
		['recognised', ['chosen'], 'never-talked'],
		[undefined, ['chosen', 'messaged'], 'written-to'],
		['recognised', ['chosen', 'messaged'], 'written-to'],
		['stranger', ['chosen', 'messaged', 'let-go', 'chosen'], 'written-to'],
		['recognised', ['chosen', 'messaged', 'replied'], 'replied'],
		['recognised', ['replied', 'messaged'], 'replied'],
		['talked', ['chosen'], 'talked'],
		['talked', ['chosen', 'messaged', 'replied'], 'talked'],
		['stranger', ['talked'], 'talked'],
		[undefined, ['chosen', 'talked', 'stays-online', 'chosen'], 'talked'],
		['met', ['chosen'], 'met'],
		['talked', ['chosen', 'met'], 'met'],
		['mutual', ['chosen', 'messaged'], 'mutual'],
		['met', ['talked', 'mutual', 'let-go', 'chosen'], 'mutual']
	])('of closeness %s after %j takes them as %s', (closeness, kinds, expected) => {
		expect(acquaintanceOf({ closeness, contacts: [] }, steps(kinds))).toBe(expected);
	});

	it.each<[Closeness | undefined, number, string]>([
		[undefined, 2, 'written-to'],
		['recognised', 2, 'written-to'],
		['recognised', 0, 'never-talked'],
		['met', 2, 'met']
	])('of closeness %s with %i messages sent takes them as %s', (closeness, sent, expected) => {
		const messages = { sent, received: 1 };
		const contact: Contact = {
			id: 'tove',
			type: 'contact',
			platform: 'linkedin',
			source: 'linkedin',
			facts: { name: 'Tove', messages },
			order: 1,
			came: 1,
			stamps: {}
		};
		expect(acquaintanceOf({ closeness, contacts: [contact] }, [])).toBe(expected);
	});

	const claims = [
		{ said: /\bnever\b|connected/u, where: ['never-talked', 'talk-first'] },
		{ said: /written to you before/u, where: ['written-to'] },
		{ said: /your answer/iu, where: ['replied'] },
		{ said: /talk(ed)? with you again|last talked/u, where: ['talked'] },
		{ said: /see you again|we last met|we met/u, where: ['met'] },
		{ said: /helped/u, where: ['mutual'] },
		{ said: /invitation|asking|in touch/u, where: ['talk-first', 'unsaid', 'never-talked'] }
	];

	it.each(claims)('says $said only where the record does', ({ said, where }) => {
		const sayers = purposes.filter((purpose) =>
			openings.some((tone) =>
				variants.some((variant) =>
					said.test(messageText({ purpose, tone, variant, firstName: 'Tove' }))
				)
			)
		);
		expect(where).toEqual(expect.arrayContaining(sayers));
		expect(sayers).not.toEqual([]);
	});
});

describe('one’s own number', () => {
	it('comes in a sentence at the end, once, and goes without a trace', () => {
		const draft = fc.record({
			purpose: fc.constantFrom(...purposes),
			tone: fc.constantFrom(...openings),
			variant: fc.nat(9),
			firstName: fc.string({ minLength: 1 })
		});
		fc.assert(
			fc.property(draft, fc.constantFrom(...openings), (fields, tone) => {
				const text = messageText(fields);
				const more = withNumber(text, tone);
				expect(more.split(NUMBER)).toHaveLength(2);
				expect(withNumber(more, fields.tone)).toBe(more);
				expect(withoutNumber(more)).toBe(text);
			})
		);
	});

	it('goes from a text that was changed around it', () => {
		expect(withoutNumber(`Ring me: ${NUMBER}, or write.`)).toBe('Ring me: , or write.');
	});
});
