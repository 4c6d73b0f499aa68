import type { Attachment } from 'svelte/attachments';

/** The minimum distance of a swipe, in CSS pixels. */
const FAR = 72;

/** Attachment: the element follows a finger sideways. Lifting the finger far enough away is a swipe. */
export function swipe(onswipe: (direction: 'left' | 'right') => void): Attachment<HTMLElement> {
	return (element) => {
		let start: { id: number; x: number; y: number } | undefined;
		const listening = new AbortController();
		const { signal } = listening;

		const stop = () => {
			start = undefined;
			element.style.removeProperty('translate');
		};

		element.addEventListener(
			'pointerdown',
			(event) => {
				if (event.pointerType !== 'mouse' && event.isPrimary)
					start = { id: event.pointerId, x: event.clientX, y: event.clientY };
			},
			{ signal }
		);
		element.addEventListener(
			'pointermove',
			(event) => {
				if (event.pointerId === start?.id) element.style.translate = `${event.clientX - start.x}px`;
			},
			{ signal }
		);
		element.addEventListener(
			'pointerup',
			(event) => {
				if (event.pointerId !== start?.id) return;
				const [x, y] = [event.clientX - start.x, event.clientY - start.y];
				stop();
				if (Math.abs(x) >= FAR && Math.abs(x) > 2 * Math.abs(y)) onswipe(x < 0 ? 'left' : 'right');
			},
			{ signal }
		);
		element.addEventListener('pointercancel', stop, { signal });
		return () => listening.abort();
	};
}
