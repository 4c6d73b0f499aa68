import type { Decrypter, Encrypter } from 'age-encryption';
import type { StoredRecord } from '$lib/journal/record';
import type {
	FilePiece,
	KeyTrouble,
	Lock,
	Reading,
	ReadOptions,
	ReadProblem,
	WriteOptions
} from './format';
import * as json from './json';

export const id = 'age';
export const extension = 'json.age';
export const mimeType = 'application/octet-stream';

/** As `age -p` has it: a second or two for each try of a passphrase. */
const WORK_FACTOR = 18;
/** A higher one takes minutes, and more memory than a browser gives. */
const HIGHEST_WORK_FACTOR = 20;

const VERSION_LINE = 'age-encryption.org/v1';
const ARMOR_LINE = '-----BEGIN AGE ENCRYPTED FILE-----';
/** In bytes: far longer than a header for a passphrase or some recipients. */
const LONGEST_HEADER = 64 * 1024;

/** Loaded on first use. */
const loadAge = () => import('age-encryption');

/** Writes the file of {@link json}, encrypted. */
export async function* write(
	records: readonly StoredRecord[],
	exportedAt: Date,
	{ progress, lock }: WriteOptions = {}
): AsyncGenerator<FilePiece> {
	if (!lock) throw new Error('an encrypted file needs a passphrase or a recipient');
	const encrypter = await encrypterFor(lock);
	const pieces = json.write(records, exportedAt, progress && { progress });
	const encoder = new TextEncoder();
	const plain = new ReadableStream<Uint8Array>({
		pull(controller) {
			const next = pieces.next();
			if (next.done) controller.close();
			else controller.enqueue(encoder.encode(next.value));
		}
	});
	const reader = (await encrypter.encrypt(plain)).getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		yield next.value.slice();
	}
}

export function accepts(_: File, head: Uint8Array): boolean {
	const text = new TextDecoder().decode(head);
	return text.startsWith(`${VERSION_LINE}\n`) || isArmored(text);
}

/** Reads what {@link write} and the program `age` write, armored too. */
export async function read(file: File, options: ReadOptions = {}): Promise<Reading> {
	const opened = await open(file, options);
	return opened.ok ? json.read(opened.plain, options) : opened;
}

/** A new secret key, which opens what is written to its recipient. */
export async function newIdentity(): Promise<string> {
	return (await loadAge()).generateX25519Identity();
}

/** The public half of an identity, `age1…`. */
export async function recipientOf(identity: string): Promise<string> {
	return (await loadAge()).identityToRecipient(identity);
}

/**
 * The file `kithbook-key.age`: an identity, locked with a passphrase. `age -d -i kithbook-key.age` opens with
 * it what is encrypted to its recipient.
 */
export async function lockIdentity(identity: string, passphrase: string): Promise<Blob> {
	const encrypter = await encrypterFor({ passphrase });
	const lines = [`# public key: ${await recipientOf(identity)}`, identity, ''];
	return new Blob([(await encrypter.encrypt(lines.join('\n'))).slice()]);
}

/** The identity in a file of {@link lockIdentity}, or in one of `age-keygen`, locked or not. */
export async function unlockIdentity(
	file: Blob,
	passphrase: string
): Promise<{ ok: true; identity: string } | { ok: false; problem: ReadProblem }> {
	const opened = accepts(new File([], ''), await bytesOf(file.slice(0, LONGEST_HEADER)))
		? await open(file, { passphrase })
		: ({ ok: true, plain: file } as const);
	if (!opened.ok) return opened;
	const identity = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(await opened.plain.text())?.[0];
	return identity === undefined
		? { ok: false, problem: { kind: 'foreign' } }
		: { ok: true, identity };
}

async function encrypterFor(lock: Lock): Promise<Encrypter> {
	const { Encrypter } = await loadAge();
	const encrypter = new Encrypter();
	if ('recipient' in lock) encrypter.addRecipient(lock.recipient);
	else {
		encrypter.setScryptWorkFactor(WORK_FACTOR);
		encrypter.setPassphrase(lock.passphrase.normalize('NFC'));
	}
	return encrypter;
}

type Opened = { ok: true; plain: Blob } | { ok: false; problem: ReadProblem };

async function open(file: Blob, keys: ReadOptions): Promise<Opened> {
	let binary: Blob;
	try {
		binary = await withoutArmor(file);
	} catch (error) {
		const isUnreadable = error instanceof DOMException;
		return { ok: false, problem: { kind: isUnreadable ? 'unreadable' : 'damaged-lock' } };
	}
	const factor = workFactorOf(await bytesOf(binary.slice(0, LONGEST_HEADER)));
	if (factor !== undefined && factor > HIGHEST_WORK_FACTOR) {
		return { ok: false, problem: { kind: 'work-factor' } };
	}
	const { Decrypter } = await loadAge();
	const decrypter = new Decrypter();
	const noKey = await (factor === undefined ? addIdentities : addPassphrase)(decrypter, keys);
	if (!noKey.wasTried) return { ok: false, problem: noKey.problem };
	try {
		const plain = await decrypter.decrypt(binary.stream());
		return { ok: true, plain: await new Response(plain).blob() };
	} catch (error) {
		const isLocked = error instanceof Error && error.message.startsWith('no identity matched');
		return { ok: false, problem: isLocked ? noKey.problem : { kind: 'damaged-lock' } };
	}
}

/** Whether there is anything to open a file with, and the problem if that does not open it. */
interface Tried {
	readonly wasTried: boolean;
	readonly problem: ReadProblem;
}

/** Systems write accents in two ways, and `age` takes them as they come. */
function addPassphrase(decrypter: Decrypter, { passphrase }: ReadOptions): Tried {
	const wasTried = passphrase !== undefined;
	for (const written of wasTried ? new Set([passphrase.normalize('NFC'), passphrase]) : []) {
		decrypter.addPassphrase(written);
	}
	return { wasTried, problem: { kind: 'passphrase', wasTried } };
}

async function addIdentities(
	decrypter: Decrypter,
	{ identity, keyFiles = [], passphrase = '' }: ReadOptions
): Promise<Tried> {
	const identities = identity === undefined ? [] : [identity];
	let trouble: KeyTrouble | undefined;
	for (const file of keyFiles) {
		const unlocked = await unlockIdentity(file, passphrase);
		if (unlocked.ok) identities.push(unlocked.identity);
		else if (unlocked.problem.kind === 'passphrase') trouble = 'passphrase';
		else trouble ??= 'no-key';
	}
	for (const each of identities) decrypter.addIdentity(each);
	const wasTried = identities.length > 0;
	if (wasTried && trouble !== 'passphrase') trouble = 'other';
	return { wasTried, problem: { kind: 'key', trouble } };
}

/** Of a file that is encrypted by passphrase: how often it is hashed, as a power of two. */
function workFactorOf(header: Uint8Array): number | undefined {
	const [head = ''] = new TextDecoder().decode(header).split('\n--- ');
	const factor = /^-> scrypt \S+ (\d+)$/m.exec(head)?.[1];
	return factor === undefined ? undefined : Number(factor);
}

async function withoutArmor(file: Blob): Promise<Blob> {
	if (!isArmored(await file.slice(0, LONGEST_HEADER).text())) return file;
	const { armor } = await loadAge();
	return new Blob([armor.decode(await file.text()).slice()]);
}

function isArmored(text: string): boolean {
	return text.trimStart().startsWith(ARMOR_LINE);
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
	return new Uint8Array(await blob.arrayBuffer());
}
