import { type Bytes, HEAD_SIZE, type InputFile, MAX_FILE_SIZE } from '../platform';

/** Wraps a file that is not in an archive. */
export function plainFile(file: File, path: string): InputFile {
	let head: Promise<Uint8Array> | undefined;
	return {
		path,
		size: file.size,
		modified: file.lastModified,
		head: () => (head ??= firstBytes(file, HEAD_SIZE)),
		bytes: () => allBytes(file, path)
	};
}

/** Whether a file is a zip archive, by its signature or its name. */
export async function isZipFile(file: File): Promise<boolean> {
	const [p, k, a, b] = await firstBytes(file, 4);
	const isZip =
		p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6) || a === 7);
	return isZip || (/\.zip$/i.test(file.name) && file.size > 0);
}

async function firstBytes(file: Blob, length: number): Promise<Uint8Array> {
	try {
		return new Uint8Array(await file.slice(0, length).arrayBuffer());
	} catch {
		return new Uint8Array();
	}
}

async function allBytes(file: Blob, path: string): Promise<Bytes> {
	if (file.size > MAX_FILE_SIZE) return { ok: false, problem: { kind: 'too-large', path } };
	try {
		return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
	} catch {
		return { ok: false, problem: { kind: 'unreadable', path } };
	}
}
