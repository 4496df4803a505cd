// The contrast of a text against what lies under it, where axe gives up: other things overlap it, or a gradient is there.
import type { Page } from '@playwright/test';

/**
 * The lowest contrast of each text against the backgrounds of the elements around it; 0 where a picture is the background.
 * Every colour of a gradient counts as if it were the whole background. Null where a text is not there any more.
 */
export const contrastsOf = (page: Page, selectors: readonly string[]): Promise<(number | null)[]> =>
  page.evaluate((all) => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const read = (value: string): Colour => {
      if (!context) throw new Error('no canvas');
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = value;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = (top: Colour, under: Colour): Colour => {
      const mix = (at: 0 | 1 | 2) => top[at] * top[3] + under[at] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const light = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a: Colour, b: Colour): number => {
      const [high = 0, low = 0] = [light(a), light(b)].toSorted((x, y) => y - x);
      return (high + 0.05) / (low + 0.05);
    };
    /** Every background that an element may have, from the page up to itself. */
    const backgroundsOf = (element: Element | null): Colour[] | undefined => {
      if (!element)
        return [read(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#000' : '#fff')];
      const style = getComputedStyle(element);
      const own = read(style.backgroundColor);
      const below: Colour[] | undefined =
        own[3] === 1 ? [own] : backgroundsOf(element.parentElement)?.map((under) => over(own, under));
      if (style.backgroundImage === 'none') return below;
      if (style.backgroundImage.includes('url(')) return undefined;
      const stops = style.backgroundImage.match(/(?:rgba?|color|oklab|oklch)\([^()]*\)|transparent/g) ?? [];
      return below?.flatMap((under) => [under, ...stops.map((stop) => over(read(stop), under))]);
    };
    return all.map((selector) => {
      const element = document.querySelector(selector);
      const backgrounds = backgroundsOf(element);
      if (!element) return null;
      if (!backgrounds) return 0;
      const ink = read(getComputedStyle(element).color);
      return Math.min(...backgrounds.map((background) => ratio(over(ink, background), background)));
    });
  }, selectors);
