import { afterEach, expect, test } from 'vitest';
import { WorkerCalls } from './worker-calls';

interface Api {
	wait(): Promise<string>;
}

const made: { stop(): void }[] = [];

afterEach(() => {
	for (const each of made.splice(0)) each.stop();
});

/** A Worker whose module is this code. */
function worker(code: string): WorkerCalls<Api> {
	const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
	return started(url);
}

function started(url: string): WorkerCalls<Api> {
	const calls = new WorkerCalls<Api>(url);
	made.push(calls);
	return calls;
}

const ended = 'The Worker has ended';

test.each([
	['fails as it starts', () => worker('throw new Error("no start")')],
	['is not valid', () => worker('export {')],
	['cannot be loaded', () => started('/no-such-worker.js')],
	[
		'dies while it works',
		() => worker('onmessage = () => setTimeout(() => { throw new Error(); })')
	],
	['lacks one of its own modules', () => worker('import "/no-such-module.js";')]
])('every call to a Worker that %s fails, later ones too', async (_, start) => {
	const calls = start();
	const results = [calls.run((api) => api.wait()), calls.run((api) => api.wait())];
	await Promise.all(results.map((result) => expect(result).rejects.toThrow(ended)));
	await expect(calls.run((api) => api.wait())).rejects.toThrow(ended);
});

test('every call to a Worker that is stopped fails', async () => {
	const calls = worker('onmessage = () => undefined');
	const waiting = calls.run((api) => api.wait());
	calls.stop();
	await expect(waiting).rejects.toThrow(ended);
});
