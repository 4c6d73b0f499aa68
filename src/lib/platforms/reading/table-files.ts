import type { InputFile } from '../platform';
import { findHeader, type TableKind } from './csv';
import { readStart } from './text';

/** What tables are called; a file without an ending may be one as well. */
const tableName = /(?:\.(?:csv|tsv|tab|txt)|(?:^|\/)[^/.]+)$/i;

/** How many files are looked into: some archives have one for each conversation. */
const MAX_FILES = 100;

/** The files that may be tables, those of the right name first, and not too many. */
export function tableFiles(files: readonly InputFile[], name = tableName): InputFile[] {
	const tables = files.filter(({ path, size }) => size > 0 && tableName.test(path));
	const isCalled = ({ path }: InputFile) => name.test(path);
	const others = tables.filter((file) => !isCalled(file));
	return [...tables.filter(isCalled), ...others].slice(0, MAX_FILES);
}

/**
 * Those of the files that begin with a table of a kind.
 * @param name what such files are called, unless they were renamed
 */
export async function filesWithTable<Column extends string>(
	files: readonly InputFile[],
	name: RegExp,
	kind: TableKind<Column>
): Promise<InputFile[]> {
	const found: InputFile[] = [];
	for (const file of tableFiles(files, name))
		if (await findHeader(await readStart(file), kind)) found.push(file);
	return found;
}
