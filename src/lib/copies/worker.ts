import { expose } from 'comlink';
import { folderApi } from './folder-api';
import { transferApi } from './transfer-api';

/** All that reads and writes files of a journal, so that what it takes is stored once for offline use. */
const api = { ...folderApi, ...transferApi };

export type CopiesApi = typeof api;
expose(api);
