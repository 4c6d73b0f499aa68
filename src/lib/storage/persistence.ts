/** What the browser says about keeping this origin's data. */
export interface Persistence {
	/** Whether the browser promised not to clear it by itself when space runs low. */
	persisted: boolean;
	/** Bytes in use and at most available, where the browser tells. */
	usage: number | undefined;
	quota: number | undefined;
}

export async function persistence(): Promise<Persistence> {
	const manager = storageManager();
	const [persisted, estimate] = await Promise.all([manager?.persisted(), manager?.estimate()]);
	return { persisted: persisted ?? false, usage: estimate?.usage, quota: estimate?.quota };
}

/** Asks the browser to keep the data; some decide by themselves, some ask the user. */
export async function askToPersist(): Promise<boolean> {
	return (await storageManager()?.persist()) ?? false;
}

/** Absent outside of secure contexts. */
function storageManager(): StorageManager | undefined {
	return (navigator as { storage?: StorageManager }).storage;
}
