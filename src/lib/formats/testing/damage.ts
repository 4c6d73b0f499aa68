import * as fc from 'fast-check';
import { expect, inject } from 'vitest';
import { readJournal } from '..';

/** Checks that no change of some bytes, and no cut, makes the reading of a file reject. */
export async function expectSurvivesDamage(file: File): Promise<void> {
	const whole = new Uint8Array(await file.arrayBuffer());
	const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
	const changes = fc.array(change, { minLength: 1, maxLength: 4 });
	const cut = fc.option(fc.nat(whole.length), { nil: whole.length });
	await fc.assert(
		fc.asyncProperty(changes, cut, async (changed, length) => {
			const bytes = whole.slice();
			for (const [at, byte] of changed) bytes[at] = byte;
			const reading = await readJournal(new File([bytes.slice(0, length)], file.name), {});
			expect(typeof reading.ok).toBe('boolean');
		}),
		{ numRuns: inject('mutatedFiles') }
	);
}
