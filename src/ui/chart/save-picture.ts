import { downloadBlob } from '../download.ts';

type Picture = { readonly width: number; readonly height: number; readonly fileName: string };

/** Pixels per CSS pixel of a saved picture: sharp on paper. */
const sharpness = 2;

const loadImage = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image), { once: true });
    image.addEventListener('error', () => reject(new Error('the picture of a chart cannot be drawn')), { once: true });
    image.src = address;
  });

/** Offers an SVG as a PNG on white ground. */
export const savePicture = async (svg: string, { width, height, fileName }: Picture): Promise<void> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = await loadImage(address);
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob !== null) downloadBlob(fileName, blob);
};
