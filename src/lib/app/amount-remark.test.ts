import { expect, it } from 'vitest';
import { amountRemark } from './amount-remark';

it.each([
	['1.2k', 'Read as 1,200'],
	['1.200', 'Read as 1,200'],
	['~180', 'Read as 180'],
	['300 to 350', 'Read as 300–350']
])('says how %j is read', (text, words) => {
	expect(amountRemark(text, true)).toEqual({ words, choices: [] });
});

it.each(['', ' ', '1,200', '1200', '300-350', '1.5', 'many'])('says nothing of %j', (text) => {
	expect(amountRemark(text, true)).toBeUndefined();
});

it('asks for one of the amounts that a text may mean, as far as they fit', () => {
	expect(amountRemark('300 350', true)).toEqual({
		words: 'Which do you mean?',
		choices: ['300,350', '300–350']
	});
	expect(amountRemark('300 350', false)).toEqual({
		words: 'Do you mean 300,350?',
		choices: ['300,350']
	});
});
