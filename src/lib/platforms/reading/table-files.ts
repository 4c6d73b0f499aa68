import type { InputFile } from '../platform';
import { findHeader, type TableKind } from './csv';
import { readStart } from './text';

/** Files without an ending may be tables too. */
const tableName = /(?:\.(?:csv|tsv|tab|txt)|(?:^|\/)[^/.]+)$/i;

/** Some archives have a table for each conversation. */
const MAX_FILES = 100;

/** Files that may be tables, those that match `name` first. */
export function tableFiles(files: readonly InputFile[], name = tableName): InputFile[] {
	const tables = files.filter(({ path, size }) => size > 0 && tableName.test(path));
	const isCalled = ({ path }: InputFile) => name.test(path);
	const others = tables.filter((file) => !isCalled(file));
	return [...tables.filter(isCalled), ...others].slice(0, MAX_FILES);
}

/**
 * Selects the files that begin with a table of the given kind.
 * @param name matches the usual file name
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
