import puppeteer, { ElementHandle } from 'puppeteer-core';
import { firefoxPath } from '../../scripts/engines.mjs';
import { downloadsIn, type Launcher } from './engine';

/** Firefox, by WebDriver BiDi. */
export const firefox: Launcher = {
	name: 'Firefox',
	async launch(folder) {
		const browser = await puppeteer.launch({
			browser: 'firefox',
			executablePath: firefoxPath(),
			extraPrefsFirefox: {
				'browser.download.folderList': 2,
				'browser.download.dir': downloadsIn(folder)
			}
		});
		const page = await browser.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => {
			errors.push(String(error));
		});
		return {
			errors: () => Promise.resolve(errors),
			async open(url) {
				await page.goto(url);
			},
			async reload() {
				await page.reload();
			},
			evaluate: (body) => page.evaluate(`(() => { ${body} })()`),
			async element(body) {
				const found = await page.evaluateHandle(`(() => { ${body} })()`);
				if (!(found instanceof ElementHandle)) throw new Error('This is no element.');
				return {
					click: () => found.click(),
					type: (text) => found.type(text),
					choose: (path) => found.uploadFile(path)
				};
			},
			resize: (width, height) => page.setViewport({ width, height }),
			close: () => browser.close()
		};
	}
};
