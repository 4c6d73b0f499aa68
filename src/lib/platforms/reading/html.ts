import { cleanText } from './values';

/** A block element. */
export interface Block {
	readonly tag: string;
	/** Equal for blocks with the same tags and classes all the way up. */
	readonly kind: number;
	readonly parent: Block | undefined;
	/** Whether its links lead to other pages. */
	isMenu: boolean;
}

/** A line of text. */
export interface Line {
	readonly text: string;
	readonly block: Block;
}

export interface Page {
	readonly title: string;
	/** Only the lines of the main part, if the page marks one. */
	readonly lines: readonly Line[];
}

const hiddenTags = new Set('head script style template noscript nav thead th'.split(' '));
const inlineTags = new Set('a abbr b bdi bdo em font i img small strong u wbr'.split(' '));

/** Deeper blocks are not told apart. No export nests this deep. */
const MAX_BLOCK_DEPTH = 64;

/** Reading stops at this depth: such a page is an attack. */
const MAX_ELEMENT_DEPTH = 2000;

const CHUNK_SIZE = 65_536;

/** Parses a page into lines and the blocks around them. */
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
			if (hiddenTags.has(tag)) hidden += 1;
			inTitle ||= tag === 'title';
			if (tag === 'a' && /\.html?(?:#|$)/i.test(attributes.href ?? '')) markMenu(block);
			if (inlineTags.has(tag)) return;
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
			if (hiddenTags.has(tag)) hidden -= 1;
			if (tag === 'title') inTitle = false;
			if (inlineTags.has(tag)) return;
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

/** The block and those around it, innermost first. */
export function ancestors(block: Block): Block[] {
	const blocks: Block[] = [];
	for (let each: Block | undefined = block; each; each = each.parent) blocks.push(each);
	return blocks;
}
