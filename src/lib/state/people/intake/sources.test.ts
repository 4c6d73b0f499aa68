import { expect, it } from 'vitest';
import { sourcesIn } from './sources';

const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ann Fell\nEND:VCARD\n';

async function unreadOf(...given: { path: string; text: string }[]) {
	const files = given.map(({ path, text }) => ({ file: new File([text], path), path }));
	const found = await sourcesIn(files, () => undefined);
	return found.is === 'nothing' ? undefined : found.unread;
}

it('names the files that were given beside a list, unless they come from a folder', async () => {
	const cards = { path: 'contacts.vcf', text: card };
	const club = { path: 'club.csv', text: 'Wer;Nr\nAnn;1\nBo;2\n' };
	expect(await unreadOf(cards)).toEqual([]);
	expect(await unreadOf(cards, club)).toEqual(['club.csv']);
	expect(await unreadOf(club, { ...club, path: 'choir.csv' })).toEqual(['choir.csv']);
	expect(await unreadOf({ ...cards, path: 'a/b.vcf' }, { ...club, path: 'a/c.csv' })).toEqual([]);
});
