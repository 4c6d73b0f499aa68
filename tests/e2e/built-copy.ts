import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const copied = [
	'messages',
	'package.json',
	'project.inlang',
	'scripts',
	'src',
	'static',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/** A copy of the project, to be changed and built beside the one that other specs are served from. */
export class BuiltCopy {
	private constructor(readonly folder: string) {}

	static async make(): Promise<BuiltCopy> {
		const folder = await mkdtemp(join(tmpdir(), 'kithbook-copy-'));
		for (const name of copied) await cp(name, join(folder, name), { recursive: true });
		await symlink(resolve('node_modules'), join(folder, 'node_modules'));
		return new BuiltCopy(folder);
	}

	get site(): string {
		return join(this.folder, 'build');
	}

	async build(env: Record<string, string> = {}): Promise<void> {
		await promisify(execFile)('npm', ['run', '--silent', 'build'], {
			cwd: this.folder,
			env: { ...process.env, NODE_ENV: 'production', ...env },
			shell: process.platform === 'win32'
		});
	}

	async remove(): Promise<void> {
		await rm(this.folder, { recursive: true });
	}
}
