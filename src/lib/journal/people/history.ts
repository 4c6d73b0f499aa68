import { stampedAt } from '../stamps';
import { closenesses, type Closeness } from './closeness';
import type { PersonView } from './people';
import type { Person, Review } from './person';
import type { Step } from './step';

/** What one said at a time of how far one knows somebody. */
export interface Said {
	readonly what: Closeness | 'unsure';
	/** In milliseconds since 1970. */
	readonly at: number;
	readonly by: 'review' | 'step' | 'hand';
}

/** Fields that were written at once have stamps no further apart. */
const AT_ONCE = 1000;

/** How the closeness to somebody came to be what it is, latest first. */
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
		.filter(({ what, at }) => !reviews.some((review) => isOf(review, what, at)))
		.map(({ what, at }): Said => {
			const isStep = stepped.some((step) => step.what === what && areAtOnce(step.at, at));
			return { what, at, by: isStep ? 'step' : 'hand' };
		});
	const reviewed = reviews.flatMap(({ what: { answer, at } }): Said[] =>
		answer === 'skipped' ? [] : [{ what: answer, at, by: 'review' }]
	);
	return [...plain, ...reviewed];
}

/** A field's values and when each was written. */
function writtenIn<T>(person: Person, field: 'review' | 'closeness'): Written<T>[] {
	const stamp = person.stamps[field];
	const now = stamp === undefined ? [] : [{ stamp, value: person[field] }];
	return [...now, ...(person.earlier?.[field] ?? [])].flatMap(({ stamp, value }) =>
		// What stands in a field was checked as it came in.
		value === undefined ? [] : { what: value as T, at: stampedAt(stamp).getTime() }
	);
}

function isOf({ what, at }: Written<Review>, closeness: Closeness, since: number): boolean {
	return what.answer === closeness && areAtOnce(at, since);
}

function areAtOnce(a: number, b: number): boolean {
	return Math.abs(a - b) <= AT_ONCE;
}
