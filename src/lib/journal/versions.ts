import type { StoredRecord, Version } from './record';
import { stampedAt, type Stamp } from './stamps';
import { dateWords } from './words';

export interface EarlierWords {
	stamp: Stamp;
	when: string;
	text: string;
}

export function earlierWords(version: Version, words: (value: unknown) => string): EarlierWords {
	return {
		stamp: version.stamp,
		when: dateWords(stampedAt(version.stamp), 'moment'),
		text: words(version.value)
	};
}

/** Latest first. */
export function earlierTexts(record: StoredRecord | undefined, field: string): EarlierWords[] {
	return (record?.earlier?.[field] ?? []).flatMap((version) => {
		const { value } = version;
		return typeof value === 'string' ? earlierWords(version, () => value) : [];
	});
}
