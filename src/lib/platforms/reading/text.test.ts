import { describe, expect, it } from 'vitest';
import { fileOf, inputFiles } from '../testing/files';
import { decodeText, readStart, readText } from './text';

const text = 'Zoë, Þórdís';
const utf16 = (littleEndian: boolean) => {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let at = 0; at < text.length; at++)
		view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
	return new Uint8Array(view.buffer);
};
const utf8 = new TextEncoder().encode(text);
const windows = Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('text', () => {
	it.each([
		['UTF-8', utf8],
		['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
		['UTF-16 of either end with a mark', Uint8Array.of(0xff, 0xfe, ...utf16(true))],
		['UTF-16 of the other end with a mark', Uint8Array.of(0xfe, 0xff, ...utf16(false))],
		['UTF-16 of either end without one', utf16(true)],
		['UTF-16 of the other end without one', utf16(false)],
		['windows-1252', windows]
	])('is read from %s', (_, bytes) => {
		expect(decodeText(bytes)).toBe(text);
	});

	it('that is cut within a character stays what it is', () => {
		expect(decodeText(utf8.subarray(0, 3), { isCut: true })).toBe('Zo');
		expect(decodeText(utf8.subarray(0, 3))).toBe('ZoÃ');
	});

	it('with a broken character stays what it is', () => {
		expect(decodeText(Uint8Array.of(...utf8, 0xc3, 0x2c, ...utf8))).toBe(`${text}\uFFFD,${text}`);
		expect(decodeText(Uint8Array.of(...windows, 0xc3, 0xa9))).toBe(`${text}Ã©`);
	});

	it('is read in the code page of its language', () => {
		const dvorak = Uint8Array.of(0x44, 0x76, 0x6f, 0xf8, 0xe1, 0x6b);
		expect(decodeText(dvorak)).toBe('Dvořák');
		const ivan = Uint8Array.of(0xc8, 0xe2, 0xe0, 0xed);
		expect(decodeText(ivan)).toBe('Иван');
	});

	it('of a file is all of it, or its beginning', async () => {
		const [file, blank] = await inputFiles(fileOf('a.txt', text), fileOf('b.txt', ' \n'));
		expect(file && (await readText(file))).toEqual({ ok: true, text });
		expect(file && (await readStart(file))).toBe(text);
		const problem = { kind: 'empty', path: 'b.txt' };
		expect(blank && (await readText(blank))).toEqual({ ok: false, problem });
	});
});
