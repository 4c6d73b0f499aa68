/** What is particular to the records of one type. */
interface RecordDefinition {
	/** Whether the field or answer at a path keeps its earlier values; no field does where absent. */
	readonly versioned?: (path: string) => boolean;
	/** The field that a deleted record keeps, so that it is still recognised. */
	readonly lasting?: string;
	/** The field that makes two records one, in place of the id. */
	readonly identifiedBy?: string;
}

const only = (field: string) => (path: string) => path === field;

/**
 * Every type of record that this version knows. A new type also gets a line in `schemas/index.ts`, which
 * the compiler asks for, and its store in a new block in `storage/database.ts`.
 */
const definitions = {
	settings: {},
	platform: {},
	question: { versioned: only('wording') },
	checkin: {
		versioned: (path) => path.startsWith('answers.'),
		lasting: 'week',
		identifiedBy: 'week'
	},
	note: { versioned: only('text') },
	contact: { lasting: 'marks' },
	person: { versioned: (path) => !['into', 'apartFrom', 'lookAgain'].includes(path) },
	step: { versioned: only('note') },
	invitation: { versioned: only('outcome') },
	list: {},
	measurement: {},
	request: { versioned: only('what') },
	favour: { versioned: only('what') },
	prompt: { versioned: only('words') }
} as const satisfies Record<string, RecordDefinition>;

export type RecordType = keyof typeof definitions;

// The keys of a constant object are its type's.
export const recordTypes = Object.keys(definitions) as readonly RecordType[];

export function isKnownType(type: string): type is RecordType {
	return Object.hasOwn(definitions, type);
}

/** What is particular to a type; undefined for a type that only a newer version knows. */
export function definitionOf(type: string): RecordDefinition | undefined {
	return isKnownType(type) ? definitions[type] : undefined;
}
