import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { DataPage } from './pages/data';
import { IntakePage } from './pages/intake';
import { begin } from './seed';

declare global {
	interface Window {
		/** Opens the app as the system does: with files, of which one without text has vanished. */
		opensWith: (files: { name: string; text?: string }[], targetURL?: string) => void;
	}
}

const connections = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Tove,Lindqvarn,https://www.linkedin.com/in/tove-l,,,,07 Feb 2024
`;

/** Stands in for the queue that only an installed app has. */
async function install(page: Page) {
	await page.addInitScript(() => {
		let consume: ((params: LaunchParams) => void) | undefined;
		const queue = { setConsumer: (consumer: typeof consume) => (consume = consumer) };
		Object.defineProperty(window, 'launchQueue', { value: queue });
		window.opensWith = (files, targetURL = location.href) => {
			const handles = files.map(({ name, text }) => ({
				name,
				getFile: () =>
					text === undefined
						? Promise.reject(new DOMException('', 'NotFoundError'))
						: Promise.resolve(new File([text], name))
			}));
			consume?.({ files: handles as unknown as FileSystemFileHandle[], targetURL });
		};
	});
	await begin(page);
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Start the check-in' })).toBeVisible();
}

const open = (page: Page, ...given: Parameters<Window['opensWith']>) =>
	page.evaluate((given) => window.opensWith(...given), given);

test('lists and journals are opened where they are read, and a vanished file spoils nothing', async ({
	page
}) => {
	await install(page);
	const intake = new IntakePage(page);
	await open(page, [
		{ name: 'gone.vcf' },
		{ name: 'Connections.csv', text: connections },
		{ name: 'friends.vcf', text: 'BEGIN:VCARD\nVERSION:3.0\nFN:Bert Osterfold\nEND:VCARD\n' }
	]);
	await expect(page).toHaveURL('/people/import/');
	await expect(intake.lists).toHaveCount(2);
	await expect(
		page.getByText('gone.vcf could not be opened: it is no longer where it was.')
	).toBeVisible();

	const journal = await readFile('tests/fixtures/journal-v1.json', 'utf8');
	await open(page, [
		{ name: 'kithbook.json', text: journal },
		{ name: 'another.json', text: journal }
	]);
	await expect(page).toHaveURL('/settings/data/');
	await expect(new DataPage(page).preview).toBeVisible();
	await expect(
		page.getByText('Journals come in one at a time: this is kithbook.json.')
	).toBeVisible();

	// A second launch, onto the page that is open.
	await open(page, [{ name: 'other.json', text: journal }]);
	await expect(page.getByRole('region', { name: 'What other.json would do' })).toBeVisible();
});

test('an open window follows a shortcut and shared text, and stays for the icon', async ({
	page,
	baseURL
}) => {
	await install(page);
	const home = `${baseURL ?? ''}/`;
	await open(page, [], home);
	await open(page, [], `${home}favours/ask/`);
	await expect(page.getByRole('heading', { name: 'Note a request' })).toBeVisible();
	await open(page, [], home);
	await open(page, [], `${home}before-you-post/?text=Off%20to%20Rome`);
	await expect(page.getByRole('textbox', { name: 'Your draft' })).toHaveValue('Off to Rome');
	await expect(page).toHaveURL('/before-you-post/');
});
