/** @throws RangeError when `value` is not a whole number of at least `least` */
export function requireCount(name: string, value: number, least = 0): void {
	if (!Number.isSafeInteger(value) || value < least) {
		throw new RangeError(`${name} must be a whole number from ${least} up, not ${value}`);
	}
}

/** @throws RangeError when a count is negative or not whole, or `part` exceeds `whole` */
export function requirePart(
	[partName, part]: readonly [string, number],
	[wholeName, whole]: readonly [string, number]
): void {
	requireCount(partName, part);
	requireCount(wholeName, whole);
	if (part > whole) {
		throw new RangeError(`${partName} (${part}) must not exceed ${wholeName} (${whole})`);
	}
}

export function sumBy<T>(items: readonly T[], of: (item: T) => number): number {
	return items.reduce((sum, item) => sum + of(item), 0);
}
