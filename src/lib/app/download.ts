import { install } from './install.svelte';

/** Hands a file to the browser's downloads. Nothing leaves the device. */
export function download(name: string, file: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

export function downloadText(name: string, text: string): void {
	download(name, new Blob([text], { type: 'application/json' }));
}

/**
 * Hands a calendar file to the system. Safari shares it only where it cannot download: the share sheet
 * does not lead to the calendar by itself.
 * @returns whether it was handed over
 */
export async function openInCalendar(name: string, text: string): Promise<boolean> {
	const file = new File([text], name, { type: 'text/calendar' });
	if (install.isInstalled && install.isApple && prefersSharing(file)) {
		try {
			await navigator.share({ files: [file] });
		} catch {
			// The share sheet was closed.
			return false;
		}
	} else download(name, file);
	return true;
}

/** True on phones and tablets that can share files: an installed app on iOS cannot download. */
export function prefersSharing(file: File): boolean {
	const canShare = 'canShare' in navigator && navigator.canShare({ files: [file] });
	return canShare && matchMedia('(pointer: coarse)').matches;
}
