import { newCheckin } from '$lib/journal/checkin';
import { newNote } from '$lib/journal/note';
import { newOwnQuestion, ownQuestionId } from '$lib/journal/own-question';
import { newPlatform } from '$lib/journal/platform';
import { edit, forget, remove, type StoredRecord } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { Clock } from '$lib/journal/stamps';

export const exportedAt = new Date('2026-11-22T18:30:00.000Z');

/** One record of each kind, deleted, emptied, corrected and unknown ones among them. */
export function journal(): StoredRecord[] {
	const clock = new Clock('device0001', () => 1_790_000_000_000);
	const settings = newSettings({ every: 'week', weekday: 7 }, '2026-W45', clock);
	const platform = newPlatform({ id: 'linkedin' }, 1, clock);
	const question = newOwnQuestion(
		{ kind: 'scale', wording: 'How did it feel?', low: 'heavy', high: 'light', order: 1 },
		clock
	);
	const checkin = newCheckin(
		{
			week: '2026-W47',
			threshold: 'talked',
			prompt: 'notice-number',
			answers: {
				contacts: { state: 'given', value: { linkedin: { from: 300, to: 350 } } },
				known: { state: 'given', value: { linkedin: 120 }, carried: ['linkedin'] },
				plan: { state: 'skipped' },
				[ownQuestionId(question)]: { state: 'given', value: { answer: 4 } }
			}
		},
		clock
	);
	const other = newCheckin(
		{ week: '2020-W53', threshold: 'met', prompt: undefined, answers: {} },
		clock
	);
	const note = newNote('Ürsula called: “back in spring” 🌱\nA second line.', exportedAt, clock);
	const gone = newNote('No longer wanted', exportedAt, clock);
	const future = {
		...{ id: 'p1', type: 'poem', stamps: { name: clock.stamp() } },
		name: 'Tove',
		met: [{ where: 'here' }]
	};
	return [
		edit(settings, { 'asks.shared': false }, clock),
		platform,
		edit(question, { wording: 'How did the week feel?' }, clock),
		{ ...checkin, mood: { later: true } },
		forget(remove(other, clock)),
		edit(note, { text: 'Shorter.' }, clock),
		remove(gone, clock),
		forget(remove(newNote('Emptied', exportedAt, clock), clock)),
		future
	];
}
