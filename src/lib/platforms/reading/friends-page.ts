import { ancestors, type Block, type Line, type Page, parsePage } from './html';
import { looksLikeDate, parseLocalizedDay } from './localized-date';

export interface PageFriend {
	/** Empty if the page has only the date. */
	readonly name: string;
	readonly since?: string | undefined;
}

/**
 * Finds the friends on an export page of any year and language. Only the structure is known: names are in a list, or
 * each beside a date, or alone in blocks of one kind. Undefined if nothing matches.
 */
export async function parseFriendsPage(html: string): Promise<PageFriend[] | undefined> {
	const page = await parsePage(html);
	return listed(page) ?? dated(page.lines) ?? repeated(page.lines);
}

/** Until 2017, friends are a list under the page’s title; lists under other headings are former friends. */
function listed({ title, lines }: Page): PageFriend[] | undefined {
	const lists = new Map<Block, { heading: string; items: Map<Block, string> }>();
	let heading = '';
	for (const { text, block } of lines) {
		const blocks = ancestors(block);
		const item = blocks.find(({ tag }) => tag === 'li');
		if (!item) heading = text;
		if (!item?.parent || blocks.some(({ isMenu }) => isMenu)) continue;
		const list = lists.get(item.parent) ?? { heading, items: new Map<Block, string>() };
		lists.set(item.parent, list);
		if (!list.items.has(item)) list.items.set(item, text);
	}
	const all = [...lists.values()];
	const subject = title.split(/\s[-–—|·]\s/).at(-1);
	const list = all.find((each) => each.heading === subject) ?? all[0];
	return list && [...list.items.values()].map(friendOf);
}

/** Splits `name (date)` and `name (e-mail address)`. */
function friendOf(text: string): PageFriend {
	const [, name, behind = ''] = /^(.*\S)\s*\(([^()]*)\)$/.exec(text) ?? [];
	if (name === undefined) return { name: text };
	if (looksLikeDate(behind)) return { name, since: parseLocalizedDay(behind) };
	return { name: behind.includes('@') ? name : text };
}

interface Contents {
	names: number;
	moments: number;
	/** The line number of the first name. */
	first: number;
}

function contentsOf(lines: readonly Line[], isMoment: readonly boolean[]): Map<Block, Contents> {
	const contents = new Map<Block, Contents>();
	for (const [place, { block }] of lines.entries())
		for (const each of ancestors(block)) {
			const known = contents.get(each) ?? { names: 0, moments: 0, first: place };
			contents.set(each, known);
			if (isMoment[place]) known.moments += 1;
			else if (known.names++ === 0) known.first = place;
		}
	return contents;
}

function dated(lines: readonly Line[]): PageFriend[] | undefined {
	const isMoment = lines.map(({ text }) => looksLikeDate(text));
	if (!isMoment.includes(true)) return undefined;
	const contents = contentsOf(lines, isMoment);
	/** Whether both lines are the same label, followed by a value. */
	const isLabel = (place: number, other: number) =>
		lines[place]?.text === lines[other]?.text &&
		isMoment[place + 1] === false &&
		lines[place + 1]?.text !== lines[other]?.text;
	const friends = new Map<number, PageFriend>();
	const kinds = new Set<number>();
	/** Dates without a name, and the kinds of block that the others are in. */
	const alone: number[] = [];
	const momentKinds = new Set<number>();
	for (const [place, { text, block }] of lines.entries()) {
		if (!isMoment[place]) continue;
		const entry = ancestors(block).find((each) => contents.get(each)?.names);
		const own = entry && contents.get(entry);
		const since = parseLocalizedDay(text);
		if (entry && own?.moments === 1) {
			kinds.add(entry.kind);
			momentKinds.add(block.kind);
			friends.set(own.first, { name: lines[own.first]?.text ?? '', since });
		} else {
			const before = lines[place - 1];
			const isBeside = before && !isMoment[place - 1] && before.block.parent === entry;
			if (isBeside) momentKinds.add(block.kind);
			if (isBeside) friends.set(place - 1, { name: before.text, since });
			else alone.push(place);
		}
	}
	// A date in another kind of block is the page’s own.
	for (const place of alone) {
		const line = lines[place];
		if (line && (momentKinds.size === 0 || momentKinds.has(line.block.kind)))
			friends.set(place, { name: '', since: parseLocalizedDay(line.text) });
	}
	for (const [block, { moments, first }] of contents)
		if (moments === 0 && kinds.has(block.kind))
			friends.set(first, { name: lines[first]?.text ?? '' });
	const places = [...friends.keys()].filter((place) => !isMoment[place]);
	const isLabelled = places.length > 1 && places.every((place) => isLabel(place, places[0] ?? 0));
	return [...friends]
		.sort(([a], [b]) => a - b)
		.map(([place, friend]) =>
			isLabelled && !isMoment[place] ? { ...friend, name: lines[place + 1]?.text ?? '' } : friend
		);
}

/** Without dates, friends are the outermost blocks of the most frequent kind. */
function repeated(lines: readonly Line[]): PageFriend[] | undefined {
	const groups = new Map<number, Map<Block, string>>();
	for (const { text, block } of lines)
		for (const each of ancestors(block).toReversed()) {
			const group = groups.get(each.kind) ?? new Map<Block, string>();
			groups.set(each.kind, group);
			if (!group.has(each)) group.set(each, text);
		}
	let best: Map<Block, string> | undefined;
	for (const group of groups.values()) if (group.size > (best?.size ?? 1)) best = group;
	return best && [...best.values()].map((name) => ({ name }));
}
