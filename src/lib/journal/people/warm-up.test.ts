import { expect, it } from 'vitest';
import { Clock } from '../stamps';
import { placesOf } from './offers';
import { Identities, peopleOf } from './people';
import { changePerson, newPerson } from './person';
import { newStep, type StepKind } from './step';
import { isHardToWrite, warmUp } from './warm-up';

const clock = new Clock('aaaaaaaaaa', () => 1_000);
const today = new Date(2026, 10, 30);

function chosen(steps: readonly [string, StepKind, string][], last?: string) {
	const made = steps.map(([person, kind, on]) => newStep({ person, kind, on }, clock));
	return warmUp(placesOf(made, new Identities([])), last, today);
}

it('is somebody of the latest talk or meeting', () => {
	expect(
		chosen([
			['jonas', 'talked', '2026-11-20'],
			['elsie', 'met', '2026-11-24'],
			['tove', 'messaged', '2026-11-29']
		])
	).toBe('elsie');
});

it('is not the same person twice in a row', () => {
	const steps: [string, StepKind, string][] = [
		['jonas', 'talked', '2026-11-20'],
		['elsie', 'met', '2026-11-24']
	];
	expect(chosen(steps, 'elsie')).toBe('jonas');
	expect(chosen(steps.slice(0, 1), 'jonas')).toBeUndefined();
});

it('is nobody after a long time, or where the ladder ended', () => {
	expect(chosen([['jonas', 'talked', '2026-09-01']])).toBeUndefined();
	expect(
		chosen([
			['jonas', 'talked', '2026-11-20'],
			['jonas', 'stays-online', '2026-11-21']
		])
	).toBeUndefined();
});

it('is offered before a message to somebody with whom one never talked', () => {
	const [known, unknown] = peopleOf(
		[],
		[
			changePerson(newPerson('a'), { name: 'A', closeness: 'talked' }, clock),
			changePerson(newPerson('b'), { name: 'B', closeness: 'recognised' }, clock)
		]
	);
	if (!known || !unknown) throw new Error('both are named');
	const step = (kind: StepKind) => newStep({ person: 'b', kind, on: '2026-11-20' }, clock);
	expect(isHardToWrite(known, [])).toBe(false);
	expect(isHardToWrite(unknown, [step('chosen')])).toBe(true);
	expect(isHardToWrite(unknown, [step('messaged')])).toBe(true);
	expect(isHardToWrite(unknown, [step('replied')])).toBe(false);
});
