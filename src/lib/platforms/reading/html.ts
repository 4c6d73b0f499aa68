import { cleanText } from './values';

/** A block of a page, as far as the page's structure is of use. */
export interface Block {
	readonly tag: string;
	/** The same for all that lie equally in equal blocks. */
	readonly kind: number;
	readonly parent: Block | undefined;
	/** Whether links in it lead to the other pages. */
	isMenu: boolean;
}

/** Text that stands on a line of its own. */
export interface Line {
	readonly text: string;
	readonly block: Block;
}

export interface Page {
	readonly title: string;
	/** Those of the main part, where one is marked as that. */
	readonly lines: readonly Line[];
}

const unseen = new Set('head script style template noscript nav thead th'.split(' '));
const inline = new Set('a abbr b bdi bdo em font i img small strong u wbr'.split(' '));

/** How deep blocks are told apart: deeper than any export goes. */
const MAX_BLOCK_DEPTH = 64;

/** How deep elements may lie before the rest of a page is no longer read: it was made to do harm. */
const MAX_ELEMENT_DEPTH = 2000;

/** How much of a page is parsed in one go. */
const CHUNK_SIZE = 65_536;

/** The lines of a page, and in which blocks they stand. */
export async function parsePage(html: string): Promise<Page> {
	const { Parser } = await import('htmlparser2');
	const kinds = new Map<string, number>();
	const open: Block[] = [];
	const lines: Line[] = [];
	const mains = new Set<Block>();
	let block: Block = { tag: '', kind: 0, parent: undefined, isMenu: false };
	let [title, text] = ['', ''];
	let [hidden, inTitle] = [0, false];

	const endLine = () => {
		const line = cleanText(text);
		text = '';
		if (line !== '') lines.push({ text: line, block });
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
			if (tag === 'a' && /\.html?(?:#|$)/i.test(attributes.href ?? '')) markMenu(block);
			if (inline.has(tag)) return;
			endLine();
			open.push(block);
			if (open.length > MAX_BLOCK_DEPTH) return;
			const kind = kindOf(`${block.kind} ${tag} ${attributes.class ?? ''}`);
			block = { tag, kind, parent: block, isMenu: false };
			if (tag === 'main' || attributes.role === 'main') mains.add(block);
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
			block = open.pop() ?? block;
		}
	});
	for (let at = 0; at < html.length && open.length < MAX_ELEMENT_DEPTH; at += CHUNK_SIZE)
		parser.write(html.slice(at, at + CHUNK_SIZE));
	parser.end();

	return {
		title: cleanText(title),
		lines: mains.size === 0 ? lines : lines.filter(isWithin(mains))
	};
}

function isWithin(blocks: ReadonlySet<Block>): (line: Line) => boolean {
	return ({ block }) => ancestors(block).some((each) => blocks.has(each));
}

function markMenu(block: Block): void {
	const list = ancestors(block).find(({ tag }) => tag === 'ul' || tag === 'ol');
	if (list) list.isMenu = true;
}

/** A block and those it lies in, from within. */
export function ancestors(block: Block): Block[] {
	const blocks: Block[] = [];
	for (let each: Block | undefined = block; each; each = each.parent) blocks.push(each);
	return blocks;
}
