import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Chapter } from '$lib/journal/chapters';
import { stretches } from '$lib/journal/search';
import type { Week } from '$lib/journal/weeks';
import type { ChapterActions } from './actions';
import BookPages from './BookPages.svelte';
import ChapterList from './ChapterList.svelte';
import NoteEditor from '$lib/components/NoteEditor.svelte';
import PastWeek from './PastWeek.svelte';
import SearchField from '$lib/components/SearchField.svelte';
import YearChooser from './YearChooser.svelte';

function chapterOf(week: Week, title: string): Chapter {
	const earlier = [
		{ stamp: '000000000000001-0000-aaaaaaaaaa', when: '3 May', text: 'Before' }
	] as const;
	return {
		week,
		year: Number(week.slice(0, 4)),
		title,
		fullTitle: `${title} in full`,
		hasCheckin: true,
		passages: [
			{
				question: 'shared',
				heading: 'What did you share?',
				own: false,
				text: 'One line.\nAnother <b>line</b>.',
				without: false,
				asides: ['Carried over.'],
				earlier: [...earlier],
				isWords: false,
				isPlain: false
			},
			{
				question: 'plan',
				heading: 'Whom will you contact next?',
				own: false,
				text: 'I will contact Ana.',
				without: false,
				asides: ['Yes, it happened.'],
				earlier: [],
				isWords: true,
				isPlain: true
			}
		],
		skipped: 'Skipped: all else',
		unknown: undefined,
		notes: [{ id: `note-${week}`, text: 'A note', when: 'Monday', earlier: [] }],
		help: [
			{
				id: `asked-${week}`,
				type: 'request',
				when: 'Tuesday',
				what: 'A ladder for the roof',
				lines: ['You asked Ana in person.', 'Ana helped.']
			}
		],
		headline: [{ text: 'You met Ana.', person: 'ana' }],
		line: [
			{ text: 'Asked for help: A ladder', entry: { type: 'request', id: `asked-${week}` } },
			{ text: '31 in 100 known' }
		],
		stepNotes: [{ id: `step-${week}`, text: 'In the rain' }],
		people: ['Ana']
	};
}

const first = chapterOf('2026-W40', 'Week forty');
const second = chapterOf('2026-W38', 'Week thirty-eight');

function actions() {
	return {
		correct: (week) => `/correct/${week}/`,
		person: (id) => `/person-${id}/`,
		whole: (week) => `/whole/${week}/`,
		deleteCheckin: vi.fn(),
		bringAnswerBack: vi.fn(),
		editNote: vi.fn(),
		help: ({ type, id }: { type: string; id: string }) => `/${type}-${id}/` as const,
		deleteNote: vi.fn(),
		bringNoteBack: vi.fn()
	} satisfies ChapterActions;
}

/** Presses something by the keyboard. */
async function press(locator: Locator): Promise<void> {
	const element = locator.element();
	if (!(element instanceof HTMLElement)) throw new TypeError('nothing that takes the focus');
	element.focus();
	await userEvent.keyboard('{Enter}');
}

test('a chapter shows its answers with their lines, its notes and what is quiet', async () => {
	render(ChapterList, { chapters: [first], actions: actions() });
	const chapter = page.getByRole('article', { name: 'Week forty' });
	await expect.element(chapter).toBeVisible();
	await expect.element(chapter.getByText('One line.')).not.toBeVisible();
	await press(chapter.getByText('All answers'));
	const answer = chapter.getByText('One line.').element();
	expect(answer.textContent).toBe('One line.\nAnother <b>line</b>.');
	expect(getComputedStyle(answer).whiteSpace).toContain('pre-line');
	await expect.element(chapter.getByText('Carried over.')).toBeVisible();
	await expect.element(chapter.getByText('Skipped: all else')).toBeVisible();
	await expect.element(chapter.getByText('A note', { exact: true })).toBeVisible();
});

test('a week opens with what was done and with one’s own words; a link leads to each', async () => {
	render(ChapterList, { chapters: [first], actions: actions() });
	const chapter = page.getByRole('article', { name: 'Week forty' });
	for (const words of ['A note', 'I will contact Ana.', 'Yes, it happened.', 'In the rain']) {
		await expect.element(chapter.getByText(words, { exact: true })).toBeVisible();
	}
	// A plan is read without the question.
	expect(chapter.getByText('Whom will you contact next?').query()).toBeNull();
	const met = chapter.getByRole('link', { name: 'You met Ana.' });
	await expect.element(met).toHaveAttribute('href', '/person-ana/');
	const asked = chapter.getByRole('link', { name: 'Asked for help: A ladder' });
	await expect.element(asked).toHaveAttribute('href', '/request-asked-2026-W40/');
	await expect.element(chapter.getByText('31 in 100 known')).toBeVisible();
});

test('a week without a check-in folds its details; one of steps alone has nothing to fold', async () => {
	const noted = { ...first, hasCheckin: false, passages: [] };
	const shown = await render(ChapterList, { chapters: [noted], actions: actions() });
	await expect.element(page.getByText('Details')).toBeVisible();
	await shown.rerender({ chapters: [{ ...noted, notes: [], help: [] }] });
	await expect.element(page.getByText('Details')).not.toBeInTheDocument();
});

