/** The pure mathematics behind the insights. What may be claimed from it: `docs/measures.md`. */
export { ewRatio } from './statistics/flow';
export { realVirtual, reciprocity, wilson, type Interval } from './statistics/shares';
export { trend, type TrendVerdict } from './statistics/trend';
