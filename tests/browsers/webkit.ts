import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { miniBrowserPath } from '../../scripts/engines.mjs';
import { freePort } from '../../scripts/setup.mjs';
import { downloadsIn, type Launcher } from './engine';

/** The driver knows no console. Errors are noted from the end of loading on, over all pages. */
const noteErrors = `
	const note = (event) => {
		const thrown = JSON.parse(sessionStorage.thrown ?? '[]');
		sessionStorage.thrown = JSON.stringify([...thrown, String(event.message ?? event.reason)]);
	};
	addEventListener('error', note);
	addEventListener('unhandledrejection', note);
`;

/** WebKitGTK's MiniBrowser, by WebDriver. It needs a display. */
export const webkit: Launcher = {
	name: 'WebKit',
	async launch(folder) {
		// Downloads go where the desktop's settings say, or else into the home folder.
		const config = join(folder, 'config');
		await mkdir(config, { recursive: true });
		await writeFile(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloadsIn(folder)}"\n`);

		const port = await freePort();
		const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
			env: { ...process.env, XDG_CONFIG_HOME: config },
			stdio: 'inherit'
		});
		async function call(method: string, path: string, body?: object): Promise<unknown> {
			const response = await fetch(`http://127.0.0.1:${port}${path}`, {
				method,
				...(body && { body: JSON.stringify(body) })
			});
			const { value } = (await response.json()) as { value: unknown };
			if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
			return value;
		}
		await vi.waitFor(() => call('GET', '/status'), { timeout: 30_000 });
		const { sessionId } = (await call('POST', '/session', {
			capabilities: {
				alwaysMatch: {
					'webkitgtk:browserOptions': {
						binary: miniBrowserPath(),
						args: ['--automation']
					}
				}
			}
		})) as { sessionId: string };
		const session = `/session/${sessionId}`;
		const post = (path: string, body = {}) => call('POST', session + path, body);
		const evaluate = (script: string, ...args: unknown[]) =>
			post('/execute/sync', { script, args });

		return {
			errors: async () =>
				(await evaluate("return JSON.parse(sessionStorage.thrown ?? '[]');")) as string[],
			async open(url) {
				await post('/url', { url });
				await evaluate(noteErrors);
			},
			async reload() {
				await post('/refresh');
			},
			evaluate: (body) => evaluate(body),
			async element(body) {
				const element = await evaluate(body);
				const [id] = Object.values(element as Record<string, string>);
				async function type(text: string) {
					await post(`/element/${String(id)}/value`, { text });
				}
				return {
					async click() {
						// The driver does not scroll to what lies just below the visible part, and then fails.
						await evaluate("arguments[0].scrollIntoView({ block: 'center' });", element);
						await post(`/element/${String(id)}/click`);
					},
					type,
					choose: type
				};
			},
			async resize(width, height) {
				await post('/window/rect', { width, height });
			},
			async close() {
				await call('DELETE', session);
				const ended = once(driver, 'close');
				driver.kill();
				await ended;
			}
		};
	}
};
