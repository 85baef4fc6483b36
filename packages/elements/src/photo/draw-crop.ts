import type { Crop } from './crop.ts';

const longestSide = 640;

/** The picture with everything but the crop shaded, and a rim around the crop. */
export function drawCrop(canvas: HTMLCanvasElement, image: HTMLImageElement, crop: Crop): void {
  const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  const [x, y, width, height] = [crop.x, crop.y, crop.width, crop.height].map((length) => length * scale) as [
    number,
    number,
    number,
    number,
  ];
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  context.fillStyle = 'rgb(16 24 40 / 60%)';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, crop.x, crop.y, crop.width, crop.height, x, y, width, height);
  context.lineWidth = 2;
  context.strokeStyle = '#fff';
  context.strokeRect(x, y, width, height);
}
