import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { savedAt } from '$lib/journal/checkin';
import { countList } from '$lib/journal/people/contact-list';
import { newFavour } from '$lib/journal/favours/favour';
import { newRequest } from '$lib/journal/favours/request';
import { newOwnQuestion, ownQuestionId } from '$lib/journal/own-question';
import { deleteWritten } from '$lib/journal/people/deleting';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { newPlatform } from '$lib/journal/platform';
import type { Question } from '$lib/journal/questions';
import { edit } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { mondayOf, shiftWeek, weekOf, type Week } from '$lib/journal/weeks';
import { CheckinForm, OPEN_REQUESTS, REVIEW } from './checkin-form.svelte';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { PeopleSource } from '$lib/app/people-source';

let kithbook: Kithbook;
const opened: CheckinForm[] = [];

beforeEach(async () => {
	kithbook = new Kithbook();
	await kithbook.save((clock) => [
		newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock),
		newPlatform({ id: 'linkedin' }, 0, clock),
		newPlatform({ label: 'Choir' }, 1, clock)
	]);
});
afterEach(async () => {
	// A draft that is due would be saved in the next test's journal.
	await Promise.all(opened.splice(0).map(({ draft }) => draft.stop()));
	await kithbook.storage.erase();
	await kithbook.storage.close();
});

async function open(week: Week): Promise<CheckinForm> {
	const form = await CheckinForm.open(kithbook, week);
	if (!form) throw new Error('the journal is begun');
	opened.push(form);
	return form;
}

function find(form: CheckinForm, id: string): Question {
	const question = form.questions.find((question) => question.id === id);
	if (!question) throw new Error(`no question ${id}`);
	return question;
}

/** Counts a list as an import does. */
async function count(platform: string, counts: Record<string, number>) {
	await kithbook.save((clock) =>
		Object.entries(counts).map(([week, all]) =>
			countList(undefined, platform, week as Week, { all, nameless: 0 }, clock)
		)
	);
}

async function checkinOf(week: Week) {
	const [checkin] = await kithbook.storage.records('checkin', { from: week, to: week });
	return checkin;
}

