// Pictures that a person puts into a project.
import { addEnglish } from '../words';

export const images = {
  choose: 'Choose a picture',
  replace: 'Replace',
  remove: 'Remove picture',
  hint: 'PNG, JPEG or WebP. It can also be dropped or pasted here.',
  dropHere: 'Drop the picture here',
  taking: 'The picture is being taken in…',
  taken: 'Picture added',
  takenCount_one: '{{count}} picture added',
  takenCount_other: '{{count}} pictures added',
  keptHidden: 'The picture is kept with the card. “Show, Pictures” in the bar below puts it on the map.',
  refused: {
    empty: 'The file is empty.',
    fileTooLarge: 'The file is larger than 40 MB. Save the picture smaller and try again.',
    tooManyPixels:
      'The picture has too many pixels: at most 40 million, and 8,192 along a side. Save it smaller and try again.',
    heic: 'This is a HEIC photo, which browsers cannot read. Save it as JPEG and try again.',
    svg: 'SVG drawings are not taken in, because they can hold programs. Save it as PNG and try again.',
    gif: 'GIF is not taken in. Save the picture as PNG and try again.',
    otherImage: 'This kind of picture is not taken in. Save it as PNG, JPEG or WebP and try again.',
    notImage: 'This is not a picture. PNG, JPEG and WebP are taken in.',
    damaged: 'The picture is damaged or breaks off, and cannot be shown.',
    notStored: 'The browser could not store the picture. Free some space and try again.',
  },
};

addEnglish({ images });
