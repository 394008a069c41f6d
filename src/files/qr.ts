// The text of a QR code in a picture, where the browser cannot read one itself.
import jsQR from 'jsqr';

/** Shape: `pixels` as RGBA. Missing: null where there is no code, or none that can be read. */
export const textOfPicture = (pixels: Uint8ClampedArray, width: number, height: number): string | null =>
  jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
