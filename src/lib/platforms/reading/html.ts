import { tidy } from './values';

/** A block of a page, as far as the page's structure is of use. */
export interface Box {
	readonly tag: string;
	/** The same for all that lie equally in equal blocks. */
	readonly kind: number;
	readonly parent: Box | undefined;
	/** Whether links in it lead to the other pages. */
	isMenu: boolean;
}

/** Text that stands on a line of its own. */
export interface Line {
	readonly text: string;
	readonly box: Box;
}

export interface Page {
	readonly title: string;
	/** Those of the main part, where one is marked as that. */
	readonly lines: readonly Line[];
}

const unseen = new Set('head script style template noscript nav thead th'.split(' '));
const inline = new Set('a abbr b bdi bdo em font i img small strong u wbr'.split(' '));

/** How deep blocks are told apart: deeper than any export goes. */
const DEEPEST = 64;

/** How deep elements may lie before the rest of a page is no longer read: it was made to do harm. */
const BOTTOMLESS = 2000;

/** How much of a page is parsed in one go. */
const PIECE = 65_536;

/** The lines of a page, and in which blocks they stand. */
export async function readPage(html: string): Promise<Page> {
	const { Parser } = await import('htmlparser2');
	const kinds = new Map<string, number>();
	const open: Box[] = [];
	const lines: Line[] = [];
	const mains = new Set<Box>();
	let box: Box = { tag: '', kind: 0, parent: undefined, isMenu: false };
	let [title, text] = ['', ''];
	let [hidden, inTitle] = [0, false];

	const endLine = () => {
		const line = tidy(text);
		text = '';
		if (line !== '') lines.push({ text: line, box });
	};
	const kindOf = (mark: string): number => {
		const known = kinds.get(mark);
		if (known !== undefined) return known;
		kinds.set(mark, kinds.size + 1);
		return kinds.size;
	};

	const parser = new Parser({
		onopentag: (tag, attributes) => {
			if (unseen.has(tag)) hidden += 1;
			inTitle ||= tag === 'title';
			if (tag === 'a' && /\.html?(?:#|$)/i.test(attributes.href ?? '')) markMenu(box);
			if (inline.has(tag)) return;
			endLine();
			open.push(box);
			if (open.length > DEEPEST) return;
			const kind = kindOf(`${box.kind} ${tag} ${attributes.class ?? ''}`);
			box = { tag, kind, parent: box, isMenu: false };
			if (tag === 'main' || attributes.role === 'main') mains.add(box);
		},
		ontext: (more) => {
			if (inTitle) title += more;
			else if (hidden === 0) text += more;
		},
		onclosetag: (tag) => {
			if (unseen.has(tag)) hidden -= 1;
			if (tag === 'title') inTitle = false;
			if (inline.has(tag)) return;
			endLine();
			box = open.pop() ?? box;
		}
	});
	for (let at = 0; at < html.length && open.length < BOTTOMLESS; at += PIECE)
		parser.write(html.slice(at, at + PIECE));
	parser.end();

	return { title: tidy(title), lines: mains.size === 0 ? lines : lines.filter(isWithin(mains)) };
}

function isWithin(boxes: ReadonlySet<Box>): (line: Line) => boolean {
	return ({ box }) => around(box).some((each) => boxes.has(each));
}

function markMenu(box: Box): void {
	const list = around(box).find(({ tag }) => tag === 'ul' || tag === 'ol');
	if (list) list.isMenu = true;
}

/** A block and those it lies in, from within. */
export function around(box: Box): Box[] {
	const boxes: Box[] = [];
	for (let each: Box | undefined = box; each; each = each.parent) boxes.push(each);
	return boxes;
}
