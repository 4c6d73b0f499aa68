import { expect, it } from 'vitest';
import { isDue } from './folder-facts';

const now = new Date(2026, 10, 22, 18, 30);
const morning = new Date(2026, 10, 22, 8).getTime();
const yesterday = new Date(2026, 10, 21, 23, 59).getTime();

it.each([
	['there is none', undefined, [], true],
	['the last one is of yesterday', yesterday, [], true],
	['the last one is of today', morning, [yesterday], false],
	['a check-in came after the one of today', morning, [yesterday, morning + 1], true],
	['a stamp is of a time to come', morning, [now.getTime() + 1], false],
	['the last one is of a day to come: a clock was wrong', now.getTime() + 86_400_000, [], true]
])('whether a copy is due where %s', (_, lastAt, saved, isOne) => {
	expect(isDue(lastAt, saved, now)).toBe(isOne);
});
