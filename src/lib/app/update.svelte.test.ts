import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Update } from './update.svelte';

class FakeWorker extends EventTarget {
	state = 'installing';
	messages: unknown[] = [];

	postMessage(message: unknown) {
		this.messages.push(message);
	}

	become(state: string) {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}
}

class FakeRegistration extends EventTarget {
	installing: FakeWorker | null = null;
	waiting: FakeWorker | null = null;
	active: FakeWorker | null = null;
}

class FakeContainer extends EventTarget {
	controller: object | null;
	registration = new FakeRegistration();

	constructor({ visitedBefore }: { visitedBefore: boolean }) {
		super();
		this.controller = visitedBefore ? {} : null;
		this.registration.active = visitedBefore ? new FakeWorker() : null;
	}

	register() {
		return Promise.resolve(this.registration);
	}

	/** The browser finds a worker with other bytes and installs it. */
	install() {
		const worker = new FakeWorker();
		this.registration.installing = worker;
		this.registration.dispatchEvent(new Event('updatefound'));
		this.registration.installing = null;
		this.registration.waiting = worker;
		worker.become('installed');
		return worker;
	}
}

async function started(options: { visitedBefore: boolean }) {
	const reload = vi.fn();
	const update = new Update(reload);
	const container = new FakeContainer(options);
	await update.start(container as unknown as ServiceWorkerContainer, '/service-worker.js');
	return { update, container, reload };
}

test('the first version of all is not news', async () => {
	const { update, container } = await started({ visitedBefore: false });
	container.install();
	container.dispatchEvent(new Event('controllerchange'));
	expect(update.waiting).toBe(false);
});

test('a new version is offered, and takes over and reloads only when asked', async () => {
	const { update, container, reload } = await started({ visitedBefore: true });
	const worker = container.install();
	expect(update.waiting).toBe(true);
	expect(worker.messages).toEqual([]);

	update.apply();
	expect(worker.messages).toEqual([{ type: 'SKIP_WAITING' }]);
	expect(reload).not.toHaveBeenCalled();
	worker.become('activated');
	expect(reload).toHaveBeenCalledOnce();
});

test('a version that was waiting already is offered', async () => {
	const update = new Update(vi.fn());
	const container = new FakeContainer({ visitedBefore: true });
	container.registration.waiting = new FakeWorker();
	await update.start(container as unknown as ServiceWorkerContainer, '/service-worker.js');
	expect(update.waiting).toBe(true);
});

test('a new version waits until nothing is unsaved', async () => {
	const { update, container } = await started({ visitedBefore: true });
	const releaseOne = update.hold();
	const releaseOther = update.hold();
	const worker = container.install();

	update.apply();
	expect(update.waiting).toBe(false);
	expect(worker.messages).toEqual([]);

	releaseOne();
	releaseOne();
	expect(update.waiting).toBe(false);
	releaseOther();
	expect(update.waiting).toBe(true);
});

test('a page can hold for as long as its effect lives', () => {
	const update = new Update(vi.fn());
	let runs = 0;
	const stop = $effect.root(() => {
		$effect(() => {
			runs += 1;
			return update.hold();
		});
	});
	flushSync();
	stop();
	expect(runs).toBe(1);
});

test('when another tab let the new version in, this one offers to reload', async () => {
	const { update, container, reload } = await started({ visitedBefore: true });
	container.dispatchEvent(new Event('controllerchange'));
	expect(update.waiting).toBe(true);
	expect(reload).not.toHaveBeenCalled();
	update.apply();
	expect(reload).toHaveBeenCalledOnce();
});

test('where no worker can be registered, the app goes on without', async () => {
	const update = new Update(vi.fn());
	const container = new FakeContainer({ visitedBefore: false });
	container.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
	await update.start(container as unknown as ServiceWorkerContainer, '/service-worker.js');
	expect(update.waiting).toBe(false);
});
