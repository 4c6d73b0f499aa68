import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';

/** The meaning of the colours: clay is real, blue is virtual, ink is everything else. */
export type Role = 'real' | 'virtual' | 'neutral';

/** A point of a chart. `y` is null in a gap. */
export interface ChartPoint {
	readonly x: number;
	readonly y: number | null;
	/** The ends of its interval. */
	readonly lo?: number;
	readonly hi?: number;
	/** A label beside the point. */
	readonly text?: string;
}

/** How a set is drawn. Stroke and mark tell sets apart without colour. */
export interface ChartStyle {
	readonly role: Role;
	/** Dashes for lines, hatching for bars. */
	readonly stroke: 'solid' | 'dashed' | 'dotted';
	readonly mark: 'circle' | 'square' | 'triangle';
}

/** A line, separate dots or bars in one style. */
export interface ChartSet extends ChartStyle {
	readonly kind: 'line' | 'dots' | 'bars';
	/** A label at the end of the line. */
	readonly label: string;
	/** In order of `x`. */
	readonly points: readonly ChartPoint[];
}

export interface Tick {
	readonly value: number;
	readonly label: string;
}

export interface Axis {
	readonly min: number;
	readonly max: number;
	/** Ticks that do not fit are left out, unless they are names. */
	readonly ticks: readonly Tick[];
	/** The ticks name what is above them. They take several lines where space is small. */
	readonly names?: boolean;
}

/** A labelled part of the time axis. */
export interface Span {
	readonly kind: 'gap' | 'settling';
	readonly from: number;
	readonly to: number;
	readonly label: string;
}

/** A place where the line breaks because something else is measured from there on. */
export interface Break {
	readonly x: number;
	readonly note: string;
}

/** A chart as plain data. Numbers are in the units of the axes; words are ready to be drawn. */
export interface ChartData {
	readonly x: Axis;
	readonly y: Axis;
	readonly sets: readonly ChartSet[];
	readonly spans: readonly Span[];
	readonly breaks: readonly Break[];
}

export interface Column {
	readonly label: string;
	readonly numeric: boolean;
}

/** The numbers behind a chart, in words; latest first. */
export interface Table {
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly string[])[];
}

/** One question about the journal, and its answer in numbers and words. */
export interface Insight<Series = unknown> {
	/** The id never changes. */
	readonly id: string;
	/** The heading above the chart. */
	question(): string;
	/** The text while there is nothing to show. */
	empty(): string;
	/**
	 * One series per chart. Most insights have one chart.
	 * @param from the first week; without it, all weeks
	 */
	compute(journal: Journal, from?: Week): readonly Series[];
	/** The heading of one chart among several. */
	title?(series: Series): string;
	/** Nothing where there is no point to draw. */
	chart(series: Series): ChartData | undefined;
	/** The answer in plain words, with its uncertainty. */
	sentence(series: Series): string;
	/** A hint about how to read the chart. */
	note?(series: Series): string | undefined;
	/** @param count the largest number of rows; without it, all rows */
	table(series: Series, count?: number): Table;
}
