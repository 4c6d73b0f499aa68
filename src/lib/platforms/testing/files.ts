import { BlobReader, BlobWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type Dropped, openFiles } from '../opening/open';
import type { InputFile } from '../platform';

const exportsFolder = 'tests/fixtures/exports';

type Content = string | Uint8Array<ArrayBuffer>;

/** A file as the browser would give it. */
export function fileOf(name: string, content: Content): File {
	return new File([content], name);
}

/** A sample export, `linkedin/archive/Connections.csv`; a folder gives all its files. */
export function sample(path: string): Dropped[] {
	const whole = `${exportsFolder}/${path}`;
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (statSync(whole).isFile()) return [fileOf(name, new Uint8Array(readFileSync(whole)))];
	return readdirSync(whole, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name: inner, parentPath }) => ({
			file: fileOf(inner, new Uint8Array(readFileSync(`${parentPath}/${inner}`))),
			path: `${name}${parentPath.slice(whole.length)}/${inner}`
		}));
}

/** A small file as somebody had one, `telegram-old-user-id-zero/result.json`. */
export function caseFile(path: string): Dropped {
	return fileOf(
		path.slice(path.lastIndexOf('/') + 1),
		new Uint8Array(readFileSync(`tests/fixtures/cases/${path}`))
	);
}

/** The sample’s `expected.json`. */
export function expectedFor(platform: string): unknown {
	return JSON.parse(readFileSync(`${exportsFolder}/${platform}/expected.json`, 'utf8'));
}

/** Input files for a reader. */
export async function inputFiles(...dropped: Dropped[]): Promise<readonly InputFile[]> {
	const opening = await openFiles(dropped);
	if (!opening.ok) throw new Error(opening.problem.kind);
	return opening.files;
}

export async function zipOf(
	members: Record<string, Content | Blob>,
	{ name = 'export.zip', ...options }: ZipWriterAddDataOptions & { name?: string } = {}
): Promise<File> {
	const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
	for (const [path, content] of Object.entries(members))
		await writer.add(path, new BlobReader(new Blob([content])), options);
	return new File([await writer.close()], name);
}
