import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import { changePerson, newPerson } from '$lib/journal/people/person';
import type { Person } from '$lib/journal/people/person';
import { newStep } from '$lib/journal/people/step';
import type { StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { clockOf } from '$lib/storage/testing';
import { LivePeople } from '$lib/app/live-people.svelte';
import { MessageDraft, messageDraftId } from '$lib/app/message-draft.svelte';
import { actOnNotice, keepReading, openJournal } from '$lib/app/testing.svelte';
import { Ladder } from './ladder.svelte';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 17, 12) });
});
afterEach(() => vi.useRealTimers());

/** An open journal with Tove, and her ladder. */
async function open(...written: ((clock: Clock) => Person)[]) {
	const journal = openJournal();
	const { storage } = journal;
	const clock = await clockOf(storage);
	const records: StoredRecord[] = [tove(clock), ...written.map((write) => write(clock))];
	await storage.save(records);
	const people = new LivePeople(journal);
	keepReading(() => [people.people, people.allSteps]);
	await vi.waitFor(() => expect(people.person('tove') && people.allSteps).toBeDefined());
	const shown = () => {
		const person = people.person('tove');
		if (!person) throw new Error('she is there');
		return { person, steps: people.steps('tove') };
	};
	return { storage, journal, shown, ladder: new Ladder(journal, shown) };
}

function tove(clock: Clock): Contact {
	return {
		id: 'tove',
		type: 'contact',
		platform: 'linkedin',
		source: 'linkedin',
		facts: { name: 'Tove Lindqvarn', emails: ['tove+list@example.com'] },
		order: 1,
		came: 1,
		stamps: { facts: clock.stamp() }
	};
}

