/**
 * An exact decimal: `coefficient ÷ 10^scale`, `scale` ≥ 0. Scores, amounts and rates are never binary floats
 * (1.005 must round to 1.01).
 */
export type Decimal = { readonly coefficient: bigint; readonly scale: number };
