// What is shown in the place of the title of a map that has none: the same word on the screen and in every file.
export const untitledMap = { en: 'Untitled map', ru: 'Карта без названия' } as const;