describe('the ladder', () => {
	test('begins by choosing a person, in one save and one undo', async () => {
		const { storage, ladder } = await open((clock) =>
			changePerson(newPerson('tove'), { closeness: 'recognised' }, clock)
		);
		expect(ladder.state).toBe('none');
		const [save, takeBack] = [vi.spyOn(storage, 'save'), vi.spyOn(storage, 'undo')];
		expect(await ladder.choose()).toBe(true);
		expect(save).toHaveBeenCalledTimes(1);
		await vi.waitFor(() => expect(ladder.state).toBe('open'));
		await vi.waitFor(() => expect(ladder.lookAgain).toBe('2026-12-01'));
		expect(ladder.sentence).toBe('You chose Tove on 17 November.');
		expect([ladder.next?.kind, ladder.isToWrite]).toEqual(['messaged', true]);
		expect(ladder.choices.map(({ kind }) => kind)).toEqual([
			'messaged',
			'talked',
			'met',
			'replied',
			'mutual'
		]);

		actOnNotice();
		await vi.waitFor(() => expect(ladder.state).toBe('none'));
		expect([save.mock.calls.length, takeBack.mock.calls.length]).toEqual([1, 1]);
		const person = await storage.record('person', 'tove');
		expect(person).toMatchObject({ closeness: 'recognised' });
		expect(person).not.toHaveProperty('lookAgain');
	});

	test('has one next step, and the others beside it', async () => {
		const { ladder } = await open();
		ladder.begin('messaged');
		expect(await ladder.saveForm()).toBe(true);
		await vi.waitFor(() => expect(ladder.next?.kind).toBe('replied'));
		expect(ladder.isToWrite).toBe(false);
		expect(ladder.choices.map(({ kind }) => kind)).toEqual(['talked', 'met', 'messaged', 'mutual']);
	});

	test('saves a step with its day and note, and the closeness that it implies', async () => {
		const { storage, ladder } = await open();
		ladder.begin('talked');
		ladder.form?.type({ on: '2026-11-15', note: ' An hour, about cellos. ' });
		expect(await ladder.saveForm()).toBe(true);
		expect(ladder.form).toBeUndefined();
		await vi.waitFor(() => expect(ladder.steps).toHaveLength(1));
		expect(ladder.steps).toMatchObject([
			{ name: 'You talked', when: '15 November', note: 'An hour, about cellos.', world: 'real' }
		]);
		expect(ladder.sentence).toBe('You talked with Tove on 15 November. That was 2 days ago.');
		expect(await storage.record('person', 'tove')).toMatchObject({ closeness: 'talked' });
		actOnNotice();
		await vi.waitFor(() => expect(ladder.steps).toEqual([]));
		await vi.waitFor(async () =>
			expect((await storage.record('person', 'tove'))?.closeness).toBeUndefined()
		);
	});

	test('refuses a future day for a step and a past day to look again', async () => {
		const { ladder } = await open();
		ladder.begin('messaged');
		ladder.form?.type({ on: '2026-11-18', lookAgain: '2026-11-16' });
		expect(await ladder.saveForm()).toBe(false);
		expect(ladder.form?.problems).toEqual({
			on: 'That day has not come yet.',
			lookAgain: 'Choose a day from today on.'
		});
		ladder.form?.type({ on: '' });
		expect(await ladder.saveForm()).toBe(false);
		expect(ladder.form?.problems.on).toBe('Choose the day, as well as you remember it.');
	});

	test('keeps a note that was begun when the kind of step changes', async () => {
		const { storage, journal, shown, ladder } = await open();
		ladder.begin('talked');
		ladder.form?.type({ note: 'On the train' });
		ladder.begin('met');
		ladder.form?.type({});
		ladder.form?.watch()();
		await vi.waitFor(async () => expect(await storage.drafts()).toHaveLength(1));

		const again = new Ladder(journal, shown);
		await again.resume();
		expect(again.form?.content).toMatchObject({ kind: 'met', note: 'On the train' });
		await again.leaveForm();
		expect(await storage.drafts()).toEqual([]);
		actOnNotice();
		expect(again.form?.content.note).toBe('On the train');
		expect(await again.saveForm()).toBe(true);
		expect(await storage.drafts()).toEqual([]);
	});

	test('changes and deletes a step, and undoes both', async () => {
		const { ladder } = await open();
		ladder.begin('messaged');
		ladder.form?.type({ note: 'Hello' });
		await ladder.saveForm();
		await vi.waitFor(() => expect(ladder.steps).toHaveLength(1));
		const id = ladder.steps[0]?.id ?? '';

		await ladder.change(id);
		ladder.form?.type({ on: '2026-11-02', note: '' });
		expect(await ladder.saveForm()).toBe(true);
		await vi.waitFor(() => expect(ladder.steps).toMatchObject([{ when: '2 November' }]));
		expect(ladder.steps[0]?.note).toBeUndefined();
		actOnNotice();
		await vi.waitFor(() =>
			expect(ladder.steps).toMatchObject([{ when: '17 November', note: 'Hello' }])
		);

		await ladder.remove(id);
		await vi.waitFor(() => expect(ladder.steps).toEqual([]));
		actOnNotice();
		await vi.waitFor(() => expect(ladder.steps).toMatchObject([{ id, note: 'Hello' }]));
	});

	test('ends without a day to look again, and can begin again on the same day', async () => {
		const { storage, ladder } = await open();
		await ladder.choose();
		await vi.waitFor(() => expect(ladder.state).toBe('open'));
		ladder.begin('stays-online');
		expect(ladder.formWords?.hasLookAgain).toBe(false);
		expect(await ladder.saveForm()).toBe(true);
		await vi.waitFor(() => expect(ladder.state).toBe('ended'));
		expect(ladder.endingMeans).toBe('Hearing of each other now and then is worth something too.');
		await vi.waitFor(async () =>
			expect((await storage.record('person', 'tove'))?.lookAgain).toBeUndefined()
		);
		await ladder.choose();
		await vi.waitFor(() => expect(ladder.state).toBe('open'));
		expect(ladder.steps).toHaveLength(3);
	});

	test('changes the day to look again', async () => {
		const { ladder } = await open();
		await ladder.choose();
		await vi.waitFor(() => expect(ladder.lookAgain).toBe('2026-12-01'));
		expect(await ladder.lookAgainAt('2026-11-16')).toBe(false);
		expect(await ladder.lookAgainAt('')).toBe(false);
		expect(await ladder.lookAgainAt('2026-11-20')).toBe(true);
		await vi.waitFor(() => expect(ladder.lookAgainWords).toBe('Look again on 20 November.'));
		await ladder.lookAgainAt('2026-11-17');
		await vi.waitFor(() =>
			expect(ladder.lookAgainWords).toBe('Today is a good day to look again.')
		);
	});
});

