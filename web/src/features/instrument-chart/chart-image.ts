import type { IChartApi } from 'lightweight-charts';

export type ImageWords = {
  readonly title: string;
  readonly lead: string;
  readonly foot: string;
  readonly colors: { readonly paper: string; readonly ink: string; readonly text: string };
  readonly font: string;
};

const headPx = 62;
const footPx = 30;

/** Makes a PNG of what a chart shows, panes and drawings with it, under a title. */
export function chartImage(chart: IChartApi, { title, lead, foot, colors, font }: ImageWords): Promise<Blob> {
  const shot = chart.takeScreenshot(true, false);
  const ratio = shot.width / chart.chartElement().clientWidth;
  const canvas = document.createElement('canvas');
  canvas.width = shot.width;
  canvas.height = shot.height + (headPx + footPx) * ratio;
  const context = canvas.getContext('2d');
  if (context === null) return Promise.reject(new Error('This browser has no canvas.'));
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(shot, 0, headPx * ratio);
  context.scale(ratio, ratio);
  const write = (text: string, y: number, size: number, color: string, weight = 400): void => {
    context.font = `${weight} ${size}px ${font}`;
    context.fillStyle = color;
    context.fillText(text, 14, y, canvas.width / ratio - 28);
  };
  write(title, 28, 17, colors.ink, 600);
  write(lead, 48, 12, colors.text);
  write(foot, canvas.height / ratio - 11, 11, colors.text);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The image is empty.')) : resolve(blob)), 'image/png'),
  );
}

/** Offers a file for download under a name. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export const canCopyImages = (): boolean => 'ClipboardItem' in globalThis && 'clipboard' in navigator;

/** Takes the image as it is made: some browsers only allow it while the click is still being answered. */
export const copyImage = (image: Promise<Blob>): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
