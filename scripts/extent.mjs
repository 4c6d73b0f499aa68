/** Whether all windows, kills and mutated files are tested (`npm run test:full`), or some of each (`npm test`). */
export const isFull = process.env.KITHBOOK_TESTS === 'full';
