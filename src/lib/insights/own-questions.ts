import { middle, type Amount } from '$lib/journal/amount';
import type { Checkin } from '$lib/journal/checkin';
import type { Journal } from '$lib/journal/journal';
import { ownQuestionId, scaleSteps, wordingAt, type OwnQuestion } from '$lib/journal/own-question';
import { inOrder } from '$lib/journal/platform';
import type { Week } from '$lib/journal/weeks';
import { amountWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Axis, ChartData, Table } from './insight';
import { countAxis } from './series/axes';
import {
	breaksOf,
	hasValue,
	linePoints,
	spansOf,
	timeAxisOf,
	type Reading
} from './series/readings';
import { moments, since, type Moment } from './series/time';
import * as words from './series/words';

export const id = 'own-questions';
export const question = m.insights_own_question;
export const empty = m.insights_own_empty;

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

export function chart({ record, points }: Series): ChartData {
	return {
		x: timeAxisOf(points),
		y: axisOf(record, points),
		sets: [
			{
				kind: record.kind === 'yes-no' ? 'dots' : 'line',
				role: 'neutral',
				stroke: 'solid',
				mark: 'circle',
				label: '',
				points: linePoints(points)
			}
		],
		spans: spansOf(points),
		breaks: breaksOf(points)
	};
}

function axisOf(record: OwnQuestion, points: readonly Point[]): Axis {
	switch (record.kind) {
		case 'yes-no':
			return {
				min: -0.3,
				max: 1.3,
				ticks: [
					{ value: 0, label: m.answer_no() },
					{ value: 1, label: m.answer_yes() }
				]
			};
		case 'scale': {
			const ticks = scaleSteps.map((value) => ({ value, label: numberWords(value) }));
			return { min: 0.8, max: scaleSteps.length + 0.2, ticks };
		}
		default:
			return countAxis(points.reduce((most, { hi, value }) => Math.max(most, hi ?? value ?? 0), 0));
	}
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
				n: alike.length,
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
