// A QR code as SVG squares. Black on white in every theme, because cameras need it.
import qrcode from 'qrcode-generator';

export const QrCode = ({
  text,
  label,
  mode = 'Byte',
}: {
  text: string;
  label: string;
  mode?: 'Byte' | 'Alphanumeric';
}) => {
  const code = qrcode(0, 'M');
  code.addData(text, mode);
  code.make();
  const n = code.getModuleCount();
  let path = '';
  for (let row = 0; row < n; row++)
    for (let column = 0; column < n; column++)
      if (code.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${n + 8} ${n + 8}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={n + 8} height={n + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
