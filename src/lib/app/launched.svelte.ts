/** Files that the system opened the app with, until the page they are for takes them. */
class Launched {
	#lists = $state.raw<readonly File[]>([]);
	#journal = $state.raw<File>();

	giveLists(files: readonly File[]): void {
		this.#lists = files;
	}

	giveJournal(file: File): void {
		this.#journal = file;
	}

	/** Lists of contacts; none if they were taken. Called in an effect, it runs again with new files. */
	takeLists(): readonly File[] {
		const files = this.#lists;
		if (files.length > 0) this.#lists = [];
		return files;
	}

	/** A journal, as above. */
	takeJournal(): File | undefined {
		const file = this.#journal;
		this.#journal = undefined;
		return file;
	}
}

export const launched = new Launched();