test('every action names its week or note', async () => {
	const does = actions();
	render(ChapterList, { chapters: [first, second], actions: does });
	for (const answers of page.getByText('All answers').all()) await press(answers);
	const correct = page.getByRole('link', { name: 'Correct answers, Week thirty-eight' });
	await expect.element(correct).toHaveAttribute('href', '/correct/2026-W38/');
	await press(page.getByRole('button', { name: 'Delete check-in, Week forty' }));
	expect(does.deleteCheckin).toHaveBeenCalledWith('2026-W40');
	await press(page.getByRole('button', { name: 'Edit the note of Monday' }).first());
	expect(does.editNote).toHaveBeenCalledWith('2026-W40', 'note-2026-W40');
	await press(page.getByRole('button', { name: 'Delete the note of Monday' }).last());
	expect(does.deleteNote).toHaveBeenCalledWith('2026-W38', 'note-2026-W38');
});

test('earlier versions can be opened and brought back', async () => {
	const does = actions();
	render(ChapterList, { chapters: [first], actions: does });
	await press(page.getByText('All answers'));
	await press(page.getByText('Earlier version (1)'));
	await expect.element(page.getByText('Before', { exact: true })).toBeVisible();
	await press(page.getByRole('button', { name: 'Bring back what was written on 3 May' }));
	expect(does.bringAnswerBack).toHaveBeenCalledWith(
		'2026-W40',
		'shared',
		'000000000000001-0000-aaaaaaaaaa'
	);
});

test('what was found is marked, under a title with its year, with a way to the whole week', async () => {
	const mark = (text: string) => stretches(text, ['line']);
	render(ChapterList, { chapters: [first], actions: actions(), mark });
	await expect.element(page.getByRole('heading', { name: 'Week forty in full' })).toBeVisible();
	const marks = Array.from(document.querySelectorAll('mark'), (found) => found.textContent);
	expect(marks).toEqual(['line', 'line']);
	// A folded answer that matches is opened.
	await expect.element(page.getByText('Carried over.')).toBeVisible();
	const whole = page.getByRole('link', { name: 'Read the whole week, Week forty in full' });
	await expect.element(whole).toHaveAttribute('href', '/whole/2026-W40/');
});

test('a note is changed in its place', async () => {
	const editor = createRawSnippet(() => ({ render: () => '<p>Here one writes</p>' }));
	const props = { chapters: [first], actions: actions(), editing: 'note-2026-W40', editor };
	render(ChapterList, props);
	await expect.element(page.getByText('Here one writes')).toBeVisible();
	expect(page.getByText('A note', { exact: true }).query()).toBeNull();
});

test('the reader is taken to a week, once it is there', async () => {
	const onarrive = vi.fn();
	const ready = (chapters: readonly Chapter[]) => chapters.length === 2;
	const goal = { week: first.week, top: false, ready };
	const props = { chapters: [second], actions: actions(), goal, onarrive };
	const shown = await render(ChapterList, props);
	expect(onarrive).not.toHaveBeenCalled();
	await shown.rerender({ chapters: [first, second] });
	await expect.element(page.getByRole('heading', { name: 'Week forty' })).toHaveFocus();
	expect(onarrive).toHaveBeenCalledExactlyOnceWith(true);
});

test('where the week is gone, the next older one is taken, else the last, else none', async () => {
	const onarrive = vi.fn();
	const goal = (week: Week) => ({ week, top: false });
	const props = { chapters: [first, second], actions: actions(), onarrive };
	const shown = await render(ChapterList, { ...props, goal: goal('2026-W39') });
	const older = page.getByRole('heading', { name: 'Week thirty-eight' });
	await expect.element(older).toHaveFocus();
	await shown.rerender({ chapters: [first], goal: goal('2026-W30') });
	await expect.element(page.getByRole('heading', { name: 'Week forty' })).toHaveFocus();
	await shown.rerender({ chapters: [], goal: goal('2026-W40') });
	await expect.poll(() => onarrive.mock.lastCall).toEqual([false]);
});

test('a week far down is drawn before the reader is taken there', async () => {
	const chapters = Array.from({ length: 40 }, (_, at) =>
		chapterOf(`2025-W${String(50 - at)}` as Week, `Week ${String(50 - at)}`)
	);
	render(ChapterList, { chapters, actions: actions(), goal: { week: '2025-W12', top: true } });
	await expect.element(page.getByRole('heading', { name: 'Week 12' })).toHaveFocus();
	await expect.element(page.getByRole('heading', { name: 'Week 12' })).toBeInViewport();
});

function editing() {
	const does = { ontype: vi.fn(), onsave: vi.fn(), onleave: vi.fn(), ondiscard: vi.fn() };
	const words = { label: 'Your note', text: 'So far', discard: 'Discard', problem: undefined };
	return { does, props: { ...words, unsaved: true, ...does } };
}

