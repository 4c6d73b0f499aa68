import { tick } from 'svelte';

/** Attachment: focuses an element when it appears. */
export function focusOnMount(element: HTMLElement): void {
	element.focus();
}

/** Attachment: focuses the heading of a new screen, so that Tab and screen readers start there. */
export function headingFocus(heading: HTMLElement): void {
	heading.focus({ preventScroll: true });
	window.scrollTo(0, 0);
}

/** Focuses the element with an id, once the page shows what changed. */
export async function focusOn(id: string): Promise<void> {
	await tick();
	document.getElementById(id)?.focus();
}

/** Focuses the element with an id if the focused element is gone. */
export async function keepFocus(id: string): Promise<void> {
	await tick();
	if (document.activeElement === document.body) document.getElementById(id)?.focus();
}

/** Focuses the first field with a problem, once the page shows what changed. */
export async function focusProblem(within: ParentNode = document): Promise<void> {
	await tick();
	within.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
}

/** Attachment: scrolls what is focused above a bar at the bottom of the window, and notices too. */
export function keepAboveBar(bar: HTMLElement): () => void {
	const { style } = document.documentElement;
	const observer = new ResizeObserver(() => {
		style.setProperty('--bar', `${String(bar.offsetHeight)}px`);
	});
	observer.observe(bar);
	return () => {
		observer.disconnect();
		style.removeProperty('--bar');
	};
}