describe('a new check-in', () => {
	it('keeps its draft as typed, and goes on from where it was left', async () => {
		const form = await open('2026-W47');
		form.type('contacts', 'linkedin', '1e3');
		form.goTo('known');
		await form.draft.flush();

		const again = await open('2026-W47');
		expect(again.isResumed).toBe(true);
		expect(again.at).toBe('known');
		expect(again.entry('contacts').fields).toEqual({ linkedin: '1e3' });
		expect(again.unreadable?.id).toBe('contacts');
	});

	it('returns to the end once an answer is changed from there', async () => {
		const form = await open('2026-W47');
		form.goTo('known');
		expect(form.next).toBe('conversations');
		form.goTo(REVIEW);
		form.goTo('known');
		expect(form.next).toBe(REVIEW);
		form.goTo(REVIEW);
		form.goTo('contacts');
		expect(form.next).toBe(REVIEW);
	});

	it('saves what was answered, passed and carried, and drops the draft', async () => {
		const first = await open('2026-W46');
		first.type('contacts', 'linkedin', '1,512');
		await first.save();

		const form = await open('2026-W47');
		form.type('known', 'linkedin', '400-450');
		form.pass('conversations', 'unknown');
		expect(form.check(find(form, 'shared'))).toBe(true);
		await form.draft.flush();
		await form.save();

		expect(await checkinOf('2026-W47')).toMatchObject({
			threshold: 'talked',
			answers: {
				contacts: { state: 'given', value: { linkedin: 1512 }, carried: ['linkedin'] },
				known: { state: 'given', value: { linkedin: { from: 400, to: 450 } } },
				conversations: { state: 'unknown' },
				shared: { state: 'skipped' }
			}
		});
		expect((await checkinOf('2026-W47'))?.answers).not.toHaveProperty('plan');
		expect(await kithbook.storage.drafts()).toEqual([]);
	});

	it.each(['skipped', 'unknown'] as const)(
		'keeps what was typed and %s, without its being part',
		async (without) => {
			const form = await open('2026-W47');
			const shared = find(form, 'shared');
			form.type('shared', 'text', 'The keys are with Ana.');
			form.pass('shared', without);
			await form.draft.flush();

			const again = await open('2026-W47');
			expect(again.entry('shared').fields).toEqual({ text: 'The keys are with Ana.' });
			expect(again.answer(shared)).toEqual({ state: without });
			expect(again.kept(shared)).toBe('The keys are with Ana.');
			expect(again.check(shared)).toBe(true);
			expect(again.answer(shared)).toEqual({ state: without });
			expect((await again.save()).answers.shared).toEqual({ state: without });
			expect((await open('2026-W47')).entry('shared').fields).toEqual({});
		}
	);

	it('uses what was typed before it was skipped, where one says so or types on', async () => {
		const form = await open('2026-W47');
		const contacts = find(form, 'contacts');
		form.type('contacts', 'linkedin', '912');
		form.pass('contacts', 'skipped');
		form.useKept('contacts');
		expect(form.answer(contacts)).toEqual({ state: 'given', value: { linkedin: 912 } });
		expect(form.kept(contacts)).toBeUndefined();
		form.pass('contacts', 'unknown');
		form.type('contacts', 'linkedin', '913');
		expect(form.answer(contacts)).toEqual({ state: 'given', value: { linkedin: 913 } });
	});

	it('may skip what cannot be read, and says it as it was typed', async () => {
		const form = await open('2026-W47');
		form.type('contacts', 'linkedin', 'many');
		form.pass('contacts', 'skipped');
		expect(form.unreadable).toBeUndefined();
		expect(form.kept(find(form, 'contacts'))).toBe('many');
		form.useKept('contacts');
		expect(form.unreadable?.id).toBe('contacts');
	});

	it('says how amounts are read, by field', async () => {
		const form = await open('2026-W47');
		form.type('contacts', 'linkedin', '1.2k');
		expect(form.remarks(find(form, 'contacts')).linkedin?.words).toBe('Read as 1,200');
		form.type('contacts', 'linkedin', '1,200');
		expect(form.remarks(find(form, 'contacts')).linkedin).toBeUndefined();
	});

	it('a touched number is no longer carried over', async () => {
		const first = await open('2026-W46');
		first.type('contacts', 'linkedin', '10');
		await first.save();
		const form = await open('2026-W47');
		form.carry(find(form, 'contacts'));
		form.type('contacts', 'linkedin', '11');
		expect(form.answer(find(form, 'contacts'))).toEqual({
			state: 'given',
			value: { linkedin: 11 }
		});
	});

	it('says last time’s answer only once this one is given', async () => {
		const first = await open('2026-W46');
		first.type('known', 'linkedin', '400');
		await first.save();
		const form = await open('2026-W47');
		expect(form.follow(find(form, 'known'))).toBeUndefined();
		form.type('known', 'linkedin', '420');
		expect(form.follow(find(form, 'known'))).toContain('400');
	});

	it('has what a list counted that was brought in this week, and marks it', async () => {
		await count('linkedin', { '2026-W46': 1500, '2026-W47': 1512 });
		await count('x', { '2026-W47': 318 });
		const form = await open('2026-W47');
		const contacts = find(form, 'contacts');
		expect(form.entry('contacts').fields).toEqual({ linkedin: '1,512' });
		expect(form.counted(contacts)).toEqual(['linkedin']);
		expect(form.draft.pending).toBe(false);
		form.type('contacts', 'linkedin', '1,511');
		expect(form.counted(contacts)).toEqual([]);
		expect((await open('2026-W45')).entry('contacts').fields).toEqual({});
	});

	it('carries last time’s numbers beside those that a list counted', async () => {
		const first = await open('2026-W46');
		const [, choir] = find(first, 'contacts').fields(first.context);
		if (!choir) throw new Error('two platforms');
		first.type('contacts', 'linkedin', '1500');
		first.type('contacts', choir.key, '40');
		await first.save();
		await count('linkedin', { '2026-W47': 1512 });

		const form = await open('2026-W47');
		const contacts = find(form, 'contacts');
		expect(form.canCarry(contacts)).toBe(true);
		form.carry(contacts);
		expect(form.answer(contacts)).toEqual({
			state: 'given',
			value: { linkedin: 1512, [choir.key]: 40 },
			carried: [choir.key]
		});
	});

	it('leaves alone what was typed or passed before a list was brought in', async () => {
		const form = await open('2026-W47');
		form.pass('contacts', 'unknown');
		await form.draft.flush();
		await count('linkedin', { '2026-W47': 1512 });
		expect((await open('2026-W47')).entry('contacts').fields).toEqual({});
	});

	it('doubts more known than contacts, and lets it stand', async () => {
		const form = await open('2026-W47');
		form.type('contacts', 'linkedin', '10');
		form.type('known', 'linkedin', '12');
		expect(form.doubts(find(form, 'known'))).toHaveProperty('linkedin');
		expect(form.check(find(form, 'known'))).toBe(true);
	});
});

