interface RecordDefinition {
	/** Whether the field or answer at a path keeps its earlier values; no field does by default. */
	readonly versioned?: (path: string) => boolean;
	/** The field that a deleted record keeps, so that imports still recognise it. */
	readonly lasting?: string;
	/** The field that identifies a record in place of the id. */
	readonly identifiedBy?: string;
}

const only = (field: string) => (path: string) => path === field;

/**
 * A new type also gets a line in `schemas/index.ts`, which the compiler asks for, and its store in
 * a new block in `storage/database.ts`.
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

// The keys of a constant object are the keys of its type.
export const recordTypes = Object.keys(definitions) as readonly RecordType[];

export function isKnownType(type: string): type is RecordType {
	return Object.hasOwn(definitions, type);
}

/** Undefined for a type that only a newer version knows. */
export function definitionOf(type: string): RecordDefinition | undefined {
	return isKnownType(type) ? definitions[type] : undefined;
}
