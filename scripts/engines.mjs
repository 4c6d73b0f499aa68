import { existsSync, readdirSync } from 'node:fs';
import { installDebianPackages } from './setup.mjs';

const firefoxes = [
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox'
];
const driver = '/usr/bin/WebKitWebDriver';
const displays = '/usr/bin/xvfb-run';
const age = '/usr/bin/age';

/** @returns {string} the Firefox to test with: `FIREFOX_PATH`, else one in the usual places */
export function firefoxPath() {
	return found('Firefox', [process.env.FIREFOX_PATH, ...firefoxes]);
}

/** @returns {string} WebKitGTK's own browser, which lies in a folder named after the machine's kind */
export function miniBrowserPath() {
	const kinds = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
	return found(
		'MiniBrowser of WebKitGTK',
		kinds.map((kind) => `/usr/lib/${kind}/webkit2gtk-4.1/MiniBrowser`)
	);
}

/**
 * @param {string} name
 * @param {(string | undefined)[]} places
 */
function found(name, places) {
	const path = places.find((place) => place && existsSync(place));
	if (!path) throw new Error(`There is no ${name}.`);
	return path;
}

function isComplete() {
	try {
		return [firefoxPath(), miniBrowserPath(), driver, displays, age].every(existsSync);
	} catch {
		return false;
	}
}

/**
 * Installs Firefox, WebKitGTK, a display for it, and age, unless they are there.
 * @throws {Error} when they can't be had
 */
export async function installEngines() {
	if (isComplete()) return;
	await installDebianPackages('firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth', 'age');
	if (!isComplete())
		throw new Error(
			'These tests need Firefox, WebKitGTK with its WebDriver, Xvfb and age. On Debian and Ubuntu, run ' +
				'as root: apt-get install firefox-esr webkit2gtk-driver xvfb xauth age'
		);
}
