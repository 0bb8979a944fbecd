/** The parts that a Kontor can be run in, together or a process each. */
export const roles = ['core', 'broker', 'bus', 'monitor', 'web'] as const;
export type Role = (typeof roles)[number];
