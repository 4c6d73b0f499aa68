/**
 * Which folder may import which: the arrows of docs/architecture.md. `npm run arrows` checks them.
 * A folder may always import itself and the compiled messages. Types of other folders count as imports
 * only where a rule says so.
 */

/** What each folder of src/lib may import values from. */
const reaches = {
	app: ['insights', 'reminders', 'storage', 'platforms', 'journal'],
	components: [],
	intake: ['storage', 'platforms', 'journal'],
	sample: ['storage', 'journal'],
	insights: ['journal'],
	formats: ['platforms', 'journal'],
	posting: ['journal'],
	reminders: ['journal'],
	storage: ['journal'],
	platforms: ['journal'],
	journal: []
};

/** Packages that only one place may import. */
const homes = [{ name: 'idb', home: '^src/lib/storage/' }];

export default {
	forbidden: [
		...Object.entries(reaches).map(([folder, others]) => ({
			name: `from-${folder}`,
			comment: `${folder} may import only ${[folder, ...others, 'paraglide'].join(', ')}`,
			severity: 'error',
			from: { path: `^src/lib/${folder}/` },
			to: {
				path: '^src/',
				pathNot: `^src/lib/(?:${[folder, ...others, 'paraglide'].join('|')})/`,
				dependencyTypesNot: ['type-only']
			}
		})),
		{
			name: 'types-go-down',
			comment: 'not even types are imported from what stands above',
			severity: 'error',
			from: { path: '^src/lib/(?:storage|platforms|journal|insights|formats|posting|reminders)/' },
			to: { path: '^src/(?:routes|lib/(?:app|components|intake|sample))/' }
		},
		{
			name: 'views-are-dumb',
			comment: 'a view imports values only from components and from beside or above it in routes',
			severity: 'error',
			from: { path: '^src/routes/.*[A-Z]\\w*\\.svelte$' },
			to: {
				path: '^src/lib/',
				pathNot: '^src/lib/(?:components|paraglide)/',
				dependencyTypesNot: ['type-only']
			}
		},
		{
			name: 'pages-are-apart',
			comment: 'what two pages share lies in a folder above both',
			severity: 'error',
			// A route group's parentheses would be read as part of the expression.
			from: { path: '^src/routes/([^/]+)/', pathNot: '^src/routes/\\(' },
			to: { path: '^src/routes/[^/]+/', pathNot: '^src/routes/$1/' }
		},
		{
			name: 'subpages-are-apart',
			comment: 'what two pages share lies in a folder above both',
			severity: 'error',
			from: { path: '^src/routes/([^/]+)/([^/]+)/', pathNot: '^src/routes/[^/]+/\\(' },
			to: { path: '^src/routes/$1/[^/]+/', pathNot: '^src/routes/$1/$2/' }
		},
		{
			name: 'journal-is-lean',
			comment: 'journal may import no packages but zod and date-fns',
			severity: 'error',
			from: { path: '^src/lib/journal/' },
			to: { path: 'node_modules/', pathNot: 'node_modules/(?:zod|date-fns)/' }
		},
		...homes.map(({ name, home }) => ({
			name: `home-of-${name}`,
			severity: 'error',
			from: { path: '^src/', pathNot: home },
			to: { path: `node_modules/${name.replace('.', '\\.')}/` }
		})),
		{
			name: 'no-circles',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'resolvable',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '\\?worker|^\\$(?:app|env)/|^(?:virtual|\\$service)' }
		}
	],
	options: {
		includeOnly: '^src|node_modules',
		exclude: '\\.test\\.ts$|/testing(?:/|\\.)|^src/lib/paraglide/.+/',
		doNotFollow: 'node_modules|^src/lib/paraglide',
		tsConfig: { fileName: 'tsconfig.arrows.json' },
		tsPreCompilationDeps: 'specify',
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'types', 'default']
		}
	}
};
