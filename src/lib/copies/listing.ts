/** A copy among a folder's files. */
export interface ListedCopy {
	readonly file: File;
	/** The local moment, or day, in its name. */
	readonly at: Date;
	/** Whether the name has a time. */
	readonly hasTime: boolean;
	readonly isEncrypted: boolean;
}

const pattern = /^kithbook-(\d{4})-(\d{2})-(\d{2})(?:-([01]\d|2[0-3])([0-5]\d))?\.json(\.age)?$/u;

const keyPattern = /^kithbook-key(?:-\w+)?\.age$/u;

/** The copies among files, latest first, and the files with their keys. Empty files are no copies. */
export function copiesAmong(files: readonly File[]): { copies: ListedCopy[]; keyFiles: File[] } {
	const copies = files.flatMap((file) => {
		const found = file.size > 0 && pattern.exec(file.name);
		if (!found) return [];
		const [, year, month, day, hour = 0, minute = 0] = found;
		const at = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
		return [{ file, at, hasTime: found[4] !== undefined, isEncrypted: found[6] !== undefined }];
	});
	return {
		copies: copies.sort((a, b) => b.at.getTime() - a.at.getTime()),
		keyFiles: files.filter(({ name }) => keyPattern.test(name))
	};
}
