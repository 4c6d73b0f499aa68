import { parseProperties } from './vcard-properties';

export interface Card {
	/** Escaped values of the wanted properties. */
	readonly values: ReadonlyMap<string, readonly string[]>;
	/** Whether the card has its END line. */
	readonly isWhole: boolean;
}

/** Parses the cards of a vCard file. Never throws, whatever the bytes are. */
export function* parseCards(bytes: Uint8Array, wanted: ReadonlySet<string>): Generator<Card> {
	let values: Map<string, string[]> | undefined;
	let inner = 0;
	let before = '';
	for (const { name, value } of parseProperties(bytes, wanted)) {
		// In version 2.1, AGENT is a card within the card.
		if (name === 'BEGIN' && values && (before === 'AGENT' || inner > 0)) inner += 1;
		else if (name === 'END' && inner > 0) inner -= 1;
		else if (name === 'BEGIN' || name === 'END') {
			if (values) yield { values, isWhole: name === 'END' };
			values = name === 'BEGIN' ? new Map<string, string[]>() : undefined;
		} else if (values && inner === 0 && wanted.has(name)) {
			const others = values.get(name);
			if (others) others.push(value);
			else values.set(name, [value]);
		}
		if (name !== '') before = name;
	}
	if (values) yield { values, isWhole: false };
}

/** Removes the backslashes before commas, semicolons and line ends. */
export function unescapeValue(value: string): string {
	return value.replace(/\\(.)/gs, (_, character: string) =>
		character.toLowerCase() === 'n' ? '\n' : character
	);
}

/** Splits a structured value such as a name. */
export function splitParts(value: string): string[] {
	return value
		.replace(/\\.|;/gs, (found) => (found === ';' ? '\0' : found))
		.split('\0')
		.map(unescapeValue);
}
