import { untrack } from 'svelte';

const hour = 3_600_000;

/**
 * The service worker and its new versions. A new version is only ever offered: it takes over when {@link apply} is
 * called, and is not offered while someone holds it back because something is not saved yet.
 */
export class Update {
	#found = $state(false);
	#holds = $state(0);
	#registration: ServiceWorkerRegistration | undefined;
	#asked = false;
	#reload: () => void;
	readonly waiting = $derived(this.#found && this.#holds === 0);

	constructor(reload = () => location.reload()) {
		this.#reload = reload;
	}

	/** Holds new versions back until the returned function is called; fits `$effect(() => update.hold())`. */
	hold(): () => void {
		untrack(() => (this.#holds += 1));
		let held = true;
		return () => {
			if (held) this.#holds -= 1;
			held = false;
		};
	}

	/** Lets the new version take over and reloads the page with it. Does nothing while held back. */
	apply(): void {
		if (!this.waiting) return;
		this.#asked = true;
		const worker = this.#registration?.waiting;
		if (!worker) {
			this.#reload();
			return;
		}
		worker.addEventListener('statechange', () => {
			if (worker.state === 'activated') this.#reload();
		});
		worker.postMessage({ type: 'SKIP_WAITING' });
	}

	/** Registers the worker at the address, and looks for new versions when the page comes back to the front. */
	async start(container: ServiceWorkerContainer, script: string): Promise<void> {
		let controlled = container.controller !== null;
		container.addEventListener('controllerchange', () => {
			// Another tab activated the new version, and this one still runs the old version.
			if (controlled && !this.#asked) this.#found = true;
			controlled = true;
		});
		let registration;
		try {
			registration = await container.register(script);
		} catch {
			// In private windows and with blocked storage, the app works online only.
			return;
		}
		this.#registration = registration;
		this.#found ||= registration.waiting !== null && registration.active !== null;
		registration.addEventListener('updatefound', () => this.#watch(registration));
		if (registration.installing) this.#watch(registration);
		this.#lookAgain(registration);
	}

	#watch(registration: ServiceWorkerRegistration): void {
		const worker = registration.installing;
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed' && registration.active) this.#found = true;
		});
	}

	#lookAgain(registration: ServiceWorkerRegistration): void {
		let last = Date.now();
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden' || Date.now() - last < hour) return;
			last = Date.now();
			// The device or the host may be offline; the next check tries again.
			registration.update().catch(() => undefined);
		});
	}
}

export const update = new Update();
