import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import { measure, YEAR } from '$lib/journal/people/measuring';
import { peopleOf } from '$lib/journal/people/people';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { newStep } from '$lib/journal/people/step';
import { newSettings } from '$lib/journal/settings';
import { StorageError } from '$lib/storage';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { ReviewDeck } from './review-deck.svelte';

const NOW = new Date(2026, 10, 22, 12);
const settings = { threshold: 'talked' } as const;
let kithbook: Kithbook;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: NOW });
	kithbook = new Kithbook();
});
afterEach(async () => {
	vi.restoreAllMocks();
	vi.useRealTimers();
	await kithbook.storage.erase();
	await kithbook.storage.close();
});

function contact(order: number, platform = 'linkedin'): Contact {
	const id = `${platform}-${String(order)}`;
	return {
		...{ id, type: 'contact', platform, source: platform, order, came: 1, stamps: {} },
		facts: { name: `Name ${String(order)}` }
	};
}

function bring(count: number, platform?: string) {
	const contacts = Array.from({ length: count }, (_, order) => contact(order, platform));
	return kithbook.save((clock) => [
		newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock),
		...contacts
	]);
}

async function open(platform?: string): Promise<ReviewDeck> {
	const deck = await ReviewDeck.open(kithbook, settings, platform);
	if (!deck) throw new Error('there is somebody in a list');
	return deck;
}

const persons = async () => await kithbook.storage.records('person');
const measurements = async () => await kithbook.storage.records('measurement');

describe('the deck', () => {
	test('is empty without a list', async () => {
		expect(await ReviewDeck.open(kithbook, settings, undefined)).toBeUndefined();
	});

	test('shows names in order, and saves each answer with the measurement of the week', async () => {
		await bring(3);
		const deck = await open();
		expect([deck.person?.name, deck.position, deck.count]).toEqual(['Name 0', 1, 3]);
		deck.answer('talked');
		deck.showsMore = true;
		deck.answer('stranger');
		expect([deck.person?.name, deck.position]).toEqual(['Name 2', 3]);
		await deck.flush();
		expect(await persons()).toMatchObject([
			{ id: 'linkedin-0', closeness: 'talked', review: { answer: 'talked', at: NOW.getTime() } },
			{ id: 'linkedin-1', closeness: 'stranger', review: { answer: 'stranger', more: true } }
		]);
		expect(await measurements()).toMatchObject([
			{ id: '2026-W47', strata: [{ all: 3, fresh: { talked: 1, stranger: 1 } }] }
		]);
	});

	test('resumes where it was left, and ends', async () => {
		await bring(2);
		const first = await open();
		first.answer('met');
		await first.flush();
		const deck = await open();
		expect([deck.person?.name, deck.position]).toEqual(['Name 1', 2]);
		deck.answer('unsure');
		deck.answer('met');
		expect([deck.person, deck.position]).toEqual([undefined, 2]);
		expect(deck.measured()).toMatchObject({ complete: true, known: 1, all: 2 });
		await deck.flush();
		expect(await persons()).toHaveLength(2);
	});

	test('reviews one list, and measures all of them', async () => {
		await bring(2, 'phone');
		await bring(3);
		const deck = await open('linkedin');
		expect([deck.platform, deck.count]).toEqual(['linkedin', 3]);
		deck.answer('met');
		expect(deck.measured()?.all).toBe(3);
		await deck.flush();
		expect(await measurements()).toMatchObject([{ strata: [{ all: 3 }, { all: 2, fresh: {} }] }]);
		expect((await open('tiktok')).count).toBe(5);
	});

	test('shows old names again after the new ones', async () => {
		await bring(2);
		const first = await open();
		first.answer('recognised');
		await first.flush();
		vi.setSystemTime(NOW.getTime() + YEAR);
		const deck = await open();
		deck.answer('stranger');
		expect(deck.person?.name).toBe('Name 0');
		deck.answer('talked');
		await deck.flush();
		expect((await measurements()).at(-1)).toMatchObject({
			strata: [{ fresh: { stranger: 1, talked: 1 }, again: { 'recognised>talked': 1 } }]
		});
	});

	test('pauses after the planned number of names, and goes on', async () => {
		await bring(4);
		const deck = await open();
		deck.pauseAfter(2);
		deck.answer('met');
		deck.answer('met');
		expect(deck.isPaused).toBe(true);
		deck.answer('met');
		expect(deck.answeredNow).toBe(2);
		deck.goOn();
		deck.answer('met');
		expect([deck.isPaused, deck.answeredNow]).toEqual([false, 3]);
		await deck.flush();
	});

	test('does not lower the closeness that a step implies', async () => {
		await bring(1);
		await kithbook.save((clock) => [
			newStep(
				{
					person: 'linkedin-0',
					kind: 'met',
					on: '2026-01-01',
					note: undefined,
					opening: undefined
				},
				clock
			)
		]);
		const deck = await open();
		deck.answer('stranger');
		await deck.flush();
		expect(await persons()).toMatchObject([{ closeness: 'met', review: { answer: 'stranger' } }]);
	});
});

