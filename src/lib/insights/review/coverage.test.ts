import { describe, expect, it } from 'vitest';
import type { Closeness } from '$lib/journal/people/closeness';
import { inTurn, isDue, isListed, type Listed } from '$lib/journal/people/deck';
import { measure, YEAR } from '$lib/journal/people/measuring';
import { newPerson, type ReviewAnswer } from '$lib/journal/people/person';
import { seededRandom } from '$lib/journal/random';
import { estimateKnown } from './estimate';

const RUNS = 300;
const START = Date.UTC(2026, 0, 4);

/** An invented circle, who is known in it in truth, and somebody who goes through the deck. */
class World {
	readonly random: () => number;
	readonly people: Listed[] = [];
	readonly #truth = new Map<string, Closeness>();

	constructor(seed: number) {
		this.random = seededRandom(seed);
	}

	/** An import: so many people on these platforms, a part of whom are known. */
	bring(count: number, platforms: readonly string[], share: number, came = START): void {
		for (let index = 0; index < count; index++) {
			const id = String(this.people.length);
			const contacts = platforms.map((platform) => ({
				id,
				type: 'contact' as const,
				platform,
				source: platform,
				facts: { name: id },
				order: Math.floor(this.random() * 2 ** 32),
				came,
				stamps: {}
			}));
			const order = contacts[0]?.order ?? 0;
			this.people.push({
				...{ id, name: id, firstName: id, contacts, order, record: undefined, merged: [] },
				...{ closeness: undefined, review: undefined }
			});
			this.#truth.set(id, this.random() < share ? 'talked' : 'recognised');
		}
	}

	/** Answers names from the top of the deck. */
	review(count: number, now: number, platform?: string, skips = 0): void {
		const deck = this.people.filter((each) => isListed(each, platform) && isDue(each, now));
		for (const person of deck.sort(inTurn).slice(0, count)) {
			const truth = this.#truth.get(person.id) ?? 'stranger';
			const answer: ReviewAnswer = this.random() < skips || truth === 'mutual' ? 'skipped' : truth;
			const before = person.review ? { ...newPerson(person.id), review: person.review } : undefined;
			const answered = { ...person, review: { answer, at: now } };
			const record = { ...newPerson(person.id), review: answered.review };
			const merged = before ? [before] : [];
			this.people[Number(person.id)] = { ...answered, record, merged };
		}
	}

	/** Life goes on: some are no longer known, some come to be. */
	change(lost: number, gained: number): void {
		for (const [id, truth] of this.#truth) {
			const turns = this.random() < (truth === 'talked' ? lost : gained);
			if (turns) this.#truth.set(id, truth === 'talked' ? 'recognised' : 'talked');
		}
	}

	/** Whether the range that is shown holds the true number; nothing where none is shown. */
	isCovered(now: number, platform?: string): boolean | undefined {
		const found = estimateKnown(measure(this.people, now), 'talked', platform);
		const known = this.people.filter(
			(each) => isListed(each, platform) && this.#truth.get(each.id) === 'talked'
		).length;
		return found && known >= found.limits.lo && known <= found.limits.hi;
	}
}

/** In what part of many worlds each range that is looked at holds the true number. */
function coverage(live: (world: World) => Record<string, boolean | undefined>): number[] {
	const covered = new Map<string, number>();
	for (let seed = 0; seed < RUNS; seed++) {
		for (const [name, isCovered] of Object.entries(live(new World(seed)))) {
			if (isCovered === undefined) throw new Error('there is a range to look at');
			covered.set(name, (covered.get(name) ?? 0) + Number(isCovered));
		}
	}
	return [...covered.values()].map((count) => count / RUNS);
}

/** What 300 worlds at 95 % stay above, but for one time in thousands. */
const ENOUGH = 0.905;

describe('the range that is shown holds the true number', () => {
	const holds = (live: (world: World) => Record<string, boolean | undefined>) => {
		for (const part of coverage(live)) expect(part).toBeGreaterThan(ENOUGH);
	};

	it.each([12, 30, 90])('of one list after %i names', (names) => {
		holds((world) => {
			world.bring(200, ['linkedin'], 0.3);
			world.review(names, START);
			return { all: world.isCovered(START) };
		});
	});

	it('of several lists with people in common, in whichever order they are gone through', () => {
		holds((world) => {
			world.bring(120, ['linkedin'], 0.15);
			world.bring(60, ['facebook'], 0.5);
			world.bring(20, ['facebook', 'linkedin'], 0.8);
			world.review(20, START, 'facebook');
			world.review(40, START);
			return {
				all: world.isCovered(START),
				linkedin: world.isCovered(START, 'linkedin'),
				facebook: world.isCovered(START, 'facebook')
			};
		});
	});

	it('of a list that a later import made longer by people one knows better', () => {
		holds((world) => {
			world.bring(150, ['linkedin'], 0.1);
			world.review(40, START);
			world.bring(30, ['linkedin'], 0.9, START + 1);
			world.review(12, START + 1);
			return { all: world.isCovered(START + 1) };
		});
	});

	it('with a quarter of the names skipped', () => {
		holds((world) => {
			world.bring(200, ['linkedin'], 0.3);
			world.review(50, START, undefined, 0.25);
			return { all: world.isCovered(START) };
		});
	});

	it.each([15, 45, 75])('after a year in which much changed, and %i names asked again', (names) => {
		const later = START + YEAR;
		holds((world) => {
			world.bring(100, ['linkedin'], 0.4);
			world.review(100, START);
			world.change(0.2, 0.1);
			world.review(names, later);
			return { all: world.isCovered(later) };
		});
	});
});
