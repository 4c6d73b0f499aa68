import { resolve } from '$app/paths';
import { dayOf } from '$lib/journal/days';
import { dueDays } from '$lib/journal/schedule';
import type { Settings } from '$lib/journal/settings';
import { m } from '$lib/paraglide/messages';
import {
	calendarFile,
	googleForm,
	outlookForm,
	type RecurringEntry
} from '$lib/reminders/calendar';
import { openInCalendar } from './download';

/** Puts the days to check in into a calendar. */
export class CalendarPrompt {
	readonly #settings: () => Settings | undefined;
	readonly #from: () => Date;
	#time = $state('19:00');
	/** Whether the file was handed to the system. */
	isSaved = $state(false);

	/**
	 * @param from the first day that may be the entry's; after a check-in the next day that one is due
	 */
	constructor(settings: () => Settings | undefined, from = () => new Date()) {
		this.#settings = settings;
		this.#from = from;
	}

	/** `19:00` */
	get time(): string {
		return this.#time;
	}

	/** A time that was cleared stays as it was. */
	set time(time: string) {
		if (time !== '') this.#time = time;
	}

	get action(): string {
		const rhythm = this.#settings()?.rhythm;
		if (rhythm?.every === 'month') return m.remind_calendar_month();
		return m.remind_calendar({ day: String(rhythm?.weekday ?? 7) });
	}

	/** The addresses of filled-in forms; undefined before there is a journal. */
	get forms(): { google: string; outlook: string } | undefined {
		const entry = this.#entry;
		return entry && { google: googleForm(entry), outlook: outlookForm(entry) };
	}

	async save(): Promise<void> {
		const entry = this.#entry;
		if (!entry) return;
		this.isSaved = await openInCalendar('kithbook.ics', calendarFile(entry, new Date()));
	}

	get #entry(): RecurringEntry | undefined {
		const settings = this.#settings();
		if (!settings) return undefined;
		const { rhythm, seed } = settings;
		const from = this.#from();
		const [first = from] = dueDays(rhythm, from, 1);
		return {
			// The seed is the same on every device with this journal, and in no other journal.
			id: `kithbook-check-in-${seed}`,
			day: dayOf(first),
			title: m.remind_entry_title(),
			description: m.remind_entry_description(),
			repeat: { rhythm, time: this.#time, url: new URL(resolve('/checkin/'), location.href).href }
		};
	}
}
