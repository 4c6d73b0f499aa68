/** 32 hexadecimal digits. */
export function randomHex(random: () => number): string {
	return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** @throws RangeError when there is no item */
export function pickOne<T>(random: () => number, items: readonly T[]): T {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new RangeError('There is nothing to choose from');
	return item;
}
