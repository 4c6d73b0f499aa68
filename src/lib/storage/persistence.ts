export interface Persistence {
	/** Whether the browser promised not to clear the data when space runs low. */
	persisted: boolean;
	/** Bytes in use and available, if the browser reports them. */
	usage: number | undefined;
	quota: number | undefined;
}

export async function persistence(): Promise<Persistence> {
	const manager = storageManager();
	const [persisted, estimate] = await Promise.all([manager?.persisted(), manager?.estimate()]);
	return { persisted: persisted ?? false, usage: estimate?.usage, quota: estimate?.quota };
}

/** Asks the browser to keep the data; some browsers ask the user. */
export async function askToPersist(): Promise<boolean> {
	return (await storageManager()?.persist()) ?? false;
}

/** Undefined in insecure contexts. */
function storageManager(): StorageManager | undefined {
	return (navigator as { storage?: StorageManager }).storage;
}
