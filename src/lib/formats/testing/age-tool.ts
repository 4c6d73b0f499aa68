import { spawn } from 'node:child_process';

/**
 * Runs Debian's `age`, which asks for a passphrase on a terminal only: `script` is one.
 * @param passphrase typed at each of its questions
 * @returns what it printed, its questions too
 */
export function runAge(args: readonly string[], passphrase: string): Promise<string> {
	const command = ['age', ...args].map((word) => `'${word}'`).join(' ');
	const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null']);
	let printed = '';
	child.stdout.on('data', (chunk: Buffer) => {
		const text = chunk.toString();
		printed += text;
		if (/passphrase[^\n]*: ?$/i.test(text)) child.stdin.write(`${passphrase}\n`);
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve(printed);
			else reject(new Error(`age ended with ${String(code)}: ${printed}`));
		});
	});
}
