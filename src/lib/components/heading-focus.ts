/** Moves focus to a screen's heading as it appears, so that Tab and the screen reader go on from there. */
export function headingFocus(heading: HTMLElement): void {
	heading.focus({ preventScroll: true });
	window.scrollTo(0, 0);
}
