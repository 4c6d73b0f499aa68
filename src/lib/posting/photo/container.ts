/** What a file holds besides its picture. */
export interface Contents {
	/** In the form of EXIF, beginning with its byte order. */
	readonly exif?: Uint8Array;
	/** XMP, as text. */
	readonly xmp?: string;
	/** Whether it names a place in another form. */
	readonly hasPlace?: boolean;
	/** Whether there is anything more in it that a viewer does without, besides its EXIF. */
	readonly hasMore: boolean;
	/**
	 * The same picture, bit by bit, with nothing but what a viewer needs.
	 * @param exif that is to be in it instead
	 */
	bare(exif: Uint8Array | undefined): Uint8Array<ArrayBuffer>;
}

/** A form that photos come in. */
export interface Container {
	readonly type: string;
	/** The end of its files' names. */
	readonly extension: string;
	accepts(bytes: Uint8Array): boolean;
	/** @returns undefined where the file is damaged */
	open(bytes: Uint8Array): Contents | undefined;
}
