import { expect, it, vi } from 'vitest';
import { fileOf } from '../testing/files';
import { openFiles } from './open';

const MEMBERS = 200_000;

vi.mock('./archive', () => ({
	openArchive: () => Promise.resolve({ ok: true, files: Array(MEMBERS).fill({ size: 1 }) })
}));

it('an archive may have more members than a call has arguments', async () => {
	const opening = await openFiles([fileOf('photos.zip', 'x')]);
	expect(opening.ok && opening.files.length).toBe(MEMBERS);
});
