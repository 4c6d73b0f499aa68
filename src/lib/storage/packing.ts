import type { StoredRecord } from '$lib/journal/record';

/** The records as JSON, one on each line, gzipped. */
export async function pack(records: Iterable<StoredRecord>): Promise<Uint8Array> {
	return gzipped(linesOf(records));
}

/** Reads the records of {@link pack}. */
export async function* unpack(packed: Uint8Array): AsyncGenerator<StoredRecord, void, void> {
	for await (const line of lines(packed)) yield JSON.parse(line) as StoredRecord;
}

/** How many records are written at once. */
const BATCH = 500;

function* linesOf(records: Iterable<StoredRecord>): Generator<string, void, void> {
	let batch = '';
	let count = 0;
	for (const record of records) {
		batch += `${JSON.stringify(record)}\n`;
		if (++count % BATCH > 0) continue;
		yield batch;
		batch = '';
	}
	yield batch;
}

async function gzipped(pieces: Iterable<string>): Promise<Uint8Array> {
	const iterator = pieces[Symbol.iterator]();
	const encoder = new TextEncoder();
	const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull(controller) {
			const next = iterator.next();
			if (next.done === true) controller.close();
			else controller.enqueue(encoder.encode(next.value));
		}
	});
	const packed = stream.pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(packed).arrayBuffer());
}

async function* lines(packed: Uint8Array): AsyncGenerator<string, void, void> {
	const reader = new Blob([new Uint8Array(packed)])
		.stream()
		.pipeThrough(new DecompressionStream('gzip'))
		.pipeThrough(new TextDecoderStream())
		.getReader();
	for (let rest = ''; ;) {
		const { done, value } = await reader.read();
		if (done) return;
		const found = (rest + value).split('\n');
		rest = found.pop() ?? '';
		yield* found;
	}
}
