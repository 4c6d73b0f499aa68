import type { GivenFile } from '../platform';
import { findHeader, type Header, type Headings } from './csv';
import { readStart } from './text';

/** What tables are called; a file without an ending may be one as well. */
export const tableName = /(?:\.(?:csv|tsv|tab|txt)|(?:^|\/)[^/.]+)$/i;

/** Those of the files that begin with a table whose header has the columns. */
export async function tablesWith<Name extends string>(
	files: readonly GivenFile[],
	headings: Headings<Name>,
	isHeader: (at: Header<Name>['at']) => boolean
): Promise<GivenFile[]> {
	const found: GivenFile[] = [];
	for (const file of files) {
		if (!tableName.test(file.path)) continue;
		if (await findHeader(await readStart(file), headings, isHeader)) found.push(file);
	}
	return found;
}