describe('counts that are carried over', () => {
	async function counting(week: Week, linkedin?: string) {
		const form = await open(week);
		if (linkedin !== undefined) form.type('contacts', 'linkedin', linkedin);
		await form.save();
	}

	it('have no screen, stand at the end as carried, and can be changed there', async () => {
		await counting('2026-W46', '1512');
		const form = await open('2026-W47');
		expect(form.screens).not.toContain('contacts');
		expect(form.start).toBe('known');
		expect(form.draft.pending).toBe(false);
		const contacts = find(form, 'contacts');
		const carried = { state: 'given', value: { linkedin: 1512 }, carried: ['linkedin'] };
		expect(form.answer(contacts)).toEqual(carried);
		const [linkedin] = find(form, 'known').fields(form.context);
		expect(linkedin?.hint).toBe('of 1,512');
		form.goTo(REVIEW);
		form.goTo('contacts');
		expect([form.next, form.beside(-1)]).toEqual([REVIEW, REVIEW]);
		form.type('contacts', 'linkedin', '1520');
		await form.draft.flush();
		const again = await open('2026-W47');
		expect(again.answer(contacts)).toEqual({ state: 'given', value: { linkedin: 1520 } });
	});

	it('are asked for the first time, and four weeks after they were typed', async () => {
		expect((await open('2026-W44')).screens).toContain('contacts');
		await counting('2026-W44', '1512');
		for (const week of ['2026-W45', '2026-W46', '2026-W47'] as const) {
			expect((await open(week)).screens).not.toContain('contacts');
			await counting(week);
		}
		const form = await open('2026-W48');
		expect(form.screens[0]).toBe('contacts');
		expect(form.entry('contacts').fields).toEqual({});
		expect(form.canCarry(find(form, 'contacts'))).toBe(true);
	});

	it('are asked for where a list came in, in place of what a draft carried', async () => {
		await counting('2026-W46', '1512');
		const form = await open('2026-W47');
		form.type('known', 'linkedin', '5');
		await form.draft.flush();
		await count('linkedin', { '2026-W47': 1530 });
		const again = await open('2026-W47');
		expect(again.screens).toContain('contacts');
		expect(again.entry('contacts')).toEqual({ fields: { linkedin: '1,530' }, carried: [] });
	});

	it('are asked for where a platform was added since, but not where one was left blank', async () => {
		await counting('2026-W46', '1512');
		expect((await open('2026-W47')).screens).not.toContain('contacts');
		await kithbook.save((clock) => [newPlatform({ id: 'x' }, 2, clock)]);
		expect((await open('2026-W47')).screens).toContain('contacts');
	});

	it('are asked for in each check-in of a month', async () => {
		await counting('2026-W46', '1512');
		const [settings] = await kithbook.storage.records('settings');
		if (!settings) throw new Error('the journal is begun');
		const rhythm = { every: 'month', day: 1 } as const;
		await kithbook.save((clock) => [edit(settings, { rhythm }, clock)]);
		expect((await open('2026-W49')).screens).toContain('contacts');
	});
});

