export interface Fault {
	/** Whether the text is valid up to its end, but incomplete. */
	atEnd: boolean;
	/** Counted from 1. */
	line: number;
}

type Awaited = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close';

const blank = /[ \t\n\r]*/y;
const word = /[-+.\w]+/y;
const literal = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
/** Everything up to the end of a string, the next escape, or an invalid character. */
const plain = /[ !#-[\]-\uffff]*/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const escapeBegun = /^\\(?:u[\da-fA-F]{0,3})?$/;

/**
 * Finds the position of a JSON syntax error. Error messages of `JSON.parse` differ between
 * browsers, and only some contain a position.
 * @returns undefined for valid JSON
 */
export function faultOf(text: string): Fault | undefined {
	const open: ('{' | '[')[] = [];
	let awaited: Awaited | 'end' = 'value';
	let at = 0;

	const fault = (): Fault => ({
		atEnd: at >= text.length,
		line: text.slice(0, at).split('\n').length
	});
	const skip = (pattern: RegExp): string => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0] ?? '';
		at += found.length;
		return found;
	};
	const afterValue = (): Awaited | 'end' => (open.length > 0 ? 'comma-or-close' : 'end');

	/** Skips a string; false if it is invalid or incomplete. */
	const skipString = (): boolean => {
		at += 1;
		for (;;) {
			skip(plain);
			if (text[at] === '"') {
				at += 1;
				return true;
			}
			if (text[at] !== '\\' || skip(escape) === '') break;
		}
		if (escapeBegun.test(text.slice(at, at + 6))) at = text.length;
		return false;
	};

	for (;;) {
		skip(blank);
		const char = text[at];
		if (char === undefined) return awaited === 'end' ? undefined : fault();
		const closes = awaited.endsWith('-close') && char === (open.at(-1) === '{' ? '}' : ']');
		if (closes) {
			at += 1;
			open.pop();
			awaited = afterValue();
		} else if (awaited === 'comma-or-close' && char === ',') {
			at += 1;
			awaited = open.at(-1) === '{' ? 'key' : 'value';
		} else if (awaited === 'colon' && char === ':') {
			at += 1;
			awaited = 'value';
		} else if ((awaited === 'key' || awaited === 'key-or-close') && char === '"') {
			if (!skipString()) return fault();
			awaited = 'colon';
		} else if (awaited === 'value' || awaited === 'value-or-close') {
			if (char === '{' || char === '[') {
				at += 1;
				open.push(char);
				awaited = char === '{' ? 'key-or-close' : 'value-or-close';
			} else if (char === '"') {
				if (!skipString()) return fault();
				awaited = afterValue();
			} else {
				const start = at;
				const isLiteral = literal.test(skip(word));
				if (!isLiteral) {
					// The end of the text cut a number or a word.
					if (at < text.length || at === start) at = start;
					return fault();
				}
				awaited = afterValue();
			}
		} else {
			return fault();
		}
	}
}
