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

	/** The bytes of the files whose name matches. */
	async bytesOf(name: RegExp): Promise<Record<string, number[]>> {
		const names = Object.keys(await this.files()).filter((each) => name.test(each));
		return this.page.evaluate(async (names) => {
			const root = await navigator.storage.getDirectory();
			const folder = await root.getDirectoryHandle('Copies');
			const files: Record<string, number[]> = {};
			for (const name of names) {
				const file = await (await folder.getFileHandle(name)).getFile();
				files[name] = [...new Uint8Array(await file.arrayBuffer())];
			}
			return files;
		}, names);
	}

	/** Puts files into the folder. */
	put(files: Record<string, string | number[]>): Promise<void> {
		return this.page.evaluate(async (files) => {
			const root = await navigator.storage.getDirectory();
			const folder = await root.getDirectoryHandle('Copies', { create: true });
			for (const [name, content] of Object.entries(files)) {
				const place = await folder.getFileHandle(name, { create: true });
				const file = await place.createWritable();
				await file.write(typeof content === 'string' ? content : new Uint8Array(content));
				await file.close();
			}
		}, files);
	}

	/** How many files are there, once none is being made. */
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
