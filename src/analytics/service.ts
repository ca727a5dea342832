/** Hours a year that a service level (0..1) allows to be down; 365 days unless said otherwise. */
export const downtimeHours = (serviceLevel: number, days = 365): number => (1 - serviceLevel) * days * 24
