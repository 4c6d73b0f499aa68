import type { FileEntry } from '@zip.js/zip.js';
import {
	type Bytes,
	HEAD_SIZE,
	type InputFile,
	MAX_FILE_SIZE,
	type PlatformProblem
} from '../platform';
import { Collector } from './byte-collector';
import { canHoldList, isSystemFile, normalizePath } from './paths';

type Opened = { ok: true; files: InputFile[] } | { ok: false; problem: PlatformProblem };

/** Zip allows up to this many bytes after the directory. */
const MAX_TRAILING_BYTES = 65_535;

/** Packed bytes inflated at once: they can grow a thousandfold before inflation can be stopped. */
const CHUNK_SIZE = 32_768;

/**
 * Lists the members of a zip archive. Only the directory is read, however large the archive is.
 * @param isWanted which members are listed
 * @param isInner whether the archive was a member of another one
 */
export async function openArchive(
	file: Blob,
	path: string,
	isWanted: (path: string) => boolean = canHoldList,
	isInner = false
): Promise<Opened> {
	// The browser inflates natively, so no workers or WebAssembly are needed.
	const zip = await import('@zip.js/zip.js/lib/zip-core-custom.js');
	zip.configure({ useWebWorkers: false, chunkSize: CHUNK_SIZE });
	let members: FileEntry[];
	let count = 0;
	try {
		const reader = new zip.ZipReader(new zip.BlobReader(file), {
			strictness: 'tolerant',
			maxAppendedDataSize: MAX_TRAILING_BYTES,
			checkCrc32: true
		});
		members = [];
		for await (const entry of reader.getEntriesGenerator()) {
			if (entry.directory || isSystemFile(normalizePath(entry.filename))) continue;
			count += 1;
			if (isWanted(entry.filename)) members.push(entry);
		}
	} catch (error) {
		return { ok: false, problem: problemOf(error, path) };
	}
	if (count === 0) return { ok: false, problem: { kind: 'empty', path } };
	if (members.length > 0 && members.every(({ encrypted }) => encrypted))
		return { ok: false, problem: { kind: 'encrypted-archive', path } };
	const isAllZips =
		members.length === count && members.every(({ filename }) => /\.zip$/i.test(filename));
	if (isAllZips && !isInner) return openInner(members, path, isWanted);
	return { ok: true, files: members.map((entry) => memberFile(entry)) };
}

/** Opens archives inside an archive. These have to be unpacked as a whole. */
async function openInner(
	entries: readonly FileEntry[],
	outer: string,
	isWanted: (path: string) => boolean
): Promise<Opened> {
	const files: InputFile[] = [];
	let size = 0;
	for (const entry of entries) {
		const path = normalizePath(entry.filename);
		const inner = await allBytes(entry, path);
		if (!inner.ok) return inner;
		size += inner.value.length;
		if (size > MAX_FILE_SIZE) return { ok: false, problem: { kind: 'too-large', path: outer } };
		const opened = await openArchive(new Blob([inner.value]), path, isWanted, true);
		if (!opened.ok) return opened;
		for (const member of opened.files) files.push(member);
	}
	return { ok: true, files };
}

function memberFile(entry: FileEntry): InputFile {
	const path = normalizePath(entry.filename);
	let head: Promise<Uint8Array> | undefined;
	let headProblem: PlatformProblem | undefined;
	const firstBytes = async () => {
		const collector = new Collector(HEAD_SIZE);
		try {
			await entry.getData(collector.stream);
		} catch (error) {
			// A full collector means the member is longer than its head, not broken.
			if (!collector.isFull) headProblem = problemOf(error, path);
		}
		return collector.bytes;
	};
	return {
		path,
		size: entry.uncompressedSize,
		modified: entry.lastModDate.getTime(),
		head: () => (head ??= firstBytes()),
		get headProblem() {
			return headProblem;
		},
		bytes: () => allBytes(entry, path)
	};
}

/** The stated size is not trusted: unpacked bytes are counted. */
async function allBytes(entry: FileEntry, path: string): Promise<Bytes> {
	const collector = new Collector(MAX_FILE_SIZE);
	if (entry.uncompressedSize > MAX_FILE_SIZE)
		return { ok: false, problem: { kind: 'too-large', path } };
	try {
		await entry.getData(collector.stream);
		return { ok: true, value: collector.bytes };
	} catch (error) {
		const problem: PlatformProblem = collector.isFull
			? { kind: 'too-large', path }
			: problemOf(error, path);
		return { ok: false, problem };
	}
}

function problemOf(error: unknown, path: string): PlatformProblem {
	const { name, message } = error instanceof Error ? error : { name: '', message: '' };
	if (/encrypt|password/i.test(message)) return { kind: 'encrypted-archive', path };
	if (/not supported/i.test(message) || name.startsWith('Not')) return { kind: 'unreadable', path };
	return { kind: 'broken-archive', path };
}