describe('the buttons before the fields', () => {
	const zeros = { faceToFace: 0, call: 0, writing: 0 };

	it('answer with zeros by one tap, and open in the same state', async () => {
		const form = await open('2026-W47');
		const talked = find(form, 'conversations');
		expect(form.gateOf(talked)).toBeUndefined();
		form.choose(talked, 'none');
		expect(form.answer(talked)).toEqual({ state: 'given', value: zeros });
		await form.draft.flush();
		expect((await open('2026-W47')).gateOf(talked)).toBe('none');
		await form.save();
		const correction = await open('2026-W47');
		expect(correction.gateOf(talked)).toBe('none');
		expect(correction.gateOf(find(correction, 'contacts'))).toBeUndefined();
	});

	it('show numbers that start at 0, and last time’s only once one is changed', async () => {
		const first = await open('2026-W46');
		first.type('conversations', 'call', '4');
		await first.save();
		const form = await open('2026-W47');
		const asked = find(form, 'help-asked');
		form.choose(asked, 'some');
		const shown = {
			onlineRequests: '0',
			onlineHelped: '0',
			offlineRequests: '0',
			offlineHelped: '0'
		};
		expect(form.entry('help-asked').fields).toEqual(shown);
		const talked = find(form, 'conversations');
		form.choose(talked, 'some');
		expect(form.answer(talked)).toEqual({ state: 'given', value: zeros });
		expect(form.follow(talked)).toBeUndefined();
		form.type('conversations', 'call', '5');
		expect(form.follow(talked)).toContain('4 by phone');
	});

	it('keep what was typed before', async () => {
		const form = await open('2026-W47');
		const shared = find(form, 'shared');
		form.choose(shared, 'some');
		form.type('shared', 'text', 'The street.');
		form.choose(shared, 'none');
		expect(form.answer(shared)).toEqual({ state: 'given', value: { text: 'Nothing this week.' } });
		form.choose(shared, 'some');
		expect(form.answer(shared)).toEqual({ state: 'given', value: { text: 'The street.' } });
		form.pass('shared', 'skipped');
		expect(form.gateOf(shared)).toBe('some');
		form.choose(shared, 'none');
		expect(form.answer(shared)).toMatchObject({ state: 'given' });
	});
});

describe('the people whom one talked with', () => {
	async function steps() {
		return (await kithbook.storage.records('step')).map(({ person, kind, checkin }) => ({
			person,
			kind,
			checkin
		}));
	}

	async function answered() {
		await kithbook.save((clock) => [changePerson(newPerson('tove'), { name: 'Tove' }, clock)]);
		const form = await open('2026-W46');
		const question = find(form, 'conversations');
		form.choose(question, 'some');
		form.type('conversations', 'faceToFace', '1');
		return { form, question };
	}

	it('are steps once the check-in is saved, and are named again when it is corrected', async () => {
		const { form, question } = await answered();
		form.name(question, { id: 'tove', name: 'Tove' });
		form.type('conversations', 'call', '2');
		form.name(question, { id: 'jonas', name: 'Jonas', isNew: true });
		await form.save();
		expect(await steps()).toHaveLength(2);
		expect(await steps()).toEqual(
			expect.arrayContaining([
				{ person: 'tove', kind: 'met', checkin: '2026-W46' },
				{ person: 'jonas', kind: 'talked', checkin: '2026-W46' }
			])
		);
		const persons = await kithbook.storage.records('person');
		expect(persons.find(({ id }) => id === 'jonas')).toMatchObject({ name: 'Jonas' });

		const again = await open('2026-W46');
		expect(again.named.map(({ name }) => name).sort()).toEqual(['Jonas', 'Tove']);
		again.unname('jonas');
		again.nameAs('tove', 'talked');
		await again.save();
		expect(await steps()).toEqual([{ person: 'tove', kind: 'talked', checkin: '2026-W46' }]);
	});

	it('are kept in the draft', async () => {
		const { form, question } = await answered();
		form.name(question, { id: 'tove', name: 'Tove' });
		await form.draft.flush();
		expect((await open('2026-W46')).named).toEqual([{ id: 'tove', name: 'Tove', kind: 'met' }]);
	});

	it('are nobody where the answer is nobody, or none', async () => {
		const { form, question } = await answered();
		form.name(question, { id: 'tove', name: 'Tove' });
		form.choose(question, 'none');
		await form.save();
		expect(await steps()).toEqual([]);
		const again = await open('2026-W46');
		const asked = find(again, 'conversations');
		again.choose(asked, 'some');
		again.name(asked, { id: 'tove', name: 'Tove' });
		again.pass('conversations', 'skipped');
		await again.save();
		expect(await steps()).toEqual([]);
	});

	it('are gone with the person, and the check-in stays', async () => {
		const { form, question } = await answered();
		form.name(question, { id: 'tove', name: 'Tove' });
		await form.save();
		const { byId } = await PeopleSource.of(kithbook.storage).gathered(kithbook.storage);
		const person = byId.get('tove');
		const all = await kithbook.storage.records('step');
		await kithbook.save((clock) => (person ? deleteWritten(person, all, clock) : []));
		expect((await open('2026-W46')).named).toEqual([]);
		expect((await checkinOf('2026-W46'))?.answers.conversations).toMatchObject({ state: 'given' });
	});
});

