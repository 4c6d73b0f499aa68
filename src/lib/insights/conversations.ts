import { answerValue } from '$lib/journal/checkin';
import { CONVERSATIONS } from '$lib/journal/questions/ids';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { listWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, Role, Table } from './insight';
import { isOverTime } from './series/ratios';
import { hasValue, linePoints, weekNamesOf, type Reading } from './series/readings';
import { moments, since } from './series/time';
import * as words from './series/words';

export const id = 'conversations';
export const question = m.insights_conversations_question;
export const later = m.insights_conversations_later;

const kinds = ['faceToFace', 'call', 'writing'] as const;
type Kind = (typeof kinds)[number];

const labels: Record<Kind, () => string> = {
	faceToFace: m.insights_conversations_face_to_face,
	call: m.insights_conversations_call,
	writing: m.insights_conversations_writing
};

const roles: Record<Kind, Role> = { faceToFace: 'real', call: 'neutral', writing: 'virtual' };

/** The number of people for each kind of talk. All lines have the same check-ins. */
type Series = Readonly<Record<Kind, readonly Reading[]>>;

export function compute(journal: Journal, from?: Week): readonly Series[] {
	const when = moments(journal);
	const line = (kind: Kind): Reading[] => {
		const readings = journal.checkins.flatMap((checkin, index) => {
			const moment = when[index];
			return moment ? [{ moment, value: answerValue(checkin, CONVERSATIONS)?.[kind] }] : [];
		});
		return since(readings, from);
	};
	const series = { faceToFace: line('faceToFace'), call: line('call'), writing: line('writing') };
	return kinds.some((kind) => series[kind].some(hasValue)) ? [series] : [];
}

/** A line for each kind; while there are few weeks, the usual number. */
export function chart(series: Series): ChartData {
	const rows = answeredIn(series).map((kind) => ({
		kind,
		label: labels[kind](),
		value: numberWords(usualOf(series[kind]), 1),
		role: roles[kind]
	}));
	if (!rows.some(({ kind }) => isOverTime(series[kind])))
		return {
			kind: 'counts',
			isOfAmounts: true,
			rows: rows.map(({ kind, ...row }) => ({ ...row, count: usualOf(series[kind]) }))
		};
	const counts = kinds.flatMap((kind) => series[kind].map(({ value }) => value ?? 0));
	const most = counts.reduce((largest, count) => Math.max(largest, count), 1);
	return {
		kind: 'weeks',
		rows: rows.map(({ kind, ...row }) => ({
			...row,
			value: m.insights_usually({ n: row.value }),
			points: linePoints(series[kind])
		})),
		low: { value: 0, label: numberWords(0) },
		high: { value: most, label: numberWords(most) },
		weeks: weekNamesOf(series.faceToFace),
		breaks: []
	};
}

function answeredIn(series: Series): Kind[] {
	return kinds.filter((kind) => series[kind].some(hasValue));
}

function usualOf(readings: readonly Reading[]): number {
	return words.median(readings.filter(hasValue).map(({ value }) => value)) ?? 0;
}

export function sentence(series: Series): string {
	const answered = answeredIn(series);
	const checkins = series.faceToFace.filter((_, index) =>
		kinds.some((kind) => series[kind][index]?.value !== undefined)
	).length;
	const list = listWords(
		answered.map((kind) =>
			m.insights_conversations_part({
				n: numberWords(usualOf(series[kind]), 1),
				kind: labels[kind]()
			})
		)
	);
	return words.joinSentences(
		checkins === 1
			? m.insights_conversations_once({ list })
			: m.insights_conversations_usual({ list }),
		...directions(series, answered)
	);
}

/** One sentence for each kind with a trend. */
function directions(series: Series, answered: readonly Kind[]): string[] {
	return answered.flatMap((kind) => {
		const { verdict, start } = words.direction(series[kind]);
		if (!start || (verdict !== 'rising' && verdict !== 'falling')) return [];
		const said = { kind: labels[kind](), date: words.dayWords(start.moment) };
		return [
			verdict === 'rising'
				? m.insights_conversations_rising(said)
				: m.insights_conversations_falling(said)
		];
	});
}

export function note() {
	return m.insights_conversations_note();
}

export function table(series: Series, count?: number): Table {
	return {
		columns: [words.weekColumn(), ...kinds.map((kind) => words.numberColumn(labels[kind]()))],
		rows: words.latestFirst(series.faceToFace, count, ({ moment }, index) => [
			words.dayWords(moment),
			...kinds.map((kind) => words.cell(series[kind][index]?.value, numberWords))
		])
	};
}
