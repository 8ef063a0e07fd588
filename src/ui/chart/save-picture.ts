import { downloadBlob } from '../download.ts';
import { drawTextPage } from '../draw-text-page.ts';

type Picture = {
  readonly title: string;
  /** What the chart says, as a sentence. */
  readonly answer: string;
  readonly height: number;
  readonly fileName: string;
};

const loadImage = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image), { once: true });
    image.addEventListener('error', () => reject(new Error('the picture of a chart cannot be drawn')), { once: true });
    image.src = address;
  });

/** Offers an SVG below its title and sentence as a PNG on white ground: a picture in a report speaks for itself. */
export const savePicture = async (svg: string, { title, answer, height, fileName }: Picture): Promise<void> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = await loadImage(address);
  const head = [
    { text: title, size: 22, weight: 600, indent: 0, before: 0 },
    { text: answer, size: 16, weight: 400, indent: 0, before: 4 },
  ] as const;
  const blob = await drawTextPage(head, { image, height });
  URL.revokeObjectURL(address);
  if (blob !== null) downloadBlob(fileName, blob);
};
