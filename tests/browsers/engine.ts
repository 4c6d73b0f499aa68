import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { vi } from 'vitest';

/** A browser with one window. */
export interface Engine {
	open(url: string): Promise<void>;
	reload(): Promise<void>;
	/** Runs the body of a function in the page; it may return a promise. */
	evaluate(body: string): Promise<unknown>;
	/** Runs the body of a function that returns an element of the page. */
	element(body: string): Promise<Control>;
	resize(width: number, height: number): Promise<void>;
	/** What scripts threw so far. */
	errors(): Promise<readonly string[]>;
	close(): Promise<void>;
}

/** An element of the page. */
export interface Control {
	click(): Promise<void>;
	type(text: string): Promise<void>;
	choose(path: string): Promise<void>;
}

/** How to start an engine. */
export interface Launcher {
	name: string;
	/** @param folder for what the browser writes */
	launch: (folder: string) => Promise<Engine>;
}

/** Where an engine puts downloads. */
export const downloadsIn = (folder: string) => `${folder}/downloads`;

/** A text, a form control's label, or a role with its accessible name. */
export type Wanted = readonly [by: 'text' | 'label' | (string & {}), name: RegExp];

declare const TestingLibraryDom: typeof import('@testing-library/dom');

const library = readFileSync(
	createRequire(import.meta.url).resolve(
		'@testing-library/dom/dist/@testing-library/dom.umd.min.js'
	),
	'utf8'
);

/** Runs in the page. */
function get(by: string, source: string): HTMLElement {
	const { configure, screen } = TestingLibraryDom;
	// By default the whole page stands in the error.
	configure({ getElementError: (message) => new Error(message?.split('\n', 1)[0]) });
	const name = new RegExp(source, 'u');
	if (by === 'text') return screen.getByText(name);
	if (by === 'label') return screen.getByLabelText(name);
	return screen.getByRole(by, { name });
}

/** Waits until the page, or the one that it leads to, has the element. */
export function find(engine: Engine, ...[by, { source }]: Wanted): Promise<Control> {
	const wanted = `${JSON.stringify(by)}, ${JSON.stringify(source)}`;
	return vi.waitFor(() => engine.element(`${library}; return (${get.toString()})(${wanted});`), {
		timeout: 30_000
	});
}
