import { addDays, addHours } from 'date-fns';
import { m } from '$lib/paraglide/messages';
import { answerValue, type Checkin } from '$lib/journal/checkin';
import { HELP_ASKED, HELP_GIVEN } from '$lib/journal/questions/ids';
import { newFavour } from '$lib/journal/favours/favour';
import { newRequest, worlds, type HelpRequest, type World } from '$lib/journal/favours/request';
import { personIdOf, type Contact } from '$lib/journal/people/contact';
import type { Person } from '$lib/journal/people/person';
import { edit, type StoredRecord } from '$lib/journal/record';
import { clockAt } from './clock';
import { seededRandom } from '$lib/journal/random';
import { randomHex } from './random';
import { mondayOf } from '$lib/journal/weeks';

const SEED = 93;
/** The log starts this many check-ins before the end. The last check-in's requests stay open. */
const LOGGED_CHECKINS = 44;

interface SampleRequest {
	readonly what: () => string;
	readonly via: string;
	readonly isPost?: boolean;
	/** How many were expected to help. */
	readonly expected?: number;
	readonly helper?: string;
}
const sampleRequests: Readonly<Record<World, readonly SampleRequest[]>> = {
	online: [
		{ what: m.sample_asked_glue, via: 'facebook', isPost: true, expected: 3 },
		{ what: m.sample_asked_customs, via: 'linkedin', helper: 'Ines Moorbach', expected: 1 },
		{ what: m.sample_asked_van, via: 'facebook', isPost: true, expected: 2 },
		{ what: m.sample_asked_photographer, via: 'instagram', isPost: true, expected: 2 },
		{ what: m.sample_asked_timber, via: 'linkedin', helper: 'Yusuf Altunbeck' },
		{ what: m.sample_asked_apprentice, via: 'linkedin', isPost: true, expected: 4 },
		{ what: m.sample_asked_reading, via: 'facebook', isPost: true },
		{ what: m.sample_asked_hinges, via: 'linkedin', helper: 'Jonas Ellervik', expected: 1 }
	],
	offline: [
		{ what: m.sample_asked_carry, via: 'in-person', helper: 'Tom Fennimark', expected: 1 },
		{ what: m.sample_asked_cat, via: 'in-person', helper: 'Hanna Querfeldt' },
		{ what: m.sample_asked_doctor, via: 'phone', helper: 'Marta Olsgaarden', expected: 1 },
		{ what: m.sample_asked_saw, via: 'in-person', helper: 'Otto Harnischer', expected: 0 },
		{ what: m.sample_asked_letter, via: 'video', helper: 'Marta Olsgaarden', expected: 0 },
		{ what: m.sample_asked_fair, via: 'phone', helper: 'Jonas Ellervik', expected: 1 },
		{ what: m.sample_asked_leak, via: 'in-person', helper: 'Bert Aalwerken', expected: 1 },
		{ what: m.sample_asked_key, via: 'in-person', helper: 'Hanna Querfeldt' }
	]
};

/** A favour for a person, or a referral of that person to another one. */
interface SampleFavour {
	readonly what: () => string;
	readonly person?: string;
	readonly to?: string;
}
const sampleFavours: Readonly<Record<World, readonly SampleFavour[]>> = {
	online: [
		{ what: m.sample_gave_seats, person: 'Priya Ramanthal' },
		{ what: m.sample_gave_client, person: 'Ines Moorbach', to: 'Yusuf Altunbeck' },
		{ what: m.sample_gave_windows, person: 'Jonas Ellervik' },
		{ what: m.sample_gave_forum }
	],
	offline: [
		{ what: m.sample_gave_letters, person: 'Bert Aalwerken' },
		{ what: m.sample_gave_evening, person: 'Hanna Querfeldt' },
		{ what: m.sample_gave_soup, person: 'Marta Olsgaarden' },
		{ what: m.sample_gave_apprentice, person: 'Tom Fennimark' },
		{ what: m.sample_gave_shelf, person: 'Otto Harnischer' }
	]
};

/**
 * The sample log of favours. It never exceeds the check-ins' numbers, and is always the same for the
 * same check-ins.
 */
export function sampleHelp(
	checkins: readonly Checkin[],
	people: readonly StoredRecord[]
): StoredRecord[] {
	const log = new HelpLogGenerator(idsByName(people));
	const last = checkins.slice(-LOGGED_CHECKINS);
	last.forEach((checkin, index) => log.write(checkin, index === last.length - 1));
	return log.records;
}

