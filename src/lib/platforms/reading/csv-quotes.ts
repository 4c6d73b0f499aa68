/**
 * Repairs cells that only begin with a quote: `"Real" Bakery`. A parser would read on through the rows below.
 * Cells that are never closed stay unchanged.
 */
export function repairQuotes(text: string, delimiter: string): string {
	// Most tables have quotes only at the edges of cells, or doubled.
	if (!new RegExp(`[^"\\n${delimiter}]"[^"\\n${delimiter}]`).test(text)) return text;
	const isEdge = (at: number) => at >= text.length || text[at] === delimiter || text[at] === '\n';
	const edgeFrom = (start: number) => {
		let at = start;
		while (!isEdge(at)) at += 1;
		return at;
	};
	let whole = '';
	let kept = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] !== '"') {
			at = edgeFrom(at);
			continue;
		}
		const close = closingQuote(text, at + 1);
		if (close < 0) break;
		let after = close + 1;
		while (text[after] === ' ') after += 1;
		if (isEdge(after)) {
			at = after;
			continue;
		}
		const last = lastQuote(text, close, isEdge);
		const end = last < 0 ? edgeFrom(close) : last + 1;
		const content = last < 0 ? text.slice(at, end) : text.slice(at + 1, last);
		const plain = last < 0 ? content : content.replaceAll('""', '"');
		whole += `${text.slice(kept, at)}"${plain.replaceAll('"', '""')}"`;
		at = kept = end;
	}
	return whole + text.slice(kept);
}

/** Finds the first quote that is not doubled. */
function closingQuote(text: string, start: number): number {
	let at = text.indexOf('"', start);
	while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at;
}

/** Finds the quote that ends the cell, on the same line and before another quoted cell; else -1. */
function lastQuote(text: string, start: number, isEdge: (at: number) => boolean): number {
	for (let at = start; at < text.length && text[at] !== '\n'; at++) {
		if (text[at] !== '"') continue;
		if (isEdge(at + 1)) return at;
		if (isEdge(at - 1)) return -1;
	}
	return -1;
}
