export interface Notice {
	readonly id: number;
	readonly kind: 'info' | 'problem';
	readonly text: string;
	readonly action?: { label: string; run: () => void };
}

/** How long an `info` stays, in milliseconds. */
const stays = { plain: 5_000, withAction: 10_000 };
const most = 3;

/**
 * Short messages over the page: “Saved”, an undo after deleting, a problem.
 * An `info` disappears after a while, but not while it is hovered or focused. A `problem` stays until it is dismissed or the
 * page is left.
 */
export class Notices {
	shown = $state.raw<readonly Notice[]>([]);
	#timers: Record<number, ReturnType<typeof setTimeout>> = {};
	#paused = false;
	#nextId = 0;

	/** Shows a message. It replaces an equal one. @returns a function that dismisses it */
	show(
		text: string,
		{ kind = 'info', action }: Partial<Pick<Notice, 'kind' | 'action'>> = {}
	): () => void {
		const notice: Notice = { id: this.#nextId++, kind, text, ...(action && { action }) };
		const others = this.shown.filter((other) => other.text !== text);
		for (const gone of this.shown.filter((other) => other.text === text)) this.#stopTimer(gone.id);
		const dropped = others.slice(0, Math.max(0, others.length - most + 1));
		for (const gone of dropped) this.#stopTimer(gone.id);
		this.shown = [...others.slice(dropped.length), notice];
		this.#startTimer(notice);
		return () => this.dismiss(notice.id);
	}

	dismiss(id: number): void {
		this.#stopTimer(id);
		this.shown = this.shown.filter((notice) => notice.id !== id);
	}

	/** Runs the notice's action and dismisses it. */
	act(id: number): void {
		const notice = this.shown.find((shown) => shown.id === id);
		this.dismiss(id);
		notice?.action?.run();
	}

	/** Keeps all notices until {@link resume}. */
	pause(): void {
		this.#paused = true;
		for (const notice of this.shown) this.#stopTimer(notice.id);
	}

	resume(): void {
		if (!this.#paused) return;
		this.#paused = false;
		for (const notice of this.shown) this.#startTimer(notice);
	}

	/** Dismisses problems, because they are about the page that was left. */
	leavePage(): void {
		for (const notice of this.shown) if (notice.kind === 'problem') this.dismiss(notice.id);
	}

	#startTimer(notice: Notice): void {
		if (notice.kind === 'problem' || this.#paused) return;
		const delay = notice.action ? stays.withAction : stays.plain;
		this.#timers[notice.id] = setTimeout(() => this.dismiss(notice.id), delay);
	}

	#stopTimer(id: number): void {
		clearTimeout(this.#timers[id]);
		delete this.#timers[id];
	}
}

export const notices = new Notices();
