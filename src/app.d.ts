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

	interface Window {
		readonly launchQueue?: { setConsumer(consumer: (params: LaunchParams) => void): void };
	}
}

export {};
