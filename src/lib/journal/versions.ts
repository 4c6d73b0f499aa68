import type { StoredRecord, Version } from './record';
import { stampedAt, type Stamp } from './stamps';
import { dateWords } from './words';

/** What stood in a text's place before. */
export interface EarlierWords {
	stamp: Stamp;
	/** When it was written. */
	when: string;
	text: string;
}

/** An earlier version in words. */
export function earlierWords(version: Version, words: (value: unknown) => string): EarlierWords {
	return {
		stamp: version.stamp,
		when: dateWords(stampedAt(version.stamp), 'moment'),
		text: words(version.value)
	};
}

/** The earlier versions of a text, latest first. */
export function earlierTexts(record: StoredRecord | undefined, field: string): EarlierWords[] {
	return (record?.earlier?.[field] ?? []).flatMap((version) => {
		const { value } = version;
		return typeof value === 'string' ? earlierWords(version, () => value) : [];
	});
}
