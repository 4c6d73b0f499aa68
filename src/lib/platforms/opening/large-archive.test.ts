import { expect, it, onTestFinished, vi } from 'vitest';
import { fileOf } from '../testing/files';

const MEMBERS = 200_000;

it('an archive may have more members than a call has arguments', async () => {
	// Unit tests share their modules, so the mock is for a copy of them that no other test gets.
	vi.resetModules();
	vi.doMock('./archive', () => ({
		openArchive: () => Promise.resolve({ ok: true, files: Array(MEMBERS).fill({ size: 1 }) })
	}));
	onTestFinished(() => {
		vi.doUnmock('./archive');
		vi.resetModules();
	});
	const { openFiles } = await import('./open');
	const opening = await openFiles([fileOf('photos.zip', 'x')]);
	expect(opening.ok && opening.files.length).toBe(MEMBERS);
});
