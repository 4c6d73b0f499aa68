import type { Ink } from './ink';

/** In CSS pixels; {@link SCALE} multiplies them. */
const WIDTH = 720;
const MARGIN = 36;
const SCALE = 2;

/** The width of the chart in a picture. */
export const pictureWidth = WIDTH - 2 * MARGIN;
export const pictureScale = SCALE;

/** Draws a chart on paper, below its title and sentence. */
export async function compose(
	chart: HTMLCanvasElement,
	words: { title: string; sentence: string },
	ink: Ink
): Promise<Blob> {
	const sheet = document.createElement('canvas');
	const context = contextOf(sheet);
	const parts = [
		{ text: words.title, font: `500 28px ${ink.serif}`, line: 34, colour: ink.ink },
		{ text: words.sentence, font: `400 18px ${ink.serif}`, line: 26, colour: ink.ink }
	].map((part) => {
		context.font = part.font;
		return { ...part, lines: wrap(part.text, (text) => context.measureText(text).width) };
	});
	const textHeight = parts.reduce((sum, { lines, line }) => sum + lines.length * line + 10, 0);
	sheet.width = WIDTH * SCALE;
	sheet.height = (2 * MARGIN + textHeight + 14) * SCALE + chart.height;
	context.scale(SCALE, SCALE);
	context.fillStyle = ink.paper;
	context.fillRect(0, 0, WIDTH, sheet.height);
	context.textBaseline = 'top';
	let y = MARGIN;
	for (const { lines, font, line, colour } of parts) {
		context.font = font;
		context.fillStyle = colour;
		for (const text of lines) {
			context.fillText(text, MARGIN, y);
			y += line;
		}
		y += 10;
	}
	context.drawImage(chart, MARGIN, y + 14, chart.width / SCALE, chart.height / SCALE);
	return new Promise((resolve, reject) => {
		sheet.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error('The picture could not be encoded'));
		}, 'image/png');
	});
}

function wrap(text: string, widthOf: (text: string) => number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const line = lines.at(-1);
		if (line !== undefined && widthOf(`${line} ${word}`) <= pictureWidth)
			lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** @throws Error where the browser has no canvas at all */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser cannot draw on a canvas');
	return context;
}

/** Downloads a file. Nothing leaves the device. */
export function download(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the file only after this task.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
