// Words of the window for a new map.
import { addEnglish } from '../words';

export const newMap = {
  title: 'New map',
  text: 'A target for future customers or a competitor’s map may stand alone. It can be linked to another map later.',
  state: 'What the map shows',
  from: 'What it begins with',
  source: { empty: 'Empty', template: 'Template', project: 'Project', file: 'File' },
  sourceText: {
    empty: 'Four stages and five lanes to write into.',
    template: 'The stages and lanes of a template.',
    project: 'A map of another project, with all that stands on it.',
    file: 'A map out of a file: Waymark, OpenJourney or a Mermaid journey.',
  },
  template: 'Template',
  chooseTemplate: 'Choose a template',
  chooseFile: 'Choose a file',
  whichMap: 'Which map of the file',
  another: 'Choose another',
  notStored: 'The pictures of the file could not be stored.',
  create: 'Create map',
  made: '“{{title}}” is in this project now',
  link: 'Link to “{{title}}”',
};
addEnglish({ newMap });
