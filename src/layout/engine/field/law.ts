/**
 * One law with two exponents: a body of charge q at distance d pushes with q * d / (e + k d^2)^g. g = 1 is d3's many-body force, 1/d
 * beyond the softening; g = 2 is the t-force of Zhong et al., "Force-directed graph layouts revisited: a new force based on the
 * t-distribution", TVCG 2023.
 */
export interface Law {
  /** g */
  power: 1 | 2
  /** k, 1/u^2 */
  scale: number
  /** e */
  soften: number
  /** square of the opening angle: two cells are taken as points when (radius + radius)^2 < opening * distance^2 */
  opening: number
}
