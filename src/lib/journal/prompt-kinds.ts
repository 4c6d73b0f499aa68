/** The kinds of reflection, in the order in which they take turns. */
export const promptKinds = ['notice', 'thank', 'plan', 'ask', 'rest'] as const;
export type PromptKind = (typeof promptKinds)[number];
