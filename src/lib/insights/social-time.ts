import { middle, type Amount } from '$lib/journal/amount';
import { answerValue } from '$lib/journal/checkin';
import type { Journal } from '$lib/journal/journal';
import { SOCIAL_TIME } from '$lib/journal/questions/ids';
import { worths, worthWords, type Worth } from '$lib/journal/social-time';
import type { Week } from '$lib/journal/weeks';
import { amountWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { ChartData, Table } from './insight';
import { isOverTime } from './series/ratios';
import { hasValue, linePoints, weekNamesOf, type Reading } from './series/readings';
import { moments, since } from './series/time';
import * as words from './series/words';

export const id = 'social-time';
export const question = m.insights_social_time_question;

interface HoursPoint extends Reading {
	readonly hours: Amount | undefined;
}

interface WorthPoint extends Reading {
	readonly worth: Worth | undefined;
}

type Series =
	| { readonly of: 'hours'; readonly points: readonly HoursPoint[] }
	| { readonly of: 'worth'; readonly points: readonly WorthPoint[] };

/** One series for the hours, and one for what they were worth. */
export function compute(journal: Journal, from?: Week): readonly Series[] {
	const when = moments(journal);
	const answers = journal.checkins.flatMap((checkin, index) => {
		const moment = when[index];
		return moment ? [{ moment, ...answerValue(checkin, SOCIAL_TIME) }] : [];
	});
	const hours = answers.map(({ moment, hours }): HoursPoint => {
		const range = typeof hours === 'object' ? { lo: hours.from, hi: hours.to } : {};
		return { moment, hours, value: hours === undefined ? undefined : middle(hours), ...range };
	});
	const worth = answers.map(({ moment, worth }): WorthPoint => ({
		moment,
		worth,
		value: worth === undefined ? undefined : worths.indexOf(worth)
	}));
	const both: Series[] = [
		{ of: 'hours', points: answered(since(hours, from)) },
		{ of: 'worth', points: answered(since(worth, from)) }
	];
	return both.filter(({ points }) => points.length > 0);
}

/** From the first answer to the last: before and after, the question may have been switched off. */
function answered<Point extends Reading>(points: readonly Point[]): Point[] {
	const first = points.findIndex(hasValue);
	return first < 0 ? [] : points.slice(first, points.findLastIndex(hasValue) + 1);
}

export function title({ of }: Series) {
	return of === 'hours' ? m.insights_social_time_hours() : m.insights_social_time_worth();
}

/** A line for the hours, and a count for each answer about their worth; nothing for few of them. */
export function chart(series: Series): ChartData | undefined {
	if (series.of === 'worth') return worthChart(series.points);
	const { points } = series;
	if (!isOverTime(points)) return undefined;
	const most = points.reduce((largest, { hi, value }) => Math.max(largest, hi ?? value ?? 0), 1);
	return {
		kind: 'weeks',
		rows: [
			{
				label: m.insights_social_time_hours(),
				value: m.insights_usually({ n: numberWords(usualHours(points), 1) }),
				role: 'virtual',
				points: linePoints(points)
			}
		],
		low: { value: 0, label: numberWords(0) },
		high: { value: most, label: numberWords(most) },
		weeks: weekNamesOf(points),
		breaks: []
	};
}

function worthChart(points: readonly WorthPoint[]): ChartData | undefined {
	const said = points.flatMap(({ worth }) => worth ?? []);
	if (said.length < 2) return undefined;
	return {
		kind: 'counts',
		rows: worths.toReversed().map((worth) => {
			const count = said.filter((each) => each === worth).length;
			return { label: worthWords(worth), value: numberWords(count), role: 'neutral', count };
		})
	};
}

function usualHours(points: readonly HoursPoint[]): number {
	return words.median(words.comparable(points).map(({ value }) => value)) ?? 0;
}

export function sentence(series: Series): string {
	return series.of === 'hours' ? hoursSentence(series.points) : worthSentence(series.points);
}

function hoursSentence(points: readonly HoursPoint[]): string {
	const values = words.comparable(points).map(({ value }) => value);
	const [first = 0] = values;
	if (values.length === 1) {
		const once = points.find(({ hours }) => hours !== undefined)?.hours ?? first;
		return m.insights_social_time_once({ n: first, hours: amountWords(once) });
	}
	const usual = usualHours(points);
	const { verdict } = words.direction(points);
	return words.joinSentences(
		m.insights_social_time_usual({
			usual,
			hours: numberWords(usual, 1),
			least: numberWords(Math.min(...values), 1),
			most: numberWords(Math.max(...values), 1)
		}),
		verdict !== 'too_few' && words.trendWords(points)
	);
}

/** Counts only: three answers in words make no trend. */
function worthSentence(points: readonly WorthPoint[]): string {
	const said = points.flatMap(({ worth }) => worth ?? []);
	const [first] = said;
	if (first !== undefined && said.length === 1)
		return m.insights_social_time_worth_once({ worth: worthWords(first) });
	return m.insights_social_time_counts({ n: said.length });
}

export function note({ of }: Series) {
	return of === 'hours' ? m.insights_social_time_hours_note() : m.insights_social_time_worth_note();
}

export function table(series: Series, count?: number): Table {
	const cells =
		series.of === 'hours'
			? series.points.map(({ hours }) => words.cell(hours, amountWords))
			: series.points.map(({ worth }) => words.cell(worth, worthWords));
	return {
		columns: [
			words.weekColumn(),
			series.of === 'hours'
				? words.numberColumn(m.insights_social_time_hours())
				: words.textColumn(m.insights_social_time_worth()),
			words.noteColumn()
		],
		rows: words.latestFirst<Reading>(series.points, count, (point, index) => [
			words.dayWords(point.moment),
			cells[index] ?? '',
			words.remarks(point, index === 0)
		])
	};
}
