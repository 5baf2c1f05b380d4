// Prints what `checkFonts` finds with the fonts configuration in FONTCONFIG_FILE: fontconfig reads it once a process.
import { checkFonts } from '../../src/charts/fonts/check-fonts.ts';

checkFonts().then(
  () => console.log('fit'),
  (error: unknown) => console.log(String(error)),
);
