import { rmSync } from 'node:fs';
import { measureAnswering } from './bench/answering.mjs';
import { launch } from './bench/browser.mjs';
import { buildApp, buildBarePage } from './bench/build.mjs';
import { measureInsights } from './bench/charts.mjs';
import { measureFiles } from './bench/files.mjs';
import { measureFavours } from './bench/favours.mjs';
import { measureLists } from './bench/lists.mjs';
import { journals } from './bench/journal.mjs';
import { measureLighthouse } from './bench/lighthouse.mjs';
import {
	measureFirstPaint,
	measureOfflineStart,
	measurePrecache,
	measureThisWeek,
	measureTransfer
} from './bench/loading.mjs';
import { measurePeople } from './bench/people.mjs';
import { report, say } from './bench/report.mjs';
import { serve } from './server.mjs';

/** Weeks in two years and in fifty. */
const [short, long] = [104, 2600];

say('Building');
const app = await buildApp();
const bare = await buildBarePage();
const [site, floor] = [await serve(app), await serve(bare.site)];
const browser = await launch();
try {
	const { rows, people, help } = await journals();
	const [none, two, fifty] = [await rows(0), await rows(short), await rows(long)];
	say('Loading');
	measurePrecache(app);
	await measureTransfer(browser, site, two);
	await measureFirstPaint(browser, site, floor);
	await measureOfflineStart(browser, site, floor, two);
	await measureThisWeek(browser, site, none, fifty);
	say('Answering');
	await measureAnswering(browser, site, fifty);
	say('Drawing');
	await measureInsights(browser, site, fifty);
	say('Taking away and bringing in');
	await measureFiles(browser, site, fifty);
	say('Bringing in lists');
	await measureLists(browser, site, none);
	say('Looking through people');
	await measurePeople(browser, site, [...none, ...(await people(30_000))]);
	say('Comparing help');
	await measureFavours(browser, site, [...fifty, ...(await help(3000, long))]);
	say('Lighthouse');
	await measureLighthouse(site, floor, two);
} finally {
	await browser.close();
	await site.stop();
	await floor.stop();
	rmSync(bare.folder, { recursive: true, force: true });
}
if (!report()) process.exitCode = 1;
