import type { Clock, Stamp } from '../stamps';

export function present<T extends object>(fields: T): { [K in keyof T]: T[K] } {
	// Only optional fields can be undefined.
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

export function stampsOf(fields: object, clock: Clock): Record<string, Stamp> {
	const stamp = clock.stamp();
	return Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
}