describe('a correction', () => {
	it('opens at the reading over and keeps the earlier answer', async () => {
		const form = await open('2026-W47');
		form.type('reflection', 'text', 'Tea with Noor.');
		form.type('contacts', 'linkedin', '10');
		await form.save();

		const correction = await open('2026-W47');
		expect(correction.isCorrection).toBe(true);
		expect(correction.at).toBe(REVIEW);
		correction.type('reflection', 'text', 'Tea with Noor and Bert.');
		await correction.save();

		const checkin = await checkinOf('2026-W47');
		expect(checkin?.answers.reflection).toMatchObject({
			value: { text: 'Tea with Noor and Bert.' }
		});
		expect(checkin?.earlier?.['answers.reflection']).toMatchObject([
			{ value: { value: { text: 'Tea with Noor.' } } }
		]);
		expect(checkin?.earlier).not.toHaveProperty('answers.contacts');
	});

	it('still asks for platforms and questions that were retired since', async () => {
		let asked = '';
		await kithbook.save((clock) => {
			const fields = {
				kind: 'text',
				wording: 'Whom did you miss?',
				low: undefined,
				high: undefined,
				order: 0
			} as const;
			const question = newOwnQuestion(fields, clock);
			asked = ownQuestionId(question);
			return [question];
		});
		const form = await open('2026-W46');
		form.type('contacts', 'linkedin', '10');
		form.type(asked, 'answer', 'Ana');
		await form.save();
		const [question] = await kithbook.storage.records('question');
		const platforms = await kithbook.storage.records('platform');
		const linkedin = platforms.find(({ id }) => id === 'linkedin');
		if (!question || !linkedin) throw new Error('both are there');
		await kithbook.save((clock) => [
			edit(question, { retired: true }, clock),
			edit(linkedin, { retired: true }, clock)
		]);

		const correction = await open('2026-W46');
		expect(correction.entry(asked).fields).toEqual({ answer: 'Ana' });
		const keys = find(correction, 'contacts')
			.fields(correction.context)
			.map(({ key }) => key);
		expect(keys).toContain('linkedin');
		const next = await open('2026-W47');
		expect(next.questions.map(({ id }) => id)).not.toContain(asked);
		expect(find(next, 'contacts').fields(next.context)).toHaveLength(1);
	});
});

it('notes that it was saved, also where a correction changes nothing', async () => {
	const form = await open('2026-W47');
	form.type('contacts', 'linkedin', '10');
	const saved = await form.save();
	const again = await (await open('2026-W47')).save();
	expect(savedAt(again) >= savedAt(saved)).toBe(true);
	expect(again.stamps.week).not.toBe(saved.stamps.week);
	expect(again.stamps['answers.contacts']).toBe(saved.stamps['answers.contacts']);
});

