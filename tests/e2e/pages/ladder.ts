import { expect, type Page } from '@playwright/test';

interface Written {
	closeness?: string;
	howMet?: string;
	lookAgain?: string;
	needs?: string;
}

interface Taken {
	with: string;
	kind: string;
	on: string;
}

/** A journal's file with a few people on LinkedIn, this week's check-in done, and steps taken. */
export function peopleJournal(
	people: Readonly<Record<string, Written>>,
	steps: readonly Taken[] = []
): string {
	let tick = 1_795_000_000_000;
	const record = (id: string, type: string, fields: Record<string, unknown>) => {
		const stamp = `00${String(tick++)}-0000-e2ee2ee2ee`;
		const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
		return { id, type, ...fields, stamps };
	};
	const rhythm = { every: 'week', weekday: 7 };
	const settings = { rhythm, threshold: 'talked', begun: '2026-W46', seed: 7 };
	const names = Object.entries(people);
	return JSON.stringify({
		kithbook: 'journal',
		format: 1,
		exportedAt: '2026-11-22T18:00:00.000Z',
		records: [
			record('settings', 'settings', settings),
			record('linkedin', 'platform', { order: 0, retired: false }),
			...['2026-W46', '2026-W47'].map((week) =>
				record(`checkin-${week}`, 'checkin', { week, threshold: 'talked', answers: {} })
			),
			...names.map(([name], order) => {
				const facts = { name, emails: [`${idOf(name)}@example.com`] };
				const source = { platform: 'linkedin', source: 'linkedin' };
				return record(idOf(name), 'contact', { ...source, facts, order, came: 1 });
			}),
			...names.map(([name, written]) => record(idOf(name), 'person', { ...written })),
			...steps.map(({ with: name, kind, on }, index) =>
				record(`step-${String(index)}`, 'step', { person: idOf(name), kind, on })
			)
		]
	});
}

/** The id of a person by their name, as {@link peopleJournal} gives it. */
function idOf(name: string): string {
	return name.replaceAll(' ', '-').toLowerCase();
}

/** The part of a person's page about the steps from virtual to real. */
export class LadderPage {
	constructor(readonly page: Page) {}

	async open(name: string) {
		await this.page.goto(`/people/person/?id=${encodeURIComponent(idOf(name))}`);
		await expect(this.part).toBeVisible();
	}

	get part() {
		return this.page.getByRole('region', { name: 'From virtual to real' });
	}

	/** What happened, earliest first. */
	get steps() {
		const edit = this.page.getByRole('button', { name: /^Edit: / });
		return this.part.getByRole('listitem').filter({ has: edit });
	}

	/** Unfolds the part below these words. */
	unfold(words: string | RegExp) {
		return this.part.getByText(words).click();
	}

	button(name: string | RegExp) {
		return this.part.getByRole('button', {
			name,
			...(typeof name === 'string' && { exact: true })
		});
	}

	get message() {
		return this.page.getByRole('textbox', { name: 'The message' });
	}

	/** Notes what happened, and waits until it is said to be noted. */
	async note(what: string, { day, note }: { day?: string; note?: string } = {}) {
		if (!(await this.button(what).isVisible())) await this.unfold('Something else happened');
		await this.button(what).click();
		if (day !== undefined) await this.page.getByLabel('On which day?').fill(day);
		if (note !== undefined) await this.page.getByLabel('A note, if you like').fill(note);
		await this.button('Note it down').click();
		await expect(this.button('Note it down')).toBeHidden();
		await expect(this.page.getByText('Noted.')).toBeVisible();
	}

	/** Takes back what was done last. */
	undo() {
		return this.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
	}
}
