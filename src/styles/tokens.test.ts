import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function colours(selector: string): Record<string, string> {
	const start = css.indexOf(selector);
	const block = css.slice(start, css.indexOf('}', start));
	return Object.fromEntries(
		[...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
			name,
			hex
		])
	);
}

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one = '', other = ''): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const themes = {
	light: colours(':root {'),
	dark: colours(":root[data-theme='dark'] {")
};

test('the dark theme is the same whether the system or the reader chose it', () => {
	expect(Object.keys(themes.dark)).toHaveLength(11);
	expect(colours(":root:not([data-theme='light']) {")).toEqual(themes.dark);
});

describe.each(Object.entries(themes))('%s theme', (_name, theme) => {
	test.each(['ink', 'soft', 'real', 'virtual', 'danger'])('%s can be read on the page', (text) => {
		expect(contrast(theme[text], theme.paper)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(theme[text], theme.surface)).toBeGreaterThanOrEqual(4.5);
	});

	test('text in the meaning colours can be read on their tints', () => {
		expect(contrast(theme.real, theme['real-tint'])).toBeGreaterThanOrEqual(4.5);
		expect(contrast(theme.virtual, theme['virtual-tint'])).toBeGreaterThanOrEqual(4.5);
	});

	test('controls stand out from the page', () => {
		expect(contrast(theme.control, theme.paper)).toBeGreaterThanOrEqual(3);
		expect(contrast(theme.control, theme.surface)).toBeGreaterThanOrEqual(3);
	});
});