describe('a plan of the week before', () => {
	async function plan(week: Week, contact: string) {
		const form = await open(week);
		form.type('plan', 'contact', contact);
		return form.save();
	}

	it('is asked about in the next check-in, and stands beside the answer', async () => {
		await plan('2026-W46', 'Leo');
		const form = await open('2026-W47');
		const question = find(form, 'plan-before');
		expect(question.hint?.(form.context)).toContain('“I will contact Leo.”');
		form.type('plan-before', 'end', 'not-yet');
		form.type('plan-before', 'note', 'He is away.');
		const saved = await form.save();
		expect(saved.answers['plan-before']).toEqual({
			state: 'given',
			value: {
				week: '2026-W46',
				plan: 'I will contact Leo.',
				end: 'not-yet',
				note: 'He is away.'
			}
		});
	});

	it('keeps its words where the answer is corrected after the plan was', async () => {
		await plan('2026-W46', 'Leo');
		const form = await open('2026-W47');
		form.type('plan-before', 'end', 'not-yet');
		await form.save();
		await plan('2026-W46', 'Ana');

		const again = await open('2026-W47');
		again.type('plan-before', 'end', 'came');
		const saved = await again.save();
		expect(saved.answers['plan-before']).toMatchObject({
			value: { plan: 'I will contact Leo.', end: 'came' }
		});
	});

	it('is not asked about where there was none, nor twice', async () => {
		const ids = async (week: Week) => (await open(week)).questions.map(({ id }) => id);
		expect(await ids('2026-W46')).not.toContain('plan-before');
		await plan('2026-W46', 'Leo');
		const form = await open('2026-W47');
		form.pass('plan-before', 'skipped');
		await form.save();
		expect(await ids('2026-W48')).not.toContain('plan-before');
		expect(await ids('2026-W47')).toContain('plan-before');
	});
});

describe('what the log of favours holds of the week', () => {
	const noon = new Date(2026, 10, 18, 12).getTime();

	async function log(week: Week = '2026-W47') {
		const asked = { what: 'A lift', world: 'offline', mode: 'direct', askedAt: noon } as const;
		await kithbook.save((clock) => [
			{ ...newRequest(asked, clock), week },
			newFavour({ what: 'A sofa', way: 'direct', world: 'online', givenAt: noon }, clock)
		]);
	}

	it('is added to what is typed, and taken away where it is corrected', async () => {
		await log();
		const form = await open('2026-W47');
		form.type('help-asked', 'offlineRequests', '2');
		form.type('help-given', 'online', '0');
		expect(form.held(find(form, 'help-given'))?.fields).toEqual({ online: 1 });
		await form.save();
		const saved = await checkinOf('2026-W47');
		expect(saved?.answers['help-asked']).toMatchObject({ value: { offlineRequests: 3 } });
		expect(saved?.answers['help-asked']).not.toHaveProperty('value.offlineHelped');
		expect(saved?.answers['help-given']).toMatchObject({ value: { online: 1 } });
		const again = await open('2026-W47');
		expect(again.entry('help-asked').fields).toEqual({ offlineRequests: '2' });
		expect(again.entry('help-given').fields).toEqual({ online: '0' });
	});

	it('is what Nobody else leaves, and is no answer of one’s own', async () => {
		await log();
		const form = await open('2026-W47');
		const given = find(form, 'help-given');
		form.choose(given, 'none');
		expect(form.answer(given)).toEqual({ state: 'given', value: { online: 1, offline: 0 } });
		await form.save();
		expect((await open('2026-W47')).gateOf(given)).toBe('none');
	});

	it('leaves an answer alone that nobody touches, whatever was logged since', async () => {
		const form = await open('2026-W47');
		form.type('help-asked', 'offlineRequests', '1');
		await form.save();
		await log();
		const again = await open('2026-W47');
		expect(again.entry('help-asked').fields).toEqual({ offlineRequests: '0' });
		await again.save();
		const saved = await checkinOf('2026-W47');
		expect(saved?.answers['help-asked']).toMatchObject({ value: { offlineRequests: 1 } });
		expect(saved?.earlier).toBeUndefined();
	});

	it('is that of the check-in’s own week', async () => {
		await log('2026-W46');
		const form = await open('2026-W47');
		expect(form.held(find(form, 'help-asked'))).toBeUndefined();
		expect(form.held(find(form, 'help-given'))).toBeDefined();
	});
});

