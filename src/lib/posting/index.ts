export { readDraft } from './read';
export { rules, type Mark } from './rules';
