/** A part of a file that a viewer does not need. */
export interface Extra {
	/** Unpacked, if it is packed in the file. */
	readonly bytes: Uint8Array;
	/** Whether its format is known to tell nothing but what is looked for. */
	readonly isKnown: boolean;
}

/** A parsed file. */
export interface Contents {
	/** The EXIF that viewers turn the picture by, beginning with its byte order. It is one of the extras. */
	readonly exif?: Uint8Array;
	/** Whether the format itself says when. */
	readonly hasTime?: boolean;
	readonly extras: readonly Extra[];
	/**
	 * Copies what a viewer needs of the picture, unchanged.
	 * @param exif replaces the file's own
	 */
	bare(exif: Uint8Array | undefined): Uint8Array<ArrayBuffer>;
}

/** A file format of photos. */
export interface Container {
	readonly type: string;
	readonly extension: string;
	accepts(bytes: Uint8Array): boolean;
	/** @returns undefined if the file is damaged */
	open(bytes: Uint8Array): Contents | undefined;
}
