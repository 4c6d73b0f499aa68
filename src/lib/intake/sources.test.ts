import { expect, it } from 'vitest';
import { sample } from '$lib/platforms/testing/files';
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

it.each([100, 1500])('says that an archive without its first %d bytes is damaged', async (lost) => {
	const [zip] = sample('linkedin/Basic_LinkedInDataExport_03-02-2024.zip');
	const file = new File([(zip as File).slice(lost)], 'export.zip');
	const found = await sourcesIn([{ file, path: file.name }], () => undefined);
	const reading = found.is === 'exports' ? await found.sources[0]?.read(false) : undefined;
	const problem = { kind: 'broken-archive', path: 'Connections.csv' };
	expect(found.is === 'nothing' ? found : reading).toMatchObject({ problem });
});

it('does not look into more files of one name than any export has', async () => {
	const file = new File(['{"friends":[]}'], 'friends.json');
	const many = Array.from({ length: 1001 }, (_, n) => ({ file, path: `${n}/friends.json` }));
	const found = await sourcesIn(many, () => undefined);
	expect(found).toEqual({ is: 'nothing', problem: { kind: 'unknown', files: many.length } });
});
