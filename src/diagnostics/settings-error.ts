// A setting that cannot be: the caller's mistake, told before any work is done.

/** `message` is a lower-case clause that names the setting or its value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
