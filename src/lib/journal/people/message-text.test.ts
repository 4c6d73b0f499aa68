import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	canMention,
	messageText,
	NUMBER,
	subjectOf,
	withNumber,
	withoutNumber
} from './message-text';
import { openings } from './step';

const purposes = ['call', 'talk-first'] as const;
const variants = [0, 1, 2, 3];

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
			['call', 4],
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
		expect(new Set(openings.map((tone) => subjectOf('call', tone))).size).toBe(openings.length);
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

	it('mentions how one met, where that is one short line', () => {
		const text = messageText({
			purpose: 'call',
			tone: 'brief',
			variant: 0,
			firstName: 'Tove',
			howMet: ' At the fair in Lyon. '
		});
		expect(text.split('\n\n')[2]).toBe('How we met, by my notes: “At the fair in Lyon”.');
		expect(canMention('At the fair in Lyon')).toBe(true);
		for (const note of [undefined, ' ', 'Two\nlines', 'x'.repeat(121)])
			expect(canMention(note)).toBe(false);
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
