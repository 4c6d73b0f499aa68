import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inChunks, mergeInChunks, sortInChunks } from './chunks';

const byKey = ([a]: [number, number], [b]: [number, number]) => a - b;
const pairs = fc.array(fc.tuple(fc.nat(50), fc.nat()), { maxLength: 3000 });

test('everything is done, and others have their turn in between', async () => {
	const done: number[] = [];
	let turns = 0;
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => {
		turns += 1;
		if (done.length < 20) port2.postMessage(undefined);
	};
	port2.postMessage(undefined);
	const busy = () => {
		const until = performance.now() + 4;
		while (performance.now() < until);
	};
	await inChunks(Array.from({ length: 20 }).keys(), (item) => {
		busy();
		done.push(item);
	});
	port1.close();
	expect(done).toEqual([...Array.from({ length: 20 }).keys()]);
	expect(turns).toBeGreaterThan(1);
});

test('nothing more is done once it is called off', async () => {
	const calling = new AbortController();
	const done: number[] = [];
	await inChunks(
		[1, 2, 3],
		(item) => {
			const until = performance.now() + 15;
			while (performance.now() < until);
			done.push(item);
			calling.abort();
		},
		calling.signal
	);
	expect(done).toEqual([1]);
});

test('sorting keeps equal items in their order', async () => {
	await fc.assert(
		fc.asyncProperty(pairs, async (items) => {
			expect(await sortInChunks(items, byKey)).toEqual(items.toSorted(byKey));
		}),
		{ numRuns: 30 }
	);
});

test('two lists in order become one', async () => {
	await fc.assert(
		fc.asyncProperty(pairs, pairs, async (first, second) => {
			const [a, b] = [first.toSorted(byKey), second.toSorted(byKey)];
			expect(await mergeInChunks(a, b, byKey)).toEqual([...a, ...b].toSorted(byKey));
		}),
		{ numRuns: 30 }
	);
});
