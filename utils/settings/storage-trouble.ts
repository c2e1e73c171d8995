/**
 * Why nothing can be kept now, as errors are named on their way from the background. `full`: no room is left; `newer`:
 * what is there was written by a later version; `shut`: the browser gives no database that can be used.
 */
export type StorageTrouble = 'full' | 'newer' | 'shut';

export const storageErrorNames: Record<StorageTrouble, string> = {
  full: 'StorageFullError',
  newer: 'StorageNewerError',
  shut: 'StorageError',
};

/** Null where an error is about something else. */
export function storageTroubleOf({ name }: Error): StorageTrouble | null {
  const troubles = Object.keys(storageErrorNames) as StorageTrouble[];
  return troubles.find((trouble) => storageErrorNames[trouble] === name) ?? null;
}
