/**
 * @typedef {'bytes' | '×' | 'points' | 'ms of the processor' | 'ms'} Unit
 * @typedef {{ name: string, value: number, unit: Unit, limit: number | undefined }} Figure
 */

/** @type {Figure[]} */
const figures = [];

/** Figures that depend least on the machine come first. */
const order = ['bytes', '×', 'points', 'ms of the processor', 'ms'];

/**
 * Keeps one figure for the report.
 * @param {string} name
 * @param {number} value
 * @param {Unit} unit
 * @param {number} [limit] the most it may be
 */
export function note(name, value, unit, limit) {
	figures.push({ name, value, unit, limit });
}

/**
 * Keeps the longest task: the median of several runs.
 * @param {string} name
 * @param {readonly import('./browser.mjs').Task[]} tasks
 * @param {number} [limit] the most it may take of the processor's time
 */
export function noteTask(name, tasks, limit) {
	const processor = median(tasks.map(({ processor }) => processor));
	note(`${name}, longest task`, processor, 'ms of the processor', limit);
	note(`${name}, longest task`, median(tasks.map(({ wall }) => wall)), 'ms');
}

/** @param {Figure} figure */
function line({ name, value, unit, limit }) {
	const digits = unit === '×' ? 2 : Number.isInteger(value) || value >= 100 ? 0 : 1;
	const holds = limit === undefined || value <= limit;
	const budget = limit === undefined ? '' : `, ${holds ? 'within' : 'ABOVE'} ${String(limit)}`;
	return `${name}: ${value.toFixed(digits)} ${unit}${budget}`;
}

/**
 * Prints all figures, those with a budget first.
 * @returns whether every budget holds
 */
export function report() {
	const rank = (/** @type {Figure} */ { unit, limit }) =>
		order.indexOf(unit) + (limit === undefined ? order.length : 0);
	for (const figure of figures.toSorted((a, b) => rank(a) - rank(b))) console.log(line(figure));
	const missed = figures.filter(({ value, limit }) => limit !== undefined && value > limit);
	console.log(
		`\n${missed.length === 0 ? 'All budgets hold.' : `${String(missed.length)} above budget.`}`
	);
	return missed.length === 0;
}

/**
 * Says what is being done, where it does not mix with the figures.
 * @param {string} what
 */
export function say(what) {
	console.error(`${what} …`);
}

/**
 * @param {readonly number[]} values
 * @throws {Error} when there are none
 */
export function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	if (low === undefined || high === undefined) throw new Error('Nothing was measured.');
	return (low + high) / 2;
}
