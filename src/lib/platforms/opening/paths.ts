export function normalizePath(path: string): string {
	return path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
}

/** Whether an operating system created the file: resource forks, folder settings, thumbnails. */
export function isSystemFile(path: string): boolean {
	return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/** Whether the file type can hold a list. Photos, sounds and films cannot. */
export function canHoldList(path: string): boolean {
	return /(?:\.(?:csv|tsv|tab|txt|jsonl?|js|html?|vcf|vcard|zip)|(?:^|\/)[^/.]+)$/i.test(path);
}
