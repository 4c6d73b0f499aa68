/** In bytes: how much of two files is compared at a time. */
const PIECE = 1024 * 1024;

/** Whether two files have the same bytes. @throws DOMException if one of them cannot be read */
export async function isSame(a: Blob, b: Blob): Promise<boolean> {
	if (a.size !== b.size) return false;
	for (let start = 0; start < a.size; start += PIECE) {
		const piece = (blob: Blob) => blob.slice(start, start + PIECE).arrayBuffer();
		const [first, second] = await Promise.all([piece(a), piece(b)]);
		const bytes = new Uint8Array(second);
		if (new Uint8Array(first).some((byte, index) => byte !== bytes[index])) return false;
	}
	return true;
}
