import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading } from './platform';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { readJson } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import { asArray, valueAt } from './reading/values';

export const id = 'whatsapp';
export const platform = 'whatsapp';

export const label = () => m.platform_whatsapp();
export const howToExport = () => [
	m.platforms_whatsapp_path(),
	m.platforms_whatsapp_options(),
	m.platforms_whatsapp_wait()
];

const listName = /(?:^|\/)contacts[^/]*\.json$/i;
/** Files of a report that has no list. */
const partName = /(?:^|\/)whatsapp_(?:connections|account_information)\//i;

export function accepts(files: readonly InputFile[]) {
	return firstNonEmpty(
		() => listFiles(files),
		() => files.filter(({ path }) => partName.test(path))
	);
}

function listFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	return filesMatching(files, listName, (start) => /^\s*\{[^]*"wa_contacts"/.test(start));
}

/** The report has phone numbers without names, so contacts are only counted. */
export async function read(files: readonly InputFile[]): Promise<PlatformReading> {
	const lists = await listFiles(files);
	if (lists.length === 0) return { ok: false, problem: { kind: 'no-list', platform } };
	let count = 0;
	for (const file of lists) {
		const json = await readJson(file);
		if (!json.ok) return json;
		const contacts = asArray(valueAt(json.value, 'wa_contacts'));
		if (!contacts) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		count = Math.max(count, contacts.length);
	}
	return new ListBuilder().build(lists, { isWhole: true, count });
}
