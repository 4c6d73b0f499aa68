import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf, emailMark, phoneMark, profileMark } from './addresses';

describe('an e-mail address', () => {
	it('is the same in capitals and after mailto:', () => {
		expect(emailMark(' Tove@Example.COM ')).toBe('tove@example.com');
		expect(emailMark('mailto:tove@example.com')).toBe('tove@example.com');
	});

	it.each(['', 'tove', '@example.com', 'tove@', 'a@b@c', 'Tove <tove@example.com>'])(
		'is not “%s”',
		(text) => expect(emailMark(text)).toBeUndefined()
	);
});

describe('a phone number', () => {
	it.each([
		'+44 7700 900123',
		'0044 7700 900123',
		'+44 (0)7700 900-123',
		'tel:+44-7700-900123',
		'+44.7700.900.123',
		'＋４４ ７７００ ９００１２３',
		'+44 7700‑900123'
	])('is the same as “%s”', (text) => expect(phoneMark(text)).toBe('447700900123'));

	it.each([
		['of a country that is not said', '07700 900123'],
		['without its plus', '447700900123'],
		['that is short', '+44 112'],
		['that is too long', '+44 7700 900123 900123'],
		['with an extension', '+44 7700 900123 ext. 4'],
		['of noughts', '0000 0000 0000'],
		['that is none', 'ask Marta']
	])('says nothing %s', (_, text) => expect(phoneMark(text)).toBeUndefined());
});

describe('the address of a profile', () => {
	it.each([
		'https://www.linkedin.com/in/zo%C3%AB-quillfeather-77',
		'http://linkedin.com/in/zoë-quillfeather-77/',
		'https://uk.linkedin.com/in/Zoë-Quillfeather-77?trk=people',
		'linkedin.com/in/zoe%CC%88-quillfeather-77'
	])('is the same as %s', (text) =>
		expect(profileMark(text)).toBe('linkedin.com/in/zoë-quillfeather-77')
	);

	it('tells capitals apart where they may mean something', () => {
		expect(profileMark('https://example.org/@Ab')).not.toBe(profileMark('https://example.org/@ab'));
	});

	it('has the number where nothing else tells profiles apart', () => {
		expect(profileMark('https://www.facebook.com/profile.php?id=9001&sk=about')).toBe(
			'facebook.com/profile.php?id=9001'
		);
	});

	it.each(['https://example.com/', 'tove', '', 'mailto:tove@example.com', 'https://'])(
		'is not “%s”',
		(text) => expect(profileMark(text)).toBeUndefined()
	);
});

it('never fails, whatever is written in their place', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const facts = { name: 'a', emails: [text], phones: [text], link: text };
			expect(addressesOf(facts).length).toBeLessThanOrEqual(3);
		})
	);
});
