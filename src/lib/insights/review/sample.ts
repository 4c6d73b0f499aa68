import { isKnownFrom } from '$lib/journal/people/closeness';
import type { Stratum } from '$lib/journal/people/measurement';
import { reviewAnswers, type ReviewAnswer } from '$lib/journal/people/person';
import type { Threshold } from '$lib/journal/settings';
import type { Sample } from '../statistics';

type FullSample = Required<Sample>;

/** The fresh answers of a stratum as a random sample. */
export function sampleOf({ all, fresh }: Stratum, threshold: Threshold): FullSample {
	let [reviewed, known, skipped] = [0, 0, 0];
	for (const answer of reviewAnswers) {
		const count = fresh[answer] ?? 0;
		if (answer === 'skipped') skipped += count;
		else reviewed += count;
		if (isKnown(answer, threshold)) known += count;
	}
	// A file edited by hand may contain more answers than people.
	return { all: Math.max(all, reviewed + skipped), reviewed, known, skipped };
}

/** Whether an answer means "known". "Not sure" does not. */
export function isKnown(answer: ReviewAnswer, threshold: Threshold): boolean {
	return answer !== 'unsure' && answer !== 'skipped' && isKnownFrom(answer, threshold);
}

/** The number of people by earlier and later answer. Skipped answers are left out. */
export interface AnswerPair {
	readonly before: ReviewAnswer;
	readonly after: ReviewAnswer;
	readonly count: number;
}

export function answerPairs({ again }: Stratum): AnswerPair[] {
	return Object.entries(again).flatMap(([pair, count]) => {
		const [before, after] = pair
			.split('>')
			.map((name) => reviewAnswers.find((answer) => answer === name));
		if (!before || !after || before === 'skipped' || after === 'skipped') return [];
		return [{ before, after, count }];
	});
}
