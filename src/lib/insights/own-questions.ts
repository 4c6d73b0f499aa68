import { middle, type Amount } from '$lib/journal/amount';
import type { Checkin } from '$lib/journal/checkin';
import type { Journal } from '$lib/journal/journal';
import { ownQuestionId, scaleSteps, wordingAt, type OwnQuestion } from '$lib/journal/own-question';
import { inOrder } from '$lib/journal/platform';
import type { Week } from '$lib/journal/weeks';
import { amountWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, Table, WeeksChart } from './insight';
import { isOverTime } from './series/ratios';
import { breaksOf, hasValue, linePoints, weekNamesOf, type Reading } from './series/readings';
import { moments, since, type Moment } from './series/time';
import * as words from './series/words';

export const id = 'own-questions';
export const question = m.insights_own_question;

type Answer = Amount | boolean;

interface Point extends Reading {
	readonly answer: Answer | undefined;
	readonly wording: string;
}

interface Series {
	readonly record: OwnQuestion;
	readonly points: readonly Point[];
}

/** One series for each question with an answer that is not a text. Retired questions count too. */
export function compute(journal: Journal, from?: Week): readonly Series[] {
	const when = moments(journal);
	return inOrder(journal.questions)
		.filter(({ kind }) => kind !== 'text')
		.map((record) => ({ record, points: since(pointsOf(record, journal.checkins, when), from) }))
		.filter(({ points }) => points.some(hasValue));
}

function pointsOf(
	record: OwnQuestion,
	checkins: readonly Checkin[],
	when: readonly Moment[]
): Point[] {
	const key = ownQuestionId(record);
	let before: string | undefined;
	return checkins.flatMap((checkin, index): Point[] => {
		const moment = when[index];
		if (!moment) return [];
		const answer = answerOf(checkin, key);
		const stamp = checkin.stamps[`answers.${key}`];
		const wording = stamp === undefined ? record.wording : wordingAt(record, stamp);
		if (answer === undefined) return [{ moment, answer, wording, value: undefined }];
		const breaks = before !== undefined && before !== wording ? 'wording' : undefined;
		before = wording;
		const range = typeof answer === 'object' ? { lo: answer.from, hi: answer.to } : {};
		return [{ moment, answer, wording, value: valueOf(answer), breaks, ...range }];
	});
}

function answerOf(checkin: Checkin, key: string): Answer | undefined {
	const answer = checkin.answers[key];
	const value = answer?.state === 'given' ? answer.value.answer : undefined;
	return typeof value === 'string' ? undefined : value;
}

function valueOf(answer: Answer): number {
	return typeof answer === 'boolean' ? Number(answer) : middle(answer);
}

export function title({ record }: Series) {
	return record.retired ? m.insights_own_retired({ wording: record.wording }) : record.wording;
}

/** A line over the weeks, or a count of yes; nothing for few answers, or where all are the same. */
export function chart({ record, points }: Series): ChartData | undefined {
	if (!isOverTime(points)) return undefined;
	if (record.kind === 'yes-no') {
		const answered = points.filter(hasValue);
		const count = answered.filter(({ value }) => value === 1).length;
		const [yes, all] = [numberWords(count), numberWords(answered.length)];
		return {
			kind: 'counts',
			rows: [
				{
					label: m.answer_yes(),
					value: m.insights_of({ count: yes, all }),
					role: 'neutral',
					count,
					of: answered.length
				}
			]
		};
	}
	const values = words.comparable(points).map(({ value }) => value);
	if (values.every((value) => value === values[0])) return undefined;
	return {
		kind: 'weeks',
		rows: [
			{
				label: m.insights_column_answer(),
				value: m.insights_usually({ n: numberWords(words.median(values) ?? 0, 1) }),
				role: 'neutral',
				points: linePoints(points)
			}
		],
		...scaleOf(record, points),
		weeks: weekNamesOf(points),
		breaks: breaksOf(points)
	};
}

function scaleOf(
	{ kind }: OwnQuestion,
	points: readonly Point[]
): Pick<WeeksChart, 'low' | 'high'> {
	const end = (value: number) => ({ value, label: numberWords(value) });
	if (kind === 'scale') return { low: end(scaleSteps[0]), high: end(scaleSteps.length) };
	const most = points.reduce((largest, { hi, value }) => Math.max(largest, hi ?? value ?? 0), 0);
	const least = points.reduce((lowest, { lo, value }) => Math.min(lowest, lo ?? value ?? 0), 0);
	return { low: end(least), high: end(most === least ? least + 1 : most) };
}

export function sentence({ record, points }: Series): string {
	const answered = points.filter(hasValue);
	const last = points.findLast(({ answer }) => answer !== undefined)?.answer ?? 0;
	if (record.kind === 'yes-no') {
		const yes = answered.filter(({ value }) => value === 1).length;
		return words.joinSentences(
			m.insights_own_yes({ yes: numberWords(yes), n: answered.length }),
			m.insights_own_last({ answer: answerWords(last) })
		);
	}
	const alike = words.comparable(points).map(({ value }) => value);
	return words.joinSentences(
		m.insights_own_last({ answer: answerWords(last) }),
		alike.length > 1 &&
			m.insights_own_middle({
				middle: numberWords(words.median(alike) ?? 0, 1),
				least: numberWords(
					alike.reduce((least, value) => Math.min(least, value)),
					1
				),
				most: numberWords(
					alike.reduce((most, value) => Math.max(most, value)),
					1
				)
			}),
		words.direction(points).verdict !== 'too_few' && words.trendWords(points)
	);
}

function answerWords(answer: Answer): string {
	if (typeof answer === 'boolean') return answer ? m.answer_yes() : m.answer_no();
	return amountWords(answer);
}

/** The meaning of both ends of a scale. */
export function note({ record }: Series) {
	if (record.kind !== 'scale') return undefined;
	return m.insights_own_scale({
		least: numberWords(scaleSteps[0]),
		low: record.low ?? m.question_own_scale_low(),
		most: numberWords(scaleSteps.length),
		high: record.high ?? m.question_own_scale_high()
	});
}

export function table({ points }: Series, count?: number): Table {
	return {
		columns: [
			words.weekColumn(),
			words.numberColumn(m.insights_column_answer()),
			words.noteColumn()
		],
		rows: words.latestFirst(points, count, (point, index) => [
			words.dayWords(point.moment),
			words.cell(point.answer, answerWords),
			words.remarks(point, index === 0, ...(point.breaks ? [point.wording] : []))
		])
	};
}
