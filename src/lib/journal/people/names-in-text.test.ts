import { describe, expect, it } from 'vitest';
import { NameIndex } from './names-in-text';
import { firstWord } from './people';

/** Names by whether one knows them; each is its own id. */
function index(known: readonly string[], strangers: readonly string[] = []): NameIndex {
	const names = new NameIndex();
	for (const name of known) names.add({ id: name, name, firstName: firstWord(name) }, true);
	for (const name of strangers) names.add({ id: name, name, firstName: firstWord(name) }, false);
	return names;
}

describe('names in a text', () => {
	it('are found by the first name of those one knows, in the order of the text', () => {
		const names = index(['Jonas Wirth', 'Tove Lind']);
		expect(names.find('Tove called, then Jonas. Tove again.')).toEqual([
			'Tove Lind',
			'Jonas Wirth'
		]);
	});

	it('are found of others only by the full name', () => {
		const names = index([], ['Rose Hill', 'Cher']);
		expect(names.find('A rose for Rose, said Cher.')).toEqual([]);
		expect(names.find('I wrote to Rose Hill.')).toEqual(['Rose Hill']);
		expect(names.find('i wrote to rose hill')).toEqual(['Rose Hill']);
	});

	it('are whole words', () => {
		const names = index(['Ann Lee', 'Al']);
		expect(names.find('Anna, Annual, Ann2 and Also')).toEqual([]);
		expect(names.find('(Ann) “Al”')).toEqual(['Ann Lee', 'Al']);
	});

	it.each(["Tove's hinges", 'Tove’s hinges', "to Tove'", 'Tove-Line', 'TOVE!'])(
		'are found in “%s”',
		(text) => expect(index(['Tove Lind']).find(text)).toEqual(['Tove Lind'])
	);

	it('are found without accents, and in any encoding of them', () => {
		const names = index(['Zoë Łukasz']);
		expect(names.find('Zoe came')).toEqual(['Zoë Łukasz']);
		expect(names.find('Zoe\u0308 came')).toEqual(['Zoë Łukasz']);
		expect(index(['Zoe']).find('Zoë')).toEqual(['Zoe']);
	});

	it('begin with a capital letter, if they are written so', () => {
		const names = index(['Will Hart', 'mum']);
		expect(names.find('we will see')).toEqual([]);
		expect(names.find('Will you come? I will.')).toEqual([]);
		expect(names.find('I will ask Will.')).toEqual(['Will Hart']);
		expect(names.find('Will came.')).toEqual(['Will Hart']);
		expect(names.find('Mum and mum')).toEqual(['mum']);
	});

	it('are the longest that fit', () => {
		const names = index(['Anna Maria Berg', 'Anna Berg', 'Anna'], ['Anna Maria']);
		expect(names.find('Anna Maria Berg')).toEqual(['Anna Maria Berg']);
		expect(names.find('Anna Maria rang')).toEqual(['Anna Maria']);
		expect(index(['Anna Maria Berg']).find('Anna Berg')).toEqual(['Anna Maria Berg']);
		expect(index(['O’Brien Kay', "Jean-Luc d'Arc"]).find("O'Brien and Jean-Luc d’Arc")).toEqual([
			'O’Brien Kay',
			"Jean-Luc d'Arc"
		]);
	});

	it('may be those of several people', () => {
		const names = index(['Tove Lind', 'Tove Berg']);
		expect(names.find('Tove')).toEqual(['Tove Lind', 'Tove Berg']);
		expect(names.find('Tove Berg')).toEqual(['Tove Berg']);
	});

	it.each([
		['田中 太郎', '昨日田中さんに会った', true],
		['王', '王国', false],
		['สมชาย ใจดี', 'วันนี้สมชายมา', true],
		['Анна Иванова', 'Вчера Анна звонила', true],
		['ნინო', 'გუშინ ნინო მოვიდა', true],
		['محمد علي', 'قابلت محمد اليوم', true],
		['नीना शर्मा', 'आज नीना आई', true],
		['नी शर्मा', 'आज नीना आई', false]
	])('are words of any script: %s', (name, text, isThere) => {
		expect(index([name]).find(text)).toEqual(isThere ? [name] : []);
	});

	it('are found within a few milliseconds among many people', () => {
		const strangers = Array.from(
			{ length: 30_000 },
			(_, at) => `Anna${String(at % 900)} Berg${String(at)}`
		);
		const names = index(['Tove Lind'], strangers);
		const note = 'Anna7 came by, then Anna9 Berg909, and Tove. '.repeat(60);
		names.find(note);
		const started = performance.now();
		for (let run = 0; run < 20; run++) names.find(note);
		expect(names.find(note)).toEqual(['Anna9 Berg909', 'Tove Lind']);
		expect((performance.now() - started) / 20).toBeLessThan(20);
	});

	it('are none of an empty text, or of an empty name', () => {
		expect(index(['Tove', ' ', '—']).find('')).toEqual([]);
		expect(index(['', '…']).find('… Nobody')).toEqual([]);
	});
});
