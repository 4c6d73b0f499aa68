import { stampedAt } from '../stamps';
import { closenesses, type Closeness } from './closeness';
import type { PersonView } from './people';
import type { Person, Review } from './person';
import type { Step } from './step';

/** A closeness at a moment, and where it came from. */
export interface Said {
	readonly what: Closeness | 'unsure';
	/** In milliseconds since 1970. */
	readonly at: number;
	readonly by: 'review' | 'step' | 'hand';
}

/** The largest difference in milliseconds between stamps of one edit. */
const AT_ONCE = 1000;

/** Past closenesses to a person, latest first. */
export function closenessHistory(
	{ record, merged }: Pick<PersonView, 'record' | 'merged'>,
	steps: readonly Step[]
): Said[] {
	const stepped = steps.flatMap(({ kind, stamps }) => {
		const what = closenesses.find((each) => each === kind);
		return what && stamps.kind ? { what, at: stampedAt(stamps.kind).getTime() } : [];
	});
	const persons = record ? [record, ...merged] : merged;
	return persons.flatMap((person) => saidOf(person, stepped)).sort((a, b) => b.at - a.at);
}

interface Written<T> {
	what: T;
	at: number;
}

function saidOf(person: Person, stepped: readonly Written<Closeness>[]): Said[] {
	const reviews = writtenIn<Review>(person, 'review');
	const plain = writtenIn<Closeness>(person, 'closeness')
		.filter(({ what, at }) =>
			reviews.every((review) => review.what.answer !== what || !areAtOnce(review.at, at))
		)
		.map(({ what, at }): Said => {
			const isStep = stepped.some((step) => step.what === what && areAtOnce(step.at, at));
			return { what, at, by: isStep ? 'step' : 'hand' };
		});
	const reviewed = reviews.flatMap(({ what: { answer, at } }): Said[] =>
		answer === 'skipped' ? [] : [{ what: answer, at, by: 'review' }]
	);
	return [...plain, ...reviewed];
}

/** The values of a field with their times. */
function writtenIn<T>(person: Person, field: 'review' | 'closeness'): Written<T>[] {
	const stamp = person.stamps[field];
	const now = stamp === undefined ? [] : [{ stamp, value: person[field] }];
	return [...now, ...(person.earlier?.[field] ?? [])].flatMap(({ stamp, value }) =>
		// The schema has checked the field.
		value === undefined ? [] : { what: value as T, at: stampedAt(stamp).getTime() }
	);
}

function areAtOnce(a: number, b: number): boolean {
	return Math.abs(a - b) <= AT_ONCE;
}
