import { answerValue } from '$lib/journal/checkin';
import { CONVERSATIONS } from '$lib/journal/questions/ids';
import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';
import { listWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, ChartStyle, Table } from './insight';
import { countAxis } from './series/axes';
import { hasValue, linePoints, spansOf, timeAxisOf, type Reading } from './series/readings';
import { moments, since } from './series/time';
import * as words from './series/words';

export const id = 'conversations';
export const question = m.insights_conversations_question;
export const empty = m.insights_conversations_empty;

const kinds = ['faceToFace', 'call', 'writing'] as const;
type Kind = (typeof kinds)[number];

const labels: Record<Kind, () => string> = {
	faceToFace: m.insights_conversations_face_to_face,
	call: m.insights_conversations_call,
	writing: m.insights_conversations_writing
};

const styles: Record<Kind, ChartStyle> = {
	faceToFace: { role: 'real', stroke: 'solid', mark: 'circle' },
	call: { role: 'neutral', stroke: 'dotted', mark: 'square' },
	writing: { role: 'virtual', stroke: 'dashed', mark: 'triangle' }
};

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

export function chart(series: Series): ChartData {
	const lines = kinds.map((kind) => series[kind]);
	const counts = lines.flat().map(({ value }) => value ?? 0);
	return {
		x: timeAxisOf(series.faceToFace),
		y: countAxis(counts.reduce((most, count) => Math.max(most, count), 0)),
		sets: kinds
			.filter((kind) => series[kind].some(hasValue))
			.map((kind) => ({
				kind: 'line',
				...styles[kind],
				label: labels[kind](),
				points: linePoints(series[kind])
			})),
		spans: spansOf(...lines),
		breaks: []
	};
}

export function sentence(series: Series): string {
	const answered = kinds.filter((kind) => series[kind].some(hasValue));
	const checkins = series.faceToFace.filter((_, index) =>
		kinds.some((kind) => series[kind][index]?.value !== undefined)
	).length;
	const list = listWords(
		answered.map((kind) =>
			m.insights_conversations_part({
				n: numberWords(
					words.median(series[kind].filter(hasValue).map(({ value }) => value)) ?? 0,
					1
				),
				kind: labels[kind]()
			})
		)
	);
	if (checkins === 1)
		return words.joinSentences(
			m.insights_conversations_once({ list }),
			words.trendWords(series.faceToFace)
		);
	return words.joinSentences(
		m.insights_conversations_usual({ list, n: checkins }),
		...directions(series, answered)
	);
}

/** One sentence for each kind with a trend, or a single one if no kind has a trend. */
function directions(series: Series, answered: readonly Kind[]): string[] {
	const moving = answered.flatMap((kind) => {
		const { verdict, start } = words.direction(series[kind]);
		if (!start || (verdict !== 'rising' && verdict !== 'falling')) return [];
		const said = { kind: labels[kind](), date: words.dayWords(start.moment) };
		return [
			verdict === 'rising'
				? m.insights_conversations_rising(said)
				: m.insights_conversations_falling(said)
		];
	});
	if (moving.length > 0) return moving;
	const longest = answered.reduce<readonly Reading[]>((most, kind) => {
		return series[kind].filter(hasValue).length > most.filter(hasValue).length
			? series[kind]
			: most;
	}, []);
	return [words.trendWords(longest)];
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
