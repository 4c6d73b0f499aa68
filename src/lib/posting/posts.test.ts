import { describe, expect, it } from 'vitest';
import { readDraft } from './read';
import { rules } from './rules';
import {
	compare,
	heldOut,
	later,
	latest,
	postOf,
	shares,
	working,
	type Tally
} from './testing/posts';

const { '/docs/posting.md': docs = '' } = import.meta.glob<string>('/docs/posting.md', {
	eager: true,
	query: '?raw',
	import: 'default'
});

const ids = rules.map(({ id }) => id as string);

function tallies(written: readonly string[]): Map<string, Tally> {
	const tallies = new Map(ids.map((id) => [id, { right: 0, wrong: 0, missing: 0 }]));
	for (const post of written.map(postOf)) {
		compare(post, readDraft(post.text), (kind) => {
			const tally = tallies.get(kind);
			if (!tally) throw new RangeError(`no kind ${kind}`);
			return tally;
		});
	}
	return tallies;
}

function total(tallies: ReadonlyMap<string, Tally>): Tally {
	const sum = { right: 0, wrong: 0, missing: 0 };
	for (const { right, wrong, missing } of tallies.values()) {
		sum.right += right;
		sum.wrong += wrong;
		sum.missing += missing;
	}
	return sum;
}

/** A row of the table in the docs. */
function row(name: string, tally: Tally): string {
	const { precision, recall } = shares(tally);
	const counts = [tally.right, tally.wrong, tally.missing].map(String);
	return [name, ...counts, precision.toFixed(2), recall.toFixed(2)].join(' | ');
}

describe('the posts', () => {
	const all = [...working, ...heldOut, ...later, ...latest].map(postOf);

	it('are at least two hundred, half of them harmless, without duplicates', () => {
		expect(all.length).toBeGreaterThan(200);
		expect(all.filter(({ marks }) => marks.length === 0).length * 2).toBeGreaterThan(all.length);
		expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
		expect(all.flatMap(({ marks }) => marks.map(({ kind }) => kind))).toEqual(
			expect.arrayContaining(ids)
		);
	});
});

describe.each([
	{ part: 'working', posts: working, least: { precision: 0.98, recall: 0.97, each: 0.9 } },
	{ part: 'held out', posts: heldOut, least: { precision: 0.93, recall: 0.9, each: 0.6 } },
	{ part: 'later', posts: later, least: { precision: 0.95, recall: 0.7, each: 0.45 } },
	{ part: 'latest', posts: latest, least: { precision: 0.95, recall: 0.75, each: 0.55 } }
])('of the $part posts', ({ part, posts, least }) => {
	const found = tallies(posts);

	it('precision and recall are high enough', () => {
		const { precision, recall } = shares(total(found));
		expect(precision).toBeGreaterThanOrEqual(least.precision);
		expect(recall).toBeGreaterThanOrEqual(least.recall);
	});

	it.each(ids)('precision and recall of %s are high enough', (id) => {
		const tally = found.get(id);
		const { precision, recall } = shares(tally ?? { right: 0, wrong: 0, missing: 0 });
		expect(precision).toBeGreaterThanOrEqual(least.each);
		expect(recall).toBeGreaterThanOrEqual(least.each);
	});

	it('the docs have these numbers', () => {
		const section = docs.split(/^### /mu).find((each) => each.startsWith(part)) ?? '';
		const lines = section.split('\n').map((line) => line.replace(/ +/gu, ' '));
		for (const [id, tally] of [...found, ['all', total(found)] as const])
			expect(lines).toContain(`| ${row(id, tally)} |`);
	});
});
