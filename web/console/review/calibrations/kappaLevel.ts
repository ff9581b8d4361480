/**
 * What a kappa is usually called (D. G. Altman, Practical statistics for medical research, 1991). A convention, and no more: with
 * few cases, or where nearly every point is met, a low kappa says little.
 */
export function kappaLevel(kappa: number): 'poor' | 'fair' | 'moderate' | 'good' | 'veryGood' {
  if (kappa <= 0.2) return 'poor';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'good' : 'veryGood';
}
