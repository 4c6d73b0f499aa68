import { describe, expect, it } from 'vitest';
import { newCheckin, type Answer, type Checkin } from '../checkin';
import { newRequest } from '../favours/request';
import { newStep } from '../people/step';
import { edit } from '../record';
import type { Threshold } from '../settings';
import { Clock } from '../stamps';
import type { Week } from '../weeks';
import { numbersOf, type PeriodRecords } from './numbers';

const clock = new Clock('aaaaaaaaaa', () => 1000);
const days = { from: '2026-06-29', to: '2026-09-27' };

function checkin(
	week: Week,
	values: Record<string, Record<string, number>>,
	threshold: Threshold = 'talked'
): Checkin {
	const answers = Object.fromEntries(
		Object.entries(values).map(([id, value]): [string, Answer] => [id, { state: 'given', value }])
	);
	return newCheckin({ week, threshold, prompt: undefined, answers }, clock);
}

const count = (contacts: number, known: number, platform = 'linkedin') => ({
	contacts: { [platform]: contacts },
	known: { [platform]: known }
});

function tell(records: Partial<PeriodRecords>) {
	return numbersOf(
		{ checkins: [], requests: [], favours: [], steps: [], nameOf: (id) => id, ...records },
		days
	);
}

describe('a period in numbers', () => {
	it('says nothing where nothing was noted', () => {
		expect(tell({})).toEqual({
			share: undefined,
			talks: undefined,
			help: [],
			people: []
		});
	});

	it('sets the first count beside the last, and claims no direction', () => {
		const { share } = tell({
			checkins: [checkin('2026-W27', count(1000, 200)), checkin('2026-W39', count(1100, 330))]
		});
		expect(share?.lines).toEqual([
			'Week of 29 June 2026: 200 of 1,000 contacts.',
			'Week of 21 September 2026: 330 of 1,100 contacts.'
		]);
		expect(share?.changed).toBeUndefined();
		expect(share?.last).toEqual({ contacts: 1100, known: 330 });
		expect(share?.months).toEqual(['Jul', 'Aug', 'Sept']);
	});

	it('breaks the line, and says so, where something else is measured', () => {
		const alike = checkin('2026-W27', count(1000, 200));
		for (const other of [
			checkin('2026-W28', count(1000, 200), 'met'),
			checkin('2026-W28', count(300, 200, 'facebook'))
		]) {
			const { share } = tell({ checkins: [alike, other, checkin('2026-W29', count(1000, 210))] });
			expect(share?.changed).toContain('cannot be compared');
			expect(share?.points.filter((point) => point.share === null)).toHaveLength(2);
		}
	});

	it('leaves a gap where more than six weeks are missing', () => {
		const checkins = [checkin('2026-W27', count(100, 20)), checkin('2026-W39', count(100, 20))];
		expect(tell({ checkins }).share?.points.map((point) => point.share)).toEqual([0.2, null, 0.2]);
	});

	it('takes the mean of the weeks that tell with how many one talked', () => {
		const talked = (faceToFace: number, call: number) => ({ conversations: { faceToFace, call } });
		const checkins = [
			checkin('2026-W27', talked(4, 1)),
			checkin('2026-W28', { conversations: { faceToFace: 9 } }),
			checkin('2026-W29', talked(7, 2))
		];
		expect(tell({ checkins }).talks).toBe(
			'In the 2 weeks you noted it, on average 5.5 people a week face to face and 1.5 by phone or video.'
		);
	});

	it('adds up help, what is in the log and in the check-in once', () => {
		const asked = newRequest(
			{
				what: 'A ladder',
				kind: undefined,
				world: 'offline',
				mode: 'direct',
				via: undefined,
				people: undefined,
				asked: undefined,
				askedAt: new Date(2026, 6, 1, 12).getTime()
			},
			clock
		);
		const helped = edit(asked, { helpers: [{ how: 'little' }] }, clock);
		const checkins = [
			checkin('2026-W27', {
				'help-asked': { offlineRequests: 2, offlineHelped: 1, onlineRequests: 3 },
				'help-given': { online: 1 }
			})
		];
		expect(tell({ checkins, requests: [helped] }).help).toEqual([
			'Requests: 3 online and 2 in person.',
			'Requests that got help: 0 online and 1 in person.',
			'Help you gave: 1 online and 0 in person.'
		]);
	});

	it('names each person once on a rung, and only steps of its days', () => {
		const step = (person: string, kind: 'talked' | 'met', on: string) =>
			newStep({ person, kind, on, note: undefined, opening: undefined }, clock);
		const steps = [
			step('ana', 'talked', '2026-06-28'),
			step('ana', 'talked', '2026-06-29'),
			step('ana', 'talked', '2026-07-20'),
			step('leo', 'talked', '2026-09-27'),
			step('leo', 'met', '2026-09-28'),
			step('bo', 'talked', '2026-07-01'),
			step('bo', 'met', '2026-08-01')
		];
		expect(tell({ steps }).people).toEqual([
			{ heading: 'People you met', names: ['bo'] },
			{ heading: 'People you talked with', names: ['ana', 'leo'] }
		]);
	});
});
