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

/** True on phones and tablets that can share files: an installed app on iOS cannot download. */
export function prefersSharing(file: File): boolean {
	const canShare = 'canShare' in navigator && navigator.canShare({ files: [file] });
	return canShare && matchMedia('(pointer: coarse)').matches;
}
