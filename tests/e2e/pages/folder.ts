import type { Page } from '@playwright/test';

/** A folder of the browser's own in place of one that the user would choose: it has the same interface. */
export class CopiesFolder {
	constructor(readonly page: Page) {}

	/** Nobody answers the system's dialogue: it chooses this folder, on each page from now on. */
	async replacePicker() {
		await this.page.addInitScript(() => {
			window.showDirectoryPicker = async () => {
				const root = await navigator.storage.getDirectory();
				return root.getDirectoryHandle('Copies', { create: true });
			};
		});
	}

	/** Lets the browser ask again before the app may write, until the user allows it on a tap. */
	async losePermission() {
		await this.page.addInitScript(() => {
			let isAllowed = false;
			FileSystemHandle.prototype.queryPermission = () =>
				Promise.resolve(isAllowed ? 'granted' : 'prompt');
			FileSystemHandle.prototype.requestPermission = () => {
				isAllowed = navigator.userActivation.isActive;
				return Promise.resolve(isAllowed ? 'granted' : 'denied');
			};
		});
	}

	/** The words of each file by its name. */
	files(): Promise<Record<string, string>> {
		return this.page.evaluate(async () => {
			const root = await navigator.storage.getDirectory();
			const folder = await root.getDirectoryHandle('Copies', { create: true });
			const files: Record<string, string> = {};
			for await (const handle of folder.values()) {
				if (handle.kind === 'file') files[handle.name] = await (await handle.getFile()).text();
			}
			return files;
		});
	}

	/** How many copies are there, once none is being made. */
	async count(): Promise<number> {
		const isBusy = await this.page.evaluate(async () => {
			const { held = [], pending = [] } = await navigator.locks.query();
			return [...held, ...pending].some(({ name }) => name === 'kithbook:copies');
		});
		return isBusy ? -1 : Object.keys(await this.files()).length;
	}

	async delete() {
		await this.page.evaluate(async () => {
			const root = await navigator.storage.getDirectory();
			await root.removeEntry('Copies', { recursive: true });
		});
	}
}
