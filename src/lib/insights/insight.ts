import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';

/** Clay for what is real, blue for what is virtual, ink for all else. */
export type Role = 'real' | 'virtual' | 'neutral';

/** A point of a chart; `y` is null where the line has a gap. */
export interface ChartPoint {
	readonly x: number;
	readonly y: number | null;
	/** The ends of its interval. */
	readonly lo?: number;
	readonly hi?: number;
	/** What stands beside it. */
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
	/** Stands at the end of the line. */
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
	/** Those that do not fit are left out, unless they are names. */
	readonly ticks: readonly Tick[];
	/** The ticks are names of what stands above them, and stand on two lines where there is little room. */
	readonly names?: boolean;
}

/** A stretch of the time axis with a word of its own. */
export interface Span {
	readonly kind: 'gap' | 'settling';
	readonly from: number;
	readonly to: number;
	readonly label: string;
}

/** Where the line breaks because something else is measured from there on. */
export interface Break {
	readonly x: number;
	readonly note: string;
}

/** A chart as plain data: all numbers are in the units of the axes, all words are ready to be drawn. */
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

/** One question about the journal and what the numbers say to it. */
export interface Insight<Series = unknown> {
	/** Permanent. */
	readonly id: string;
	/** Stands above the chart. */
	question(): string;
	/** What is said as long as there is nothing to show. */
	empty(): string;
	/**
	 * One series for each chart: most insights have one, some have several small ones.
	 * @param from the first week to show; all of them without it
	 */
	compute(journal: Journal, from?: Week): readonly Series[];
	/** What tells one chart of several from the others. */
	title?(series: Series): string;
	/** Nothing where there is no point to draw. */
	chart(series: Series): ChartData | undefined;
	/** What a person would say, and how sure it is. */
	sentence(series: Series): string;
	/** A quiet word about how to read the chart. */
	note?(series: Series): string | undefined;
	/** @param count how many rows at most; all without it */
	table(series: Series, count?: number): Table;
}
