import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const accented = new Map(
	Object.entries({
		...{ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', y: 'ý' },
		...{ b: 'ƀ', c: 'ç', d: 'ð', f: 'ƒ', g: 'ğ', h: 'ĥ', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ' },
		...{ p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', v: 'ṽ', w: 'ŵ', x: 'ẋ', z: 'ž' },
		...{ A: 'Á', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ğ', H: 'Ĥ', I: 'Í', J: 'Ĵ', K: 'Ķ' },
		...{ L: 'Ļ', M: 'Ṁ', N: 'Ñ', O: 'Ó', P: 'Þ', Q: 'Ǫ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Ú', V: 'Ṽ' },
		...{ W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž' }
	})
);

/** A text about 40 % longer that can still be read; places to fill and marks keep what they are. */
function pseudo(text: string): string {
	return text.replace(/(\{[^}]*\}|<[^>]*>)|[A-Za-z]/gu, (part, kept: string | undefined) =>
		kept === undefined ? (accented.get(part) ?? part) : kept
	);
}

type Message = string | readonly { match: Record<string, string> }[];

/** Puts a language into a folder's catalogue that has no letter of English. */
export async function writePseudoLocale(folder: string): Promise<void> {
	const messages = join(folder, 'messages/en');
	for (const name of await readdir(messages)) {
		const path = join(messages, name);
		const catalogue = JSON.parse(await readFile(path, 'utf8')) as Record<string, Message>;
		const written = Object.entries(catalogue).map(([key, message]) => [
			key,
			key.startsWith('$') ? message : inPseudo(message)
		]);
		await writeFile(path, JSON.stringify(Object.fromEntries(written)));
	}
}

function inPseudo(message: Message): Message {
	if (typeof message === 'string') return pseudo(message);
	return message.map((variants) => ({
		...variants,
		match: Object.fromEntries(
			Object.entries(variants.match).map(([when, text]) => [when, pseudo(text)])
		)
	}));
}
