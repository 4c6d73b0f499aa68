import 'vitest';

declare module 'vitest' {
	interface ProvidedContext {
		/** How many damaged files each reader is given. */
		mutatedFiles: number;
	}
}
