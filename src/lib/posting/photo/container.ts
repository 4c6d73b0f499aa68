/** A parsed file. */
export interface Contents {
	/** Beginning with the byte order. */
	readonly exif?: Uint8Array;
	readonly xmp?: string;
	/** Whether IPTC names a place. */
	readonly hasPlace?: boolean;
	/** Whether there is more than a viewer needs, apart from EXIF. */
	readonly hasMore: boolean;
	/**
	 * Copies what a viewer needs of the picture, unchanged.
	 * @param exif replaces the file's own
	 */
	stripped(exif: Uint8Array | undefined): Uint8Array<ArrayBuffer>;
}

/** A file format of photos. */
export interface Container {
	readonly type: string;
	readonly extension: string;
	accepts(bytes: Uint8Array): boolean;
	/** @returns undefined if the file is damaged */
	open(bytes: Uint8Array): Contents | undefined;
}