class HelpLogGenerator {
	readonly records: StoredRecord[] = [];
	readonly #ids: ReadonlyMap<string, string>;
	readonly #random = seededRandom(SEED);
	readonly #requests = { online: [...sampleRequests.online], offline: [...sampleRequests.offline] };
	readonly #favours = { online: [...sampleFavours.online], offline: [...sampleFavours.offline] };

	constructor(ids: ReadonlyMap<string, string>) {
		this.#ids = ids;
	}

	/** Writes one request and one favour at most in each world. */
	write(checkin: Checkin, isLast: boolean): void {
		const said = answerValue(checkin, HELP_ASKED);
		const helped = answerValue(checkin, HELP_GIVEN);
		for (const world of worlds) {
			const requests = said?.[`${world}Requests`] ?? 0;
			if (requests > 0 && (isLast || this.#random() < 0.55)) {
				const part = {
					reach: Math.floor((said?.[`${world}Asked`] ?? 0) / requests),
					isAnswered: (said?.[`${world}Answered`] ?? 0) > 0,
					isHelped: (said?.[`${world}Helped`] ?? 0) > 0
				};
				this.#ask(checkin, world, part, isLast);
			}
			if ((helped?.[world] ?? 0) > 0 && this.#random() < 0.35) this.#give(checkin, world);
		}
	}

	#ask(
		{ week }: Checkin,
		world: World,
		{ reach, isAnswered, isHelped }: { reach: number; isAnswered: boolean; isHelped: boolean },
		isLast: boolean
	): void {
		const next = this.#requests[world].shift();
		if (!next) return;
		const { what, via, isPost, helper, expected } = next;
		const at = addHours(addDays(mondayOf(week), Math.floor(this.#random() * 3)), 19);
		const person = helper === undefined ? undefined : this.#ids.get(helper);
		const fields = {
			...{ what: what(), world, via, expected, askedAt: at.getTime() },
			...(isPost || person === undefined
				? { mode: 'broadcast' as const, asked: Math.max(1, reach) }
				: { mode: 'direct' as const, people: [person] })
		};
		const request = this.#named(newRequest(fields, clockAt(at)));
		this.records.push(isLast ? request : this.#end(request, person, isAnswered, isHelped));
	}

	/** Adds an outcome within the week. */
	#end(
		request: HelpRequest,
		person: string | undefined,
		isAnswered: boolean,
		isHelped: boolean
	): HelpRequest {
		const hours = request.world === 'online' ? 20 : 4;
		const answered = addHours(request.askedAt, 1 + Math.floor(this.#random() * hours));
		const ended = isAnswered ? answered : addDays(request.askedAt, 3);
		const helper = { ...(person !== undefined && { person }), how: 'lot' as const };
		return edit(
			request,
			{
				...(isAnswered && { answeredAt: answered.getTime(), answers: 1 }),
				...(isAnswered && isHelped && { helpers: [helper] }),
				closed: ended.getTime()
			},
			clockAt(ended)
		);
	}

	#give({ week }: Checkin, world: World): void {
		const next = this.#favours[world].shift();
		if (!next) return;
		const at = addHours(addDays(mondayOf(week), Math.floor(this.#random() * 6)), 17);
		const [person, to] = [next.person, next.to].map((name) => this.#ids.get(name ?? ''));
		const fields = {
			...{ what: next.what(), person, to, world, givenAt: at.getTime() },
			way: to === undefined ? ('direct' as const) : ('referral' as const)
		};
		this.records.push(this.#named(newFavour(fields, clockAt(at))));
	}

	/** Gives the record a reproducible id. */
	#named<T extends StoredRecord>(record: T): T {
		return { ...record, id: randomHex(this.#random) };
	}
}

function idsByName(records: readonly StoredRecord[]): ReadonlyMap<string, string> {
	const ids = new Map<string, string>();
	for (const record of records) {
		if (record.type === 'contact') {
			const contact = record as Contact;
			if (contact.facts.name) ids.set(contact.facts.name, personIdOf(contact));
		} else if (record.type === 'person') {
			const person = record as Person;
			if (person.name !== undefined) ids.set(person.name, person.id);
		}
	}
	return ids;
}
