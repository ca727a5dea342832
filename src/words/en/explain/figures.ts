/** Formulas of the strip of key figures. */
export const figuresExplained: Readonly<Record<string, string>> = {}