describe('undo', () => {
	test('goes back through all answers, and restores everything', async () => {
		await bring(3);
		await kithbook.save((clock) => [
			changePerson(newPerson('linkedin-0'), { closeness: 'met', howMet: 'at school' }, clock)
		]);
		const deck = await open();
		deck.answer('talked');
		deck.answer('skipped');
		deck.undo();
		deck.undo();
		deck.undo();
		expect(deck.person?.name).toBe('Name 0');
		expect(deck.last).toBeUndefined();
		await deck.flush();
		const [first, second] = await persons();
		expect([first?.closeness, first?.howMet, first?.review]).toEqual([
			'met',
			'at school',
			undefined
		]);
		expect(second?.review).toBeUndefined();
		expect(await measurements()).toMatchObject([{ strata: [{ all: 3, fresh: {} }] }]);
	});

	test('is saved even if it comes before the answer is saved', async () => {
		await bring(2);
		const deck = await open();
		deck.answer('met');
		await deck.flush();
		deck.undo();
		deck.answer('unsure');
		await deck.flush();
		const [first] = await persons();
		expect([first?.review?.answer, first?.closeness]).toEqual(['unsure', undefined]);
	});

	test('also removes how they met', async () => {
		await bring(1);
		const deck = await open();
		deck.answer('met');
		deck.tellHowMet('at the fair');
		expect(deck.last).toMatchObject({ name: 'Name 0', answer: 'met', howMet: 'at the fair' });
		await deck.flush();
		expect(await persons()).toMatchObject([{ howMet: 'at the fair' }]);
		deck.undo();
		await deck.flush();
		expect(await persons()).not.toMatchObject([{ howMet: 'at the fair' }]);
	});
});

describe('saving', () => {
	test('saves answers in quick succession', async () => {
		await bring(40);
		const save = vi.spyOn(kithbook, 'save');
		const deck = await open();
		for (let count = 0; count < 40; count++) deck.answer(count % 2 ? 'stranger' : 'talked');
		await deck.flush();
		expect(save.mock.calls.length).toBeLessThan(40);
		const [contacts, written] = [await kithbook.storage.records('contact'), await persons()];
		expect(written).toHaveLength(40);
		const [measurement] = await measurements();
		expect(measurement?.strata).toEqual(measure(peopleOf(contacts, written), NOW.getTime()));
	});

	test('reports a failure, and saves the missing answers with the next one', async () => {
		await bring(3);
		const deck = await open();
		const save = vi.spyOn(kithbook, 'save').mockRejectedValueOnce(new StorageError('quota'));
		deck.answer('talked');
		await deck.flush();
		expect(deck.problem).toBe('quota');
		expect(await persons()).toEqual([]);
		deck.answer('met');
		await deck.flush();
		expect(save).toHaveBeenCalledTimes(2);
		expect(deck.problem).toBeUndefined();
		expect(await persons()).toHaveLength(2);
	});
});

test('an answer is fast among thirty thousand people', async () => {
	const contacts = Array.from({ length: 30_000 }, (_, order) => contact(order));
	await kithbook.storage.merge(contacts);
	const deck = await open();
	const took: number[] = [];
	for (let count = 0; count < 60; count++) {
		const start = performance.now();
		deck.answer(count % 3 ? 'stranger' : 'talked');
		deck.measured();
		took.push(performance.now() - start);
	}
	expect(took.sort((a, b) => a - b)[30]).toBeLessThan(50);
	await deck.flush();
	expect(await persons()).toHaveLength(60);
}, 60_000);
