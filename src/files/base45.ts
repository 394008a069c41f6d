// Bytes as text of the 45 characters that QR codes pack densest. Source: RFC 9285.
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export const toBase45 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const isPair = i + 1 < bytes.length;
    const n = isPair ? bytes[i]! * 256 + bytes[i + 1]! : bytes[i]!;
    text += LETTERS[n % 45]! + LETTERS[Math.floor(n / 45) % 45]!;
    if (isPair) text += LETTERS[Math.floor(n / 2025)]!;
  }
  return text;
};

/** Missing: null for what is no such text. */
export const fromBase45 = (text: string): Uint8Array | null => {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const part = text.slice(i, i + 3);
    const digits = Array.from(part, (letter) => LETTERS.indexOf(letter));
    if (digits.includes(-1)) return null;
    const n = digits[0]! + digits[1]! * 45 + (digits[2] ?? 0) * 2025;
    if (part.length === 3) {
      if (n > 0xffff) return null;
      bytes.push(n >> 8, n & 255);
    } else {
      if (n > 0xff) return null;
      bytes.push(n);
    }
  }
  return Uint8Array.from(bytes);
};
