import type { FilePiece } from '../format';

/** A member of an archive. */
export interface Member {
	readonly path: string;
	readonly text: string;
}

/** The archive of `members` in pieces; one member is held at a time. */
export async function* zipOf(
	members: Iterable<Member> | AsyncIterable<Member>,
	modified: Date
): AsyncGenerator<FilePiece> {
	const { strToU8, Zip, ZipDeflate } = await import('fflate');
	let pieces: Uint8Array<ArrayBuffer>[] = [];
	const zip = new Zip((error, piece) => {
		if (error) throw error;
		pieces.push(piece.slice());
	});
	for await (const { path, text } of members) {
		const member = new ZipDeflate(path, { level: 6 });
		member.mtime = modified;
		zip.add(member);
		member.push(strToU8(text), true);
		yield* pieces;
		pieces = [];
	}
	zip.end();
	yield* pieces;
}
