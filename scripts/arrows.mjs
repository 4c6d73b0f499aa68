/**
 * Which folder may import which: the arrows of docs/architecture.md, as lint rules.
 * A folder may always import itself and the compiled messages; what is not listed is forbidden.
 */

/**
 * @typedef {object} Reach
 * @property {string[]} folders of src/lib it may import from
 * @property {string[]} [types] folders it may import types from, but no values
 * @property {string[]} [packages] the only packages it may import; without it, any
 */

/** @type {Reach} */
const leaf = { folders: ['journal'] };

/** @type {Record<string, Reach>} */
const reaches = {
	routes: { folders: ['components', 'state'] },
	components: { folders: [], types: ['journal', 'insights'] },
	state: {
		folders: [
			'storage',
			'privacy',
			'platforms',
			'formats',
			'insights',
			'posting',
			'reminders',
			'journal'
		]
	},
	storage: { folders: ['privacy', 'journal'] },
	privacy: leaf,
	platforms: leaf,
	formats: leaf,
	insights: leaf,
	posting: leaf,
	reminders: leaf,
	journal: { folders: [], packages: ['zod', 'date-fns'] }
};

/** Packages with one home each. */
const homes = [
	{ name: 'idb', regex: '^idb(?:/|$)', home: 'src/lib/storage/' },
	{ name: 'chart.js', regex: '^chart\\.js(?:/|$)', home: 'src/lib/components/Chart.svelte' }
];

/** Levels of subfolders covered. A relative path means another folder on each of them. */
const depths = [0, 1, 2, 3, 4];

/** @param {string[]} names */
const oneOf = (names) => `(?:${names.join('|')})(?:/|$)`;

/**
 * What the files at one depth of one folder may not import.
 * @param {string} folder
 * @param {string} libFromHere regular expression for the relative path to src/lib
 * @param {string} at start of the files' paths, to know the homes of packages
 * @param {boolean} isTest tests may use values where the source has only types, and any package
 */
function restrictions(folder, libFromHere, at, isTest) {
	const reach = reaches[folder] ?? leaf;
	const lib = `^(?:\\$lib/|${libFromHere})`;
	const types = reach.types ?? [];
	const named = [folder, ...reach.folders, ...types, 'paraglide'];
	const patterns = [
		{
			regex: `${lib}(?!${oneOf(named)})|^\\$lib$`,
			message: `${folder} may import only from ${named.join(', ')}: see docs/architecture.md.`,
			allowTypeImports: false
		},
		...homes
			.filter(({ home }) => !at.startsWith(home))
			.map(({ name, regex, home }) => ({
				regex,
				message: `Only ${home} may import ${name}: see docs/architecture.md.`,
				allowTypeImports: false
			}))
	];
	if (types.length > 0 && !isTest)
		patterns.push({
			regex: `${lib}${oneOf(types)}`,
			message: `${folder} may import only types from ${types.join(', ')}.`,
			allowTypeImports: true
		});
	if (reach.packages && !isTest)
		patterns.push({
			regex: `^(?!\\.|\\$lib(?:/|$)|${oneOf(reach.packages)})`,
			message: `${folder} may import no packages but ${reach.packages.join(' and ')}.`,
			allowTypeImports: false
		});
	return patterns;
}

/**
 * The same restrictions for `import()`, `typeof import()` and workers, which
 * no-restricted-imports does not look at.
 * @param {ReturnType<typeof restrictions>} patterns
 */
function dynamicRestrictions(patterns) {
	return patterns.map(({ regex, message, allowTypeImports }) => {
		const places = ['ImportExpression', 'NewExpression[callee.name="URL"][arguments.length=2]'];
		if (!allowTypeImports) places.push('TSImportType');
		// A selector's regular expression may not contain a slash.
		const value = regex.replaceAll('/', '\\u002F');
		return { selector: `:matches(${places.join(', ')}) > Literal[value=/${value}/]`, message };
	});
}

/**
 * @typedef {{ selector: string, message: string }} SyntaxBan
 * @param {string[]} files
 * @param {ReturnType<typeof restrictions>} patterns
 * @param {SyntaxBan[]} bans
 * @param {string[]} ignores
 * @returns {import('eslint').Linter.Config}
 */
function rulesFor(files, patterns, bans, ignores = []) {
	return {
		files,
		ignores,
		rules: {
			'@typescript-eslint/no-restricted-imports': ['error', { patterns }],
			'no-restricted-syntax': ['error', ...dynamicRestrictions(patterns), ...bans]
		}
	};
}

/**
 * Lint configuration that lets every file of src import only along the arrows.
 * @param {SyntaxBan[]} sourceBans syntax forbidden in sources, whatever the folder
 * @param {SyntaxBan[]} testBans the same for tests
 */
export function arrows(sourceBans, testBans) {
	/**
	 * @param {string} folder
	 * @param {string} place path of the files' folder, with globs
	 * @param {string} libFromHere
	 */
	const folderRules = (folder, place, libFromHere) => [
		rulesFor(
			[`${place}/*.{ts,svelte}`],
			restrictions(folder, libFromHere, `${place}/`, false),
			sourceBans,
			['**/*.test.ts']
		),
		rulesFor([`${place}/*.test.ts`], restrictions(folder, libFromHere, `${place}/`, true), testBans)
	];

	const chart = 'src/lib/components/Chart.svelte';
	return [
		...folderRules('routes', 'src', '\\./lib/'),
		...Object.keys(reaches).flatMap((folder) =>
			depths.flatMap((depth) => {
				const up = `(?:\\./)?(?:\\.\\./){${String(depth + 1)}}`;
				const below = '/*'.repeat(depth);
				return folder === 'routes'
					? folderRules(folder, `src/routes${below}`, `${up}lib/`)
					: folderRules(folder, `src/lib/${folder}${below}`, up);
			})
		),
		rulesFor([chart], restrictions('components', '(?:\\./)?\\.\\./', chart, false), sourceBans)
	];
}
