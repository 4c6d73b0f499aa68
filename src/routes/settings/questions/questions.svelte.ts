import * as z from 'zod/mini';
import {
	newOwnQuestion,
	ownQuestionKinds,
	type OwnQuestion,
	type OwnQuestionKind
} from '$lib/journal/own-question';
import { ownQuestionSchema } from '$lib/journal/schemas/own-question';
import { questions, type Question } from '$lib/journal/questions';
import { edit } from '$lib/journal/record';
import { isSwitchedOn } from '$lib/journal/settings';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { lastOrder, moved } from '../ordering';
import { change, notifySaved } from '$lib/app/saving';

/** A question of the user's own while it is typed. */
export interface QuestionForm {
	kind: OwnQuestionKind;
	wording: string;
	/** What the ends of a scale mean. */
	low: string;
	high: string;
}

/** A question in the list. */
interface ListedQuestion {
	id: string;
	label: string;
	/** How it is answered. */
	kindWords: string;
	form: QuestionForm;
}

/** One of Kithbook's questions in the list. */
interface SwitchedQuestion {
	id: string;
	label: string;
	isOn: boolean;
	/** What is lost while it is switched off. */
	loss: string | undefined;
}

/** Whether a form was saved, and what is wrong with which field. */
interface Outcome {
	saved: boolean;
	problems: Partial<Record<'wording' | 'low' | 'high', string>>;
}

const formSchema = z.pick(ownQuestionSchema, { kind: true, wording: true, low: true, high: true });

type Opened = Pick<Kithbook, 'settings' | 'questions' | 'save' | 'storage'>;

const kindWords = {
	number: [m.settings_kind_number, m.settings_kind_number_hint],
	'yes-no': [m.settings_kind_yes_no, m.settings_kind_yes_no_hint],
	scale: [m.settings_kind_scale, m.settings_kind_scale_hint],
	text: [m.settings_kind_text, m.settings_kind_text_hint]
} as const;

/** The options for how a question is answered. */
export function kindOptions(): { id: OwnQuestionKind; label: string; hint: string }[] {
	return ownQuestionKinds.map((id) => {
		const [label, hint] = kindWords[id];
		return { id, label: label(), hint: hint() };
	});
}

/**
 * The page where the user switches Kithbook's questions on and off, and adds, rewords, orders and
 * retires questions of their own.
 */
export class QuestionsPage {
	readonly #kithbook: Opened;
	/** Kithbook's questions in their order. */
	readonly switched = $derived.by(() => this.#switched());
	/** The questions in use, in their order. */
	readonly asked = $derived.by(() => this.#listed(false));
	readonly retired = $derived.by(() => this.#listed(true));

	constructor(kithbook: Opened) {
		this.#kithbook = kithbook;
	}

	/**
	 * Asks one of Kithbook's questions from now on, or stops asking it. The answers stay.
	 * @returns whether it was saved
	 */
	async switchTo(id: string, isOn: boolean): Promise<boolean> {
		const { settings } = this.#kithbook;
		const question = this.switched.find((each) => each.id === id);
		if (!settings || !question) return false;
		const { label } = question;
		return change(this.#kithbook, (clock) => [edit(settings, { [`asks.${id}`]: isOn }, clock)], {
			said: isOn ? m.settings_question_on({ label }) : m.settings_question_off({ label }),
			undone: m.settings_saved()
		});
	}

	async add(form: QuestionForm): Promise<Outcome> {
		const read = readForm(form);
		if (!read.ok) return { saved: false, problems: read.problems };
		const order = lastOrder(this.#kithbook.questions ?? []);
		const saved = await notifySaved(
			this.#kithbook.save((clock) => [newOwnQuestion({ ...read.fields, order }, clock)]),
			m.settings_question_added()
		);
		return { saved, problems: {} };
	}

	/** Keeps the kind, because the answers depend on it. */
	async reword(id: string, form: QuestionForm): Promise<Outcome> {
		const question = this.#find(id);
		const read = readForm({ ...form, kind: question?.kind ?? form.kind });
		if (!read.ok) return { saved: false, problems: read.problems };
		if (!question) return { saved: false, problems: {} };
		const { wording, low, high } = read.fields;
		const saved = await notifySaved(
			this.#kithbook.save((clock) => [edit(question, { wording, low, high }, clock)])
		);
		return { saved, problems: {} };
	}

	async move(id: string, by: -1 | 1): Promise<void> {
		const all = this.#kithbook.questions ?? [];
		await notifySaved(this.#kithbook.save((clock) => moved(all, id, by, clock)));
	}

	/** Stops asking. The answers stay in the journal. */
	async retire(id: string): Promise<void> {
		const question = this.#find(id);
		if (!question) return;
		await change(this.#kithbook, (clock) => [edit(question, { retired: true }, clock)], {
			said: m.settings_retired({ label: question.wording }),
			undone: m.settings_saved()
		});
	}

	async bringBack(id: string): Promise<void> {
		const question = this.#find(id);
		if (!question) return;
		await notifySaved(this.#kithbook.save((clock) => [edit(question, { retired: false }, clock)]));
	}

	#switched(): SwitchedQuestion[] {
		const { settings } = this.#kithbook;
		if (!settings) return [];
		const { threshold } = settings;
		const context = { platforms: [], threshold, prompt: undefined, answers: {} };
		return (questions as readonly Question[]).map((question) => ({
			id: question.id,
			label: question.title?.() ?? question.prompt(context),
			isOn: isSwitchedOn(question, settings),
			loss: question.loss?.()
		}));
	}

	#listed(retired: boolean): ListedQuestion[] {
		return (this.#kithbook.questions ?? [])
			.filter((question) => question.retired === retired)
			.map(({ id, kind, wording, low = '', high = '' }) => ({
				id,
				label: wording,
				kindWords: kindWords[kind][0](),
				form: { kind, wording, low, high }
			}));
	}

	#find(id: string): OwnQuestion | undefined {
		return this.#kithbook.questions?.find((question) => question.id === id);
	}
}

type Fields = Pick<OwnQuestion, 'kind' | 'wording' | 'low' | 'high'>;

function readForm(
	form: QuestionForm
): { ok: true; fields: Fields } | { ok: false; problems: Outcome['problems'] } {
	const end = (text: string) => (form.kind === 'scale' ? text.trim() || undefined : undefined);
	const parsed = formSchema.safeParse({
		kind: form.kind,
		wording: form.wording.trim(),
		low: end(form.low),
		high: end(form.high)
	});
	if (parsed.success) return { ok: true, fields: parsed.data };
	const problems: Outcome['problems'] = {};
	for (const issue of parsed.error.issues) {
		const [field] = issue.path;
		if (field !== 'wording' && field !== 'low' && field !== 'high') continue;
		const limit = issue.code === 'too_big' ? Number(issue.maximum) : 0;
		problems[field] = limit > 0 ? m.settings_too_long({ n: limit }) : m.settings_wording_missing();
	}
	return { ok: false, problems };
}
