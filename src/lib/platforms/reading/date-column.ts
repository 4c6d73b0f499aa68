import { cleanText, isValidDay } from './values';
import { toAsciiDigits } from './digits';
import { parseLocalizedDay } from './localized-date';

type Order = 'day-first' | 'month-first';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const withMonthName = /^(\d{1,2})[ -]([A-Za-z]{3})[ -](\d{4}|\d{2})$/;
const inNumbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const clockOfTwelve = /\d\s*[ap]\.?m\b/i;

/** Spreadsheets store a day as the number of days since the end of 1899. */
const serial = /^[2-7]\d{4}(?:[.,]\d+)?$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** Parses the dates of a column, in the formats of platforms and spreadsheets. */
export class DateColumn {
	readonly #order: Order | undefined;
	readonly #known = new Map<string, string | undefined>();

	/** @param cells the whole column: unambiguous dates tell the order of day and month in the others */
	constructor(cells: Iterable<string>) {
		this.#order = orderOf(cells);
	}

	/** The day, `2024-02-07`; undefined if it is ambiguous or not a date. */
	read(cell: string): string | undefined {
		if (!this.#known.has(cell))
			this.#known.set(cell, dayOf(toAsciiDigits(cleanText(cell)), this.#order));
		return this.#known.get(cell);
	}
}

function dayOf(text: string, order: Order | undefined): string | undefined {
	const [, dayText, name = '', yearText = ''] = withMonthName.exec(text) ?? [];
	const month = months.indexOf(name.toLowerCase()) + 1;
	if (dayText !== undefined && month > 0) return written(yearText, String(month), dayText);
	const numbers = inNumbers.exec(text);
	if (numbers) return fromNumbers(numbers, clockOfTwelve.test(text) ? 'month-first' : order);
	if (serial.test(text)) {
		const since1900 = Math.floor(Number(text.replace(',', '.')));
		const moment = Date.UTC(1899, 11, 30) + since1900 * MILLISECONDS_A_DAY;
		return new Date(moment).toISOString().slice(0, 10);
	}
	return parseLocalizedDay(
		text.replace(/(\p{L}\.?[ -])(\d\d)$/u, (_, before: string, year: string) => {
			return `${before}${fullYear(year)}`;
		})
	);
}

function fromNumbers(numbers: RegExpExecArray, order: Order | undefined): string | undefined {
	const [, first = '', mark = '', second = '', year = ''] = numbers;
	const certain = mark === '.' || first === second ? 'day-first' : orderIn(first, second);
	switch (certain ?? order) {
		case 'day-first':
			return written(year, second, first);
		case 'month-first':
			return written(year, first, second);
		case undefined:
			return undefined;
	}
}

function written(year: string, month: string, day: string): string | undefined {
	const text = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isValidDay(text) ? text : undefined;
}

function fullYear(year: string): string {
	if (year.length === 4) return year;
	return `${year < '70' ? '20' : '19'}${year}`;
}

/** Tells the order if one number is too large for a month. */
function orderIn(first: string, second: string): Order | undefined {
	if (Number(first) > 12) return 'day-first';
	return Number(second) > 12 ? 'month-first' : undefined;
}

/** Undefined if no cell tells the order, or cells disagree. */
function orderOf(cells: Iterable<string>): Order | undefined {
	const orders = new Set<Order>();
	for (const written of cells) {
		const cell = toAsciiDigits(written);
		const [, first = '', mark, second = ''] = inNumbers.exec(cell.trimStart()) ?? [];
		if (mark === undefined || mark === '.') continue;
		const order = clockOfTwelve.test(cell) ? 'month-first' : orderIn(first, second);
		if (order) orders.add(order);
	}
	const [order] = orders;
	return orders.size === 1 ? order : undefined;
}