test('a note is written with the keyboard alone', async () => {
	const { does, props } = editing();
	render(NoteEditor, props);
	const area = page.getByRole('textbox', { name: 'Your note' });
	await expect.element(area).toHaveFocus();
	await userEvent.keyboard('!');
	expect(does.ontype).toHaveBeenLastCalledWith('So far!');
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	expect(does.onsave).toHaveBeenCalledOnce();
	await userEvent.keyboard('{Escape}');
	expect(does.onleave).toHaveBeenCalledOnce();
});

test('the people in a note are offered, and confirmed with a tap', async () => {
	const { props } = editing();
	const onperson = vi.fn();
	const people = [
		{ id: 'tove', name: 'Tove', isConfirmed: true },
		{ id: 'jonas', name: 'Jonas', isConfirmed: false }
	];
	render(NoteEditor, { ...props, people, onperson });
	const group = page.getByRole('group', { name: 'People in this note:' });
	await expect.element(group.getByRole('button', { pressed: true })).toHaveTextContent('Tove');
	await group.getByRole('button', { name: 'Jonas', pressed: false }).click();
	expect(onperson.mock.calls).toEqual([['jonas']]);
});

test('a note says what is in the way of saving it', async () => {
	const { props } = editing();
	render(NoteEditor, { ...props, problem: 'NOT SAVED. The disk is full.' });
	await expect.element(page.getByRole('alert')).toHaveTextContent('NOT SAVED. The disk is full.');
	const area = page.getByRole('textbox', { name: 'Your note' });
	await expect.element(area).toHaveAccessibleDescription(/NOT SAVED/u);
	await expect.element(area).toBeInvalid();
});

test('a slash goes to the search, Escape empties it, and its outcome is told', async () => {
	const onquery = vi.fn();
	render(SearchField, {
		label: 'Search the journal',
		hint: 'In your answers and notes.',
		query: 'tea',
		outcome: '4 weeks mention “tea”.',
		onquery
	});
	await expect.element(page.getByRole('status')).toHaveTextContent('4 weeks mention “tea”.');
	const field = page.getByRole('searchbox', { name: 'Search the journal' });
	await userEvent.keyboard('/');
	await expect.element(field).toHaveFocus();
	await userEvent.keyboard('/');
	expect(onquery).toHaveBeenLastCalledWith('/');
	await userEvent.keyboard('{Escape}');
	expect(onquery).toHaveBeenLastCalledWith('');
});

test('a past week is found by any of its days, unless it has not begun', async () => {
	const checkin = (week: Week) => `/checkin/${week}/` as const;
	const props = { day: '2026-10-01', latest: '2026-10-10', checkin };
	const picked = { title: 'Week of 28 September', week: '2026-W40', future: false } as const;
	const shown = await render(PastWeek, { ...props, picked });
	await expect
		.element(page.getByRole('link', { name: 'Open that week' }))
		.toHaveAttribute('href', '/checkin/2026-W40/');
	await shown.rerender({ picked: { ...picked, future: true } });
	await expect.element(page.getByText('That week has not begun yet.')).toBeVisible();
	expect(page.getByRole('link').query()).toBeNull();
});

test('the year is a heading, and a choice where there are more', async () => {
	const onchoose = vi.fn();
	const shown = await render(YearChooser, { year: 2026, years: [2026], onchoose });
	await expect.element(page.getByRole('heading', { name: '2026' })).toBeVisible();
	expect(page.getByRole('combobox').query()).toBeNull();
	await shown.rerender({ years: [2026, 2024] });
	await page.getByRole('combobox', { name: 'Year' }).selectOptions('2024');
	expect(onchoose).toHaveBeenCalledWith(2024);
});

test('the book stands ready for paper, with a title page and nothing to press', () => {
	render(BookPages, {
		years: [
			{ year: 2025, chapters: [] },
			{ year: 2026, chapters: [second, first] }
		]
	});
	const book = document.querySelector<HTMLElement>('.book');
	expect(book && getComputedStyle(book).display).toBe('none');
	expect(book?.querySelector('header')?.textContent).toMatch(/Kithbook.*2025 to 2026/su);
	const headings = Array.from(book?.querySelectorAll('h2, h3') ?? [], (found) => found.textContent);
	expect(headings).toEqual(['2025', '2026', 'Week thirty-eight', 'Week forty']);
	expect(book?.querySelectorAll('button, a, details, [id]')).toHaveLength(0);
	expect(book?.textContent).toContain('I will contact Ana.');
	expect(book?.textContent).not.toContain('Skipped: all else');
});

test('the book has all answers where one asks for them', () => {
	render(BookPages, { years: [{ year: 2026, chapters: [first] }], full: true });
	const book = document.querySelector<HTMLElement>('.book');
	expect(book?.textContent).toContain('Skipped: all else');
	expect(book?.textContent).toContain('One line.');
	expect(book?.querySelectorAll('button, a, details, [id]')).toHaveLength(0);
});
