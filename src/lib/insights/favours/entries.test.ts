import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modes, worlds } from '$lib/journal/favours/request';
import { outcomes } from '$lib/journal/favours/totals';
import { answer, journal, weekly } from '../series/fixtures';
import { parseQuery, entriesBehind, formatQuery, sumEntries, type NumberQuery } from './entries';
import { compare } from './comparison';
import { anyJournal, favour, helped, request } from './fixtures';
import { giveAndTake } from './give-and-take';

describe('the entries behind a number', () => {
	it('add up to it: each share of the comparison', () => {
		fc.assert(
			fc.property(anyJournal, (records) => {
				const compared = compare(records);
				for (const world of worlds) {
					for (const outcome of outcomes) {
						const asked = { of: 'asked', world, outcome } as const;
						const { requests = 0, count = 0 } = compared?.shares[outcome][world] ?? {};
						expect(sumEntries(entriesBehind(records, asked), asked)).toEqual({ requests, count });
					}
					for (const mode of modes) {
						const asked = { of: 'asked', world, mode } as const;
						const { requests = 0, count = 0 } = compared?.modes[mode][world] ?? {};
						expect(sumEntries(entriesBehind(records, asked), asked)).toEqual({ requests, count });
					}
				}
			})
		);
	});

	it('add up to it: give and take, by world and by person', () => {
		fc.assert(
			fc.property(anyJournal, (records) => {
				const given = giveAndTake(records);
				for (const world of worlds) {
					const did = { of: 'given', world, paired: true } as const;
					const had = { of: 'asked', world, paired: true } as const;
					expect(sumEntries(entriesBehind(records, did), did).count).toBe(
						given?.sums[world].given ?? 0
					);
					expect(sumEntries(entriesBehind(records, had), had).count).toBe(
						given?.sums[world].received ?? 0
					);
				}
				for (const tie of given?.ties ?? []) {
					const { person } = tie;
					expect(entriesBehind(records, { of: 'given', person }).favours).toHaveLength(tie.given);
					expect(entriesBehind(records, { of: 'asked', person }).requests).toHaveLength(
						tie.received
					);
				}
			})
		);
	});

	it('are limited to the given weeks', () => {
		const records = journal(weekly([{ 'help-given': answer({ online: 2 }) }]), {
			requests: [request(1, 5, helped), request(2, 3)],
			favours: [favour(1, 1, { world: 'online' }), favour(2, 4)]
		});
		const week = { from: '2026-W01', to: '2026-W02' } as const;
		expect(entriesBehind(records, { of: 'asked', ...week }).requests).toHaveLength(1);
		const { favours, checkins } = entriesBehind(records, { of: 'given', ...week });
		expect(favours).toHaveLength(1);
		expect(checkins).toEqual([
			{ week: '2026-W01', world: 'online', counted: { requests: 1, count: 1 } }
		]);
	});

	it('have an address, in which unknown values are ignored', () => {
		const asked: NumberQuery = {
			of: 'asked',
			world: 'online',
			outcome: 'answered',
			mode: 'group',
			person: 'a b',
			log: true,
			paired: true,
			from: '2026-W01',
			to: '2026-W05'
		};
		expect(parseQuery(new URLSearchParams(formatQuery(asked)))).toEqual(asked);
		expect(
			formatQuery(parseQuery(new URLSearchParams('of=x&world=moon&from=2026-W99&log=0')))
		).toBe('of=asked');
	});
});
