declare global {
	namespace App {
		interface PageState {
			[key: string]: never;
		}
	}

	interface Window {
		/** Only Chromium has it. */
		showSaveFilePicker?(options: {
			id: string;
			suggestedName: string;
			types: { accept: Record<string, string[]> }[];
		}): Promise<FileSystemFileHandle>;
	}
}

export {};
