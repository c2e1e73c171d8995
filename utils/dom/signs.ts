/*
 * Signs of any script. A browser takes a tenth of a millisecond to learn all of a kind, for every pattern anew: so these
 * are asked by all who ask no more.
 */

export const digit = /\p{Nd}/u;
export const letter = /\p{L}/u;
