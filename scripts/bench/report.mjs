/**
 * Prints one figure, the only thing that goes to the standard output.
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 */
export function print(name, value, unit) {
	const digits = unit === '×' ? 2 : Number.isInteger(value) || value >= 100 ? 0 : 1;
	console.log(`${name}: ${value.toFixed(digits)} ${unit}`);
}

/**
 * Prints the longest task of several runs.
 * @param {string} name
 * @param {readonly import('./browser.mjs').Task[]} tasks
 */
export function printTask(name, tasks) {
	print(`${name}, longest task`, median(tasks.map(({ wall }) => wall)), 'ms');
	const processor = median(tasks.map(({ processor }) => processor));
	print(`${name}, longest task, processor time`, processor, 'ms');
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
