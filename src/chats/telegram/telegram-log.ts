/** The part of a logger that this door speaks to; a pino logger is one. Fields hold ids only, never what people write. */
export interface TelegramLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
