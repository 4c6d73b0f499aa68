export type Item =
	/** Any one of these words. */
	| { is: 'word'; words: ReadonlySet<string> }
	| { is: 'piece'; name: string }
	| { is: 'choice' | 'optional'; of: readonly Sequence[] }
	| { is: 'gap' | 'start' | 'end' };

export type Sequence = readonly Item[];

/** A phrase and the part of it that is marked. */
export interface Phrase {
	readonly before: Sequence;
	readonly marked: Sequence;
	readonly after: Sequence;
}

const lexemes = /\{[^{}]+\}|[[\]()|<>*^$]|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*'?|[^\s]/gu;

const signs: Readonly<Record<string, Item>> = {
	'*': { is: 'gap' },
	'^': { is: 'start' },
	$: { is: 'end' }
};

/**
 * Parses a phrase. The README of the folder above has the syntax.
 * @throws RangeError if its brackets do not match
 */
export function phraseOf(phrase: string): Phrase {
	const [before, marked, after, ...more] = phrase.split(/[<>]/u).map(sequenceOf);
	if (before && marked && after && more.length === 0) return { before, marked, after };
	if (before && !marked) return { before: [], marked: before, after: [] };
	throw new RangeError(`phrase: ${phrase}`);
}

function sequenceOf(phrase: string): Sequence {
	const rest = [...(phrase.match(lexemes) ?? [])].reverse();
	const [sequence, ...others] = alternatives(rest);
	if (!sequence || others.length > 0 || rest.length > 0) throw new RangeError(`phrase: ${phrase}`);
	return sequence;
}

/** Takes alternatives off the end of the list, up to a closing bracket, which stays. */
function alternatives(rest: string[]): Sequence[] {
	const all: Item[][] = [[]];
	for (let next = rest.at(-1); next !== undefined; next = rest.at(-1)) {
		if (next === ')' || next === ']') break;
		rest.pop();
		if (next === '|') all.push([]);
		else all.at(-1)?.push(itemOf(next, rest));
	}
	return all;
}

function itemOf(lexeme: string, rest: string[]): Item {
	const sign = signs[lexeme];
	if (sign) return sign;
	if (lexeme === '(' || lexeme === '[') {
		const of = alternatives(rest);
		const closing = lexeme === '(' ? ')' : ']';
		if (rest.pop() !== closing) throw new RangeError(`a phrase lacks ${closing}`);
		return { is: lexeme === '(' ? 'choice' : 'optional', of: withMergedWords(of) };
	}
	if (lexeme.startsWith('{')) return { is: 'piece', name: lexeme.slice(1, -1) };
	return { is: 'word', words: new Set([lexeme]) };
}

/** Merges the alternatives of one word into one set. */
function withMergedWords(all: readonly Sequence[]): Sequence[] {
	const words = new Set<string>();
	const others = all.filter(([first, ...more]) => {
		if (first?.is !== 'word' || more.length > 0) return true;
		for (const word of first.words) words.add(word);
		return false;
	});
	return words.size > 0 ? [[{ is: 'word', words }], ...others] : others;
}
