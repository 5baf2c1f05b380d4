/** As sysexits.h has them, where there is one. */
export const EXIT_USAGE = 64;
export const EXIT_DATA = 65;
export const EXIT_CONFIG = 78;
