/** The path with `/` between its parts and none before them. */
export function normalizePath(path: string): string {
	return path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
}

/** Whether a system put the file there beside people's own: resource forks, folder settings, thumbnails. */
export function isSystemFile(path: string): boolean {
	return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/** Whether the file can hold a list: pictures, sounds and films need not even be kept in mind. */
export function canHoldList(path: string): boolean {
	return /(?:\.(?:csv|tsv|tab|txt|jsonl?|js|html?|vcf|vcard|zip)|(?:^|\/)[^/.]+)$/i.test(path);
}
