/** The style of the journal in one page: it stands alone, so it can share nothing with the app's. */
export const bookStyle = `
:root { color-scheme: light dark; --ink: #211d19; --soft: #5f564c; --paper: #fbf7f0; --line: #e3d9cb; }
@media (prefers-color-scheme: dark) {
	:root { --ink: #f3ece2; --soft: #bbafa0; --paper: #171412; --line: #3b342e; }
}
body {
	max-width: 36rem; margin: 0 auto; padding: 3rem 1.25rem;
	font: 1.125rem/1.6 Georgia, 'Noto Serif', serif;
	color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
}
header { margin-block-end: 4rem; text-align: center; }
h1, h2, h3 { font-weight: 500; line-height: 1.2; }
h1 { font-size: 2.5rem; }
h2 { margin-block: 4rem 1rem; font-size: 2rem; text-align: center; }
h3 { font-size: 1.4rem; }
h4, .note { font: 0.9rem/1.4 system-ui, sans-serif; color: var(--soft); }
h4 { margin-block: 1.5rem 0; font-weight: 600; }
p { margin-block: 0.25rem 0; white-space: pre-line; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin-block-start: 0.75rem; }
article { padding-block: 2rem; border-block-start: 1px solid var(--line); }
@media print {
	:root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; }
	@page { margin: 24mm 32mm 28mm; @bottom-center { content: counter(page); } }
	body { max-width: none; padding: 0; font-size: 11.5pt; }
	header { display: grid; align-content: center; min-height: 85vh; }
	h2 { break-before: page; }
	h3, h4 { break-after: avoid; }
	li, section { break-inside: avoid-page; }
}
`;
