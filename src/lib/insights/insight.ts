import type { Journal } from '$lib/journal/journal';
import type { Week } from '$lib/journal/weeks';

/** The meaning of the colours: clay is real, blue is virtual, ink is everything else. */
export type Role = 'real' | 'virtual' | 'neutral';

/** A point of a line. `y` is null in a gap. */
export interface ChartPoint {
	/** In weeks. */
	readonly x: number;
	readonly y: number | null;
	/** The ends of its interval. */
	readonly lo?: number;
	readonly hi?: number;
}

/** A place where the line breaks because something else is measured from there on. */
export interface Break {
	/** In weeks. */
	readonly x: number;
	readonly note: string;
}

/** The two worlds over time: the area of those one knows inside all contacts. Shares are from 0 to 1. */
export interface AreaChart {
	readonly kind: 'area';
	/** In order; `week` counts from any beginning. A share is null in a gap. */
	readonly points: readonly { week: number; share: number | null }[];
	/** In order. */
	readonly breaks: readonly { week: number; note: string }[];
	/** Measured ranges, drawn as brackets. */
	readonly measured: readonly { week: number; lo: number; hi: number; label?: string }[];
	/** Words on the two parts. */
	readonly known: string;
	readonly unknown: string;
	/** Words at the side for the whole and the half, and below for the first, middle and last week. */
	readonly axis: { all: string; half: string; weeks: readonly string[] };
}

/** Those one knows inside all contacts, side by side. Shares are from 0 to 1. */
export interface PartsChart {
	readonly kind: 'parts';
	readonly rows: readonly {
		readonly label: string;
		/** The numbers. */
		readonly value: string;
		/** Null where there is no guess. */
		readonly share: number | null;
		/** What was measured. */
		readonly range?: { readonly lo: number; readonly hi: number; readonly words: string };
		/** Whether it is all of them together. */
		readonly isWhole?: boolean;
	}[];
}

/** Counts side by side: dots where they are few, else bars. */
export interface CountsChart {
	readonly kind: 'counts';
	readonly rows: readonly {
		readonly label: string;
		/** The numbers. */
		readonly value: string;
		readonly role: Role;
		readonly count: number;
		/** All of which the count is a part. */
		readonly of?: number;
	}[];
	/** Amounts, such as days or a usual number, are not counted by dots. */
	readonly isOfAmounts?: boolean;
}

/** Numbers over time, a line for each row, to one scale. */
export interface WeeksChart {
	readonly kind: 'weeks';
	readonly rows: readonly {
		readonly label: string;
		/** The numbers. */
		readonly value: string;
		readonly role: Role;
		/** In order. */
		readonly points: readonly ChartPoint[];
	}[];
	/** The ends of the scale; they differ. */
	readonly low: { readonly value: number; readonly label: string };
	readonly high: { readonly value: number; readonly label: string };
	/** Words below for the first, middle and last week. */
	readonly weeks: readonly string[];
	/** In order. */
	readonly breaks: readonly Break[];
}

/** A chart as plain data; words are ready to be drawn. */
export type ChartData = AreaChart | PartsChart | CountsChart | WeeksChart;

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
	/** Set where it reads the steps of the ladder. All others read check-ins, of which there are few at first. */
	readonly reads?: 'steps';
	/** The heading above the chart. */
	question(): string;
	/** What it will show, for the list at the end of the page. Without it, nothing is promised. */
	later?(): string;
	/**
	 * One series per chart. Most insights have one chart. Empty where there is nothing to say.
	 * @param from the first week; without it, all weeks
	 */
	compute(journal: Journal, from?: Week): readonly Series[];
	/** The heading of one chart among several. */
	title?(series: Series): string;
	/** Nothing where the sentence says it all. */
	chart(series: Series): ChartData | undefined;
	/** The answer in plain words, with its uncertainty. */
	sentence(series: Series): string;
	/** How the numbers came about, and how to read the chart. */
	note?(series: Series): string | undefined;
	/** @param count the largest number of rows; without it, all rows */
	table(series: Series, count?: number): Table;
}
