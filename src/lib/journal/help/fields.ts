import type { Clock, Stamp } from '../stamps';

/** The fields that hold something. */
export function present<T extends object>(fields: T): { [K in keyof T]: T[K] } {
	// Nothing is added or changed; what is absent was optional.
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** One stamp for all fields of a new record. */
export function stampsOf(fields: object, clock: Clock): Record<string, Stamp> {
	const stamp = clock.stamp();
	return Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
}
