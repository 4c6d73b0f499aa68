declare global {
	namespace App {
		interface PageState {
			[key: string]: never;
		}
	}

	/** What the system opened an installed app with; Chromium only. */
	interface LaunchParams {
		readonly files?: readonly FileSystemFileHandle[];
		readonly targetURL?: string;
	}

	/** Only Chromium has these. */
	interface FileSystemHandle {
		queryPermission?(of: { mode: 'readwrite' }): Promise<PermissionState>;
		requestPermission?(of: { mode: 'readwrite' }): Promise<PermissionState>;
	}

	/** Only Chromium has these. */
	interface Window {
		showSaveFilePicker?(options: {
			id: string;
			suggestedName: string;
			types: { accept: Record<string, string[]> }[];
		}): Promise<FileSystemFileHandle>;
		showDirectoryPicker?(options: { id: string; mode: 'read' }): Promise<FileSystemDirectoryHandle>;
		readonly launchQueue?: { setConsumer(consumer: (params: LaunchParams) => void): void };
	}
}

export {};
