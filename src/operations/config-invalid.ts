/** The operator's mistake in the configuration, in one plain sentence that names the variable. */
export class ConfigInvalid extends Error {
  readonly code = 'CONFIG_INVALID';
}
