import { download } from '$lib/app/download';
import type { ChartData } from '$lib/insights';
import { wrap, type Drawing } from '$lib/components/drawing/drawing';
import { widthsIn } from '$lib/components/drawing/letters';
import { drawingOf } from './drawing/drawing-of';
import { readLook, type Look } from './ink';

/** In CSS pixels; {@link SCALE} multiplies them. */
const WIDTH = 720;
const MARGIN = 36;
const SCALE = 2;
const LETTERS = 15;
const BELOW_TITLE = 20;

/** What stands on a picture: no names of people. */
export interface Pictured {
	readonly title: string;
	readonly chart: ChartData;
	readonly sentence: string;
}

/** Draws a chart on paper, between its title and its sentence. */
export async function pictureOf({ title, chart, sentence }: Pictured): Promise<Blob> {
	const look = readLook();
	await document.fonts.ready;
	const width = WIDTH - 2 * MARGIN;
	const drawing = drawingOf(chart, { width, size: LETTERS, widthOf: widthsIn(look.sans, LETTERS) });
	// An element's `toBlob` may wait for seconds until the page is idle.
	const sheet = new OffscreenCanvas(WIDTH, MARGIN);
	const context = contextOf(sheet);
	const linesOf = (text: string, font: string) => {
		context.font = font;
		return wrap(text, width, (line) => context.measureText(line).width);
	};
	const head = { font: `500 28px ${look.serif}`, line: 34 };
	const foot = { font: `400 19px ${look.serif}`, line: 27 };
	const titles = linesOf(title, head.font);
	const sentences = linesOf(sentence, foot.font);
	const top = MARGIN + titles.length * head.line + BELOW_TITLE;
	const below = top + drawing.height + BELOW_TITLE;
	sheet.width = WIDTH * SCALE;
	sheet.height = (below + sentences.length * foot.line + MARGIN) * SCALE;
	context.scale(SCALE, SCALE);
	context.fillStyle = look.paper;
	context.fillRect(0, 0, sheet.width, sheet.height);
	context.fillStyle = look.colours.neutral;
	context.textBaseline = 'top';
	for (const [lines, { font, line }, y] of [
		[titles, head, MARGIN],
		[sentences, foot, below]
	] as const) {
		context.font = font;
		lines.forEach((text, index) => context.fillText(text, MARGIN, y + index * line));
	}
	context.translate(MARGIN, top);
	paint(context, drawing, look);
	return sheet.convertToBlob({ type: 'image/png' });
}

function paint(context: OffscreenCanvasRenderingContext2D, { shapes }: Drawing, look: Look): void {
	context.textBaseline = 'alphabetic';
	context.lineCap = context.lineJoin = 'round';
	for (const shape of shapes) {
		if (shape.kind === 'words') {
			context.font = `${shape.isBold ? '600' : '400'} ${String(LETTERS)}px ${look.sans}`;
			context.fillStyle = look.colours[shape.ink];
			context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
			context.fillText(shape.text, shape.x, shape.y);
			continue;
		}
		const path = new Path2D(shape.d);
		if (shape.fill) {
			context.fillStyle = look.colours[shape.fill];
			context.fill(path);
		}
		if (shape.stroke) {
			context.strokeStyle = look.colours[shape.stroke];
			context.lineWidth = shape.width ?? 1;
			context.stroke(path);
		}
	}
}

/** @throws Error where the browser has no canvas at all */
function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser cannot draw on a canvas');
	return context;
}

/** Whether the device has a sheet to share pictures. */
export function canShare(): boolean {
	return 'canShare' in navigator && navigator.canShare({ files: [fileOf(new Blob(), 'x.png')] });
}

/**
 * Hands a picture to the share sheet, or to the downloads where there is none.
 * @returns whether it went to the downloads
 */
export async function handOver(picture: Blob, name: string): Promise<boolean> {
	const file = fileOf(picture, name);
	if (canShare()) {
		try {
			await navigator.share({ files: [file] });
			return false;
		} catch (error) {
			// The sheet was closed.
			if (error instanceof DOMException && error.name === 'AbortError') return false;
		}
	}
	download(name, file);
	return true;
}

function fileOf(picture: Blob, name: string): File {
	return new File([picture], name, { type: 'image/png' });
}
