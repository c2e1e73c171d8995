export function findChromium(): Promise<string>;
export function findFirefox(): Promise<string>;
export function lookForChromium(): Promise<string | null>;
export function lookForFirefox(): Promise<string | null>;
export const downloadFolder: string;
