import type { Browser } from 'playwright-core';

export interface PictureDifference {
  /** Difference of width and of height, in pixels. */
  readonly size: readonly [number, number];
  /** Share of the blocks in which the pictures differ, [0,1]. */
  readonly share: number;
}

/** Side of a block whose mean colour is compared, in pixels: a moved line shows, an edge drawn a little softer does not. */
const BLOCK = 8;
/** Difference of the mean colour of a block in one channel from which it counts, 0 to 255. */
const TOLERANCE = 12;

/** Compares two PNG pictures block by block, in the browser itself. */
export async function comparePictures(browser: Browser, a: Buffer, b: Buffer): Promise<PictureDifference> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ({ pictures, block, tolerance }) => {
        const read = async (base64: string): Promise<ImageData> => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        };
        const mean = ({ data, width, height }: ImageData, x: number, y: number): number[] => {
          const sums = [0, 0, 0, 0];
          for (let j = y; j < Math.min(y + block, height); j += 1) {
            for (let i = x; i < Math.min(x + block, width); i += 1) {
              for (let channel = 0; channel < 3; channel += 1) {
                sums[channel] = (sums[channel] ?? 0) + (data[(j * width + i) * 4 + channel] ?? 0);
              }
              sums[3] = (sums[3] ?? 0) + 1;
            }
          }
          return sums.slice(0, 3).map((sum) => sum / Math.max(sums[3] ?? 1, 1));
        };
        const [one, two] = await Promise.all([read(pictures[0] ?? ''), read(pictures[1] ?? '')]);
        let blocks = 0;
        let different = 0;
        for (let y = 0; y < Math.min(one.height, two.height); y += block) {
          for (let x = 0; x < Math.min(one.width, two.width); x += block) {
            const [p, q] = [mean(one, x, y), mean(two, x, y)];
            blocks += 1;
            if (p.some((value, channel) => Math.abs(value - (q[channel] ?? 0)) > tolerance)) different += 1;
          }
        }
        return {
          size: [Math.abs(one.width - two.width), Math.abs(one.height - two.height)] as const,
          share: different / Math.max(blocks, 1),
        };
      },
      { pictures: [a.toString('base64'), b.toString('base64')], block: BLOCK, tolerance: TOLERANCE },
    );
  } finally {
    await page.close();
  }
}
