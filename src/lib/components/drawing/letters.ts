import type { Space } from './drawing';

let context: CanvasRenderingContext2D | null | undefined;

/** The small letters of a place on the page, and how wide they are. */
export function letters(place: Element): Pick<Space, 'size' | 'widthOf'> {
	const { fontFamily, fontSize } = getComputedStyle(place);
	return { size: parseFloat(fontSize), widthOf: widthsIn(fontFamily, parseFloat(fontSize)) };
}

/** Measures text in a font. */
export function widthsIn(family: string, size: number): Space['widthOf'] {
	context ??= document.createElement('canvas').getContext('2d');
	return (text, isBold) => {
		if (!context) return text.length * size * 0.6;
		context.font = `${isBold ? '600' : '400'} ${String(size)}px ${family}`;
		return context.measureText(text).width;
	};
}
