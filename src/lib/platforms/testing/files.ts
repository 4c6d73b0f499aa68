import { BlobReader, BlobWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { openFiles, type Dropped } from '../opening/open';
import type { InputFile } from '../platform';

const exportsFolder = 'tests/fixtures/exports';

type Content = string | Uint8Array<ArrayBuffer>;

/** A file as somebody would drop it. */
export function fileOf(name: string, content: Content): File {
	return new File([content], name);
}

/** A file of the sample exports, `linkedin/archive/Connections.csv`; a folder comes with all that is in it. */
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

/** What a sample export is expected to give, as its `expected.json` says. */
export function expectedFor(platform: string): unknown {
	return JSON.parse(readFileSync(`${exportsFolder}/${platform}/expected.json`, 'utf8'));
}

/** The files as a reader is given them. */
export async function inputFiles(...dropped: Dropped[]): Promise<readonly InputFile[]> {
	const opening = await openFiles(dropped);
	if (!opening.ok) throw new Error(opening.problem.kind);
	return opening.files;
}

/** A zip archive of members by path. */
export async function zipOf(
	members: Record<string, Content | Blob>,
	{ name = 'export.zip', ...options }: ZipWriterAddDataOptions & { name?: string } = {}
): Promise<File> {
	const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
	for (const [path, content] of Object.entries(members))
		await writer.add(path, new BlobReader(new Blob([content])), options);
	return new File([await writer.close()], name);
}