describe('a message', () => {
	const number = '+44 7700 900126';

	test('has the name and, if wanted, how they met and the number', async () => {
		const { ladder } = await open((clock) =>
			changePerson(newPerson('tove'), { howMet: 'At the fair in Lyon' }, clock)
		);
		await ladder.write();
		const { message } = ladder;
		if (!message) throw new Error('it is open');
		expect(message.text).toContain('Tove');
		expect(message.text).not.toContain('Lyon');
		message.quote(true);
		expect(message.text).toContain('“At the fair in Lyon”');
		message.quote(false);
		expect(message.text).not.toContain('Lyon');
		const without = message.text;
		message.number = number;
		expect(message.text).toContain(number);
		message.number = ' ';
		expect(message.text).toBe(without);
		expect(decodeURIComponent(message.mailAddress)).toBe(
			`mailto:tove+list@example.com?subject=Shall we talk?&body=${without.replaceAll('\n', '\r\n')}`
		);
	});

	test('follows what is noted of them, also while it is open', async () => {
		const { ladder } = await open((clock) =>
			changePerson(newPerson('tove'), { closeness: 'recognised' }, clock)
		);
		await ladder.choose();
		await ladder.write();
		expect(ladder.message?.addressee.purpose).toBe('never-talked');
		ladder.begin('met');
		await ladder.saveForm();
		await vi.waitFor(() => expect(ladder.message?.addressee.purpose).toBe('met'));
		expect(ladder.message?.text).toMatch(/again|since we last met/u);
	});

	test('quotes no note on account of a draft from when notes were quoted unasked', async () => {
		const { storage, ladder } = await open((clock) =>
			changePerson(newPerson('tove'), { howMet: 'At the fair in Lyon' }, clock)
		);
		const content = { tone: 'brief', variant: 3, own: {}, mentions: true, handed: false };
		await storage.saveDraft({ id: messageDraftId('tove'), savedAt: 1, content });
		await ladder.write();
		expect(ladder.message?.tone).toBe('brief');
		expect(ladder.message?.text).not.toContain('Lyon');
	});

	test('keeps the changed text of each tone, and offers to restore it', async () => {
		const { ladder } = await open();
		await ladder.write();
		const { message } = ladder;
		message?.type('My own words');
		message?.chooseTone('brief');
		expect(message?.text).not.toBe('My own words');
		message?.chooseTone('warm');
		expect(message?.text).toBe('My own words');
		message?.takeOther();
		const other = message?.text;
		expect(other).toContain('Tove');
		message?.takeOther();
		expect(message?.text).not.toBe(other);
		actOnNotice();
		expect(message?.text).toBe('My own words');
	});

	test('is stored without the user’s number, which is remembered only on request', async () => {
		const { storage, journal, ladder } = await open();
		await ladder.write();
		const { message } = ladder;
		if (!message) throw new Error('it is open');
		message.number = number;
		await message.keepNumber();
		message.type(`Dear Tove, ring me: ${number}.`);
		message.watch()();
		await vi.waitFor(async () => expect(await storage.drafts()).toHaveLength(1));
		expect(await everything()).not.toContain('7700');

		const again = await MessageDraft.open(journal, message.addressee);
		expect(again.text).toBe('Dear Tove, ring me: .');
		await message.remember(true);
		const remembered = await MessageDraft.open(journal, message.addressee);
		expect(remembered.text).toBe(`Dear Tove, ring me: ${number}.`);
		expect(JSON.stringify(await storage.allRecords())).not.toContain('7700');
		await remembered.remember(false);
		expect(remembered.text).toContain(number);
		expect(await everything()).not.toContain('7700');

		async function everything() {
			return JSON.stringify([
				await storage.drafts(),
				await storage.allRecords(),
				await storage.fact('ownNumber')
			]);
		}
	});

	test('drops the number when it is removed from the text', async () => {
		const { ladder } = await open();
		await ladder.write();
		const { message } = ladder;
		if (message) message.number = number;
		message?.type('Without it');
		expect(message?.number).toBe('');
		expect(message?.text).toBe('Without it');
	});

	test('is asked about until the user says whether it was sent', async () => {
		const { storage, journal, shown, ladder } = await open();
		await ladder.choose();
		await ladder.write();
		ladder.message?.chooseTone('curious');
		ladder.message?.markHanded();
		expect(ladder.message?.isAsked).toBe(true);
		ladder.message?.askLater();
		expect(ladder.message?.isAsked).toBe(false);
		ladder.message?.watch()();
		const draft = () => storage.draft(messageDraftId('tove'));
		await vi.waitFor(async () => expect(await draft()).toBeDefined());

		const again = new Ladder(journal, shown);
		await again.resume();
		expect(again.message?.isAsked).toBe(true);
		expect(await again.sent()).toBe(true);
		expect(again.message).toBeUndefined();
		expect(await draft()).toBeUndefined();
		const steps = await storage.records('step');
		expect(steps.map(({ kind, opening }) => [kind, opening]).sort()).toEqual([
			['chosen', undefined],
			['messaged', 'curious']
		]);
		actOnNotice();
		await vi.waitFor(async () =>
			expect(await draft()).toMatchObject({ content: { tone: 'curious' } })
		);
		await vi.waitFor(async () => expect(await storage.records('step')).toHaveLength(1));
	});

	test('that was not sent is not asked about again', async () => {
		const { ladder, shown, journal } = await open();
		await ladder.choose();
		await ladder.write();
		ladder.message?.markHanded();
		ladder.message?.unhand();
		ladder.message?.watch()();
		const again = new Ladder(journal, shown);
		await vi.waitFor(async () => {
			await again.resume();
			expect(again.message).toBeUndefined();
		});
	});
});

