import { dateWords, numberWords, percentWords } from '$lib/journal/words';
import type { Axis, Tick } from '../insight';
import { dateAt, dayNumber } from './time';

/** Longest spans, in weeks, whose ticks are weeks, months and half-years. */
const WEEKS = 10;
const MONTHS = 80;
const HALF_YEARS = 320;
const MOST_YEARS = 12;

/**
 * The time axis between two weeks. Its ticks are weeks, months or years, depending on its length.
 */
export function timeAxis(from: number, to: number): Axis {
	const [min, max] = to - from < 2 ? [from - 1, to + 1] : [from, to];
	return { min, max, ticks: timeTicks(from, to) };
}

function timeTicks(from: number, to: number): Tick[] {
	const span = to - from;
	if (span <= WEEKS) {
		const weeks = Array.from({ length: span + 1 }, (_, index) => from + index);
		return weeks.map((value) => ({ value, label: dateWords(dateAt(value)) }));
	}
	const [first, last] = [dateAt(from).getFullYear(), dateAt(to).getFullYear()];
	const everyYears = span <= HALF_YEARS ? 1 : roundStep((last - first) / MOST_YEARS, 1);
	const everyMonths = span <= MONTHS ? 1 : span <= HALF_YEARS ? 6 : 12;
	const ticks: Tick[] = [];
	for (let year = Math.ceil(first / everyYears) * everyYears; year <= last; year += everyYears) {
		for (let month = 0; month < 12; month += everyMonths) {
			const value = dayNumber(year, month, 1);
			if (value < from || value > to) continue;
			ticks.push({ value, label: monthLabel(new Date(year, month, 1), everyMonths) });
		}
	}
	return ticks;
}

function monthLabel(date: Date, everyMonths: number): string {
	if (everyMonths === 12) return String(date.getFullYear());
	return dateWords(date, everyMonths === 1 && date.getMonth() > 0 ? 'month' : 'monthAndYear');
}

/** The smallest step of 1, 2, 5, 10, 20, … that is at least `size` and at least `least`. */
function roundStep(size: number, least: number): number {
	if (size <= least) return least;
	const power = 10 ** Math.floor(Math.log10(size));
	const factor = [1, 2, 5, 10].find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
	return factor * power;
}

/** An axis from 0 for counts and ratios, with about four steps. */
export function countAxis(largest: number, decimals = 0): Axis {
	const step = roundStep(largest / 4, decimals === 0 ? 1 : 10 ** -decimals);
	const steps = Math.max(1, Math.ceil(largest / step - 1e-9));
	return { min: 0, max: steps * step, ticks: ticksOf(steps, step, decimals) };
}

function ticksOf(steps: number, step: number, decimals: number): Tick[] {
	return Array.from({ length: steps + 1 }, (_, index) => ({
		value: index * step,
		label: numberWords(index * step, decimals)
	}));
}

/** An axis from 0 for shares between 0 and 1. */
export function shareAxis(largest: number): Axis {
	const step =
		largest > 0.8 ? 0.25 : largest > 0.4 ? 0.2 : largest > 0.2 ? 0.1 : largest > 0.08 ? 0.05 : 0.02;
	const steps = Math.max(2, Math.ceil(largest / step - 1e-9));
	const max = Math.min(1, steps * step);
	const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, index) => ({
		value: index * step,
		label: percentWords(index * step)
	}));
	return { min: 0, max, ticks };
}