describe('open requests of earlier weeks', () => {
	const lastWeek = () => shiftWeek(weekOf(new Date()), -1);

	async function ask(week: Week, fields: { closed?: number } = {}) {
		const askedAt = mondayOf(week).getTime();
		const asked = { what: 'A lift', world: 'offline', mode: 'direct', askedAt } as const;
		let id = '';
		await kithbook.save((clock) => {
			const request = { ...newRequest(asked, clock), ...fields };
			id = request.id;
			return [request];
		});
		return id;
	}

	it('come back before help that was asked for, in the current week’s check-in', async () => {
		const id = await ask(lastWeek());
		await ask(lastWeek(), { closed: Date.now() });
		await ask(weekOf(new Date()));
		const form = await open(weekOf(new Date()));
		expect(form.openRequests).toEqual([id]);
		form.goTo(OPEN_REQUESTS);
		expect(form.question).toBeUndefined();
		expect(form.beside(1)).toBe('help-asked');
		form.goTo('help-asked');
		expect(form.beside(-1)).toBe(OPEN_REQUESTS);
		expect(form.screens).toHaveLength(form.questions.length + 1);
	});

	it('come once a week: not when a check-in is corrected, nor in an earlier one', async () => {
		await ask(shiftWeek(lastWeek(), -3));
		expect((await open(lastWeek())).screens).not.toContain(OPEN_REQUESTS);
		const form = await open(weekOf(new Date()));
		expect(form.screens).toContain(OPEN_REQUESTS);
		form.type('shared', 'text', 'Nothing.');
		await form.save();
		expect((await open(weekOf(new Date()))).screens).not.toContain(OPEN_REQUESTS);
	});

	it('do not lose the place of a draft when all were closed meanwhile', async () => {
		const id = await ask(lastWeek());
		const form = await open(weekOf(new Date()));
		form.goTo(OPEN_REQUESTS);
		await form.draft.flush();
		const request = await kithbook.storage.record('request', id);
		if (!request) throw new Error('the request is there');
		await kithbook.save((clock) => [edit(request, { closed: Date.now() }, clock)]);
		expect((await open(weekOf(new Date()))).start).toBe('help-asked');
	});
});

describe('a question that is switched off', () => {
	async function switchTo(id: string, isOn: boolean) {
		const [settings] = await kithbook.storage.records('settings');
		if (!settings) throw new Error('the journal is begun');
		await kithbook.save((clock) => [edit(settings, { [`asks.${id}`]: isOn }, clock)]);
	}
	const asked = (form: CheckinForm) => form.questions.map(({ id }) => id);

	it('is not asked, and a check-in says nothing of it', async () => {
		await switchTo('contacts', false);
		const form = await open('2026-W47');
		expect(asked(form)).not.toContain('contacts');
		expect(form.at).toBe('known');
		form.type('known', 'linkedin', '30');
		expect((await form.save()).answers).not.toHaveProperty('contacts');
	});

	it('stays in a correction of a week that answered it', async () => {
		const form = await open('2026-W46');
		form.type('shared', 'text', 'Where I eat');
		await form.save();
		await switchTo('shared', false);
		expect(asked(await open('2026-W46'))).toContain('shared');
		expect(asked(await open('2026-W47'))).not.toContain('shared');
	});

	it('keeps what was typed before it was switched off', async () => {
		const form = await open('2026-W47');
		form.type('shared', 'text', 'Where I eat');
		await form.draft.flush();
		await switchTo('shared', false);
		const again = await open('2026-W47');
		expect(asked(again)).toContain('shared');
		expect((await again.save()).answers).toMatchObject({ shared: { state: 'given' } });
	});
});