describe('warming up', () => {
	async function openWith(kind: 'talked' | 'messaged') {
		const opened = await open((clock) =>
			changePerson(newPerson('jonas'), { name: 'Jonas Wirth' }, clock)
		);
		const clock = await clockOf(opened.storage);
		await opened.storage.save([
			newStep({ person: 'jonas', kind, on: '2026-11-10' }, clock),
			newStep({ person: 'tove', kind: 'chosen', on: '2026-11-16' }, clock)
		]);
		const { ladder } = opened;
		keepReading(() => [ladder.warmUp.somebody, ladder.state]);
		await vi.waitFor(() => expect(ladder.state).toBe('open'));
		return opened;
	}

	test('offers a line to somebody one is in touch with, and opens it with their page', async () => {
		const { ladder, journal, shown } = await openWith('talked');
		const jonas = { id: 'jonas', given: 'Jonas' };
		await vi.waitFor(() => expect(ladder.warmUp.somebody).toEqual(jonas));
		ladder.warmUp.begin('jonas');
		await vi.waitFor(() => expect(ladder.warmUp.somebody).toBeUndefined());

		const { person, steps } = shown();
		const others = new Ladder(journal, () => ({ person: { ...person, id: 'jonas' }, steps }));
		await others.resume();
		expect(others.message?.addressee.id).toBe('jonas');
		others.leaveMessage();
		await others.resume();
		expect(others.message).toBeUndefined();
	});

	test('offers nobody whom one only wrote to', async () => {
		const { ladder, storage } = await openWith('messaged');
		const clock = await clockOf(storage);
		await storage.save([
			changePerson(newPerson('elsie'), { name: 'Elsie' }, clock),
			newStep({ person: 'elsie', kind: 'talked', on: '2026-11-02' }, clock)
		]);
		// Jonas, whom one wrote to later, would come first.
		const elsie = { id: 'elsie', given: 'Elsie' };
		await vi.waitFor(() => expect(ladder.warmUp.somebody).toEqual(elsie));
	});
});
