/** A line of a page that is saved as a picture. */
export type PageLine = {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  /** Pixels from the left margin. */
  readonly indent: number;
  /** Pixels before the line. */
  readonly before: number;
};

/** A picture below the lines, as wide as they may be. */
export type PagePicture = { readonly image: CanvasImageSource; readonly height: number };

const width = 900;
const margin = 56;
/** Pixels between the margins. */
export const pageRoom = width - 2 * margin;
const sharpness = 2;
const family = 'PingFang SC,Microsoft YaHei,Noto Sans CJK SC,Source Han Sans SC,Noto Sans SC,sans-serif';

type Placed = PageLine & { readonly y: number };

/** Cut between characters: Chinese has no words to keep together. */
const cut = (context: CanvasRenderingContext2D, text: string, room: number): readonly string[] => {
  const rows: string[] = [];
  let row = '';
  for (const character of text) {
    if (row !== '' && context.measureText(row + character).width > room) {
      rows.push(row);
      row = '';
    }
    row += character;
  }
  return [...rows, row];
};

const fontOf = ({ weight, size }: PageLine): string => `${weight} ${size}px ${family}`;

/** Draws lines of text, and a picture below them, as one white page; long lines are broken. */
export const drawTextPage = async (
  lines: readonly PageLine[],
  picture: PagePicture | null = null,
): Promise<Blob | null> => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return null;
  let y = margin;
  const placed = lines.flatMap((line): readonly Placed[] => {
    context.font = fontOf(line);
    y += line.before;
    return cut(context, line.text, pageRoom - line.indent).map((text) => {
      y += line.size + 8;
      return { ...line, text, y };
    });
  });
  const pictureTop = y + 16;
  const height = picture === null ? y + margin : pictureTop + picture.height + margin;
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  context.scale(sharpness, sharpness);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  for (const line of placed) {
    context.font = fontOf(line);
    context.fillText(line.text, margin + line.indent, line.y);
  }
  if (picture !== null) context.drawImage(picture.image, margin, pictureTop, pageRoom, picture.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
};
