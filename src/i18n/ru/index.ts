// The Russian words, by area; one term for each idea.
//
// | English                  | Russian                                 | never                          |
// | ------------------------ | --------------------------------------- | ------------------------------ |
// | journey map              | карта пути клиента, карта               |                                |
// | stage, lane, touchpoint  | этап, дорожка, точка контакта           | фаза, строка                   |
// | path                     | путь; его начинают и продолжают         | проводить путь                 |
// | finding                  | наблюдение                              | находка                        |
// | pain point, barrier      | болевая точка (на карточке: боль), барьер |                              |
// | delight                  | приятный момент (на карточке: приятно)  | радость                        |
// | moment of truth          | момент истины                           | решающее                       |
// | feeling                  | эмоция; нейтрально                      | чувство, спокойствие           |
// | severity, frequency      | тяжесть (приятного момента: сила), частота |                             |
// | evidence, researched     | подтверждение, подтверждено             | доказательство, исследовано    |
// | resolved, still open     | устранено, не устранено                 | решено, остаётся               |
// | kept, lost (a delight)   | остаётся, утрачено                      | сохранено: так зовётся запись  |
// | current, target          | текущая, целевая карта                  |                                |
// | reference map            | карта для сравнения                     | эталонная                      |
// | present, presentation    | презентация                             | показ, показать                |
// | show                     | показать (на карте, ещё)                |                                |
// | owner, review            | ответственный, дата пересмотра          | владелец                       |
// | note of a lane           | пояснение                               | примечание                     |
// | attach, detach           | прикрепить, открепить                   | снять, привязать               |
// | delete, duplicate        | удалить, дублировать                    | убрать; копировать: для буфера |
// | zoom in, zoom out        | приблизить, отдалить                    | крупнее, мельче                |
// | frontstage, backstage    | на виду у клиента, за кулисами          | за сценой                      |
// | support processes        | поддерживающие процессы                 | процессы поддержки             |
// | backup                   | резервная копия                         | копия: дубликат проекта        |
// | picture                  | картинка                                |                                |
//
// Commands are infinitives («Добавить этап»), places and windows are nouns («Экспорт»). The program never says «мы»;
// what goes on is said of the thing («Проект открывается»). Quotes are «», dashes are —, ё is always written.
import { actions } from './actions';
import { app } from './app';
import { answers } from './answers';
import { backups } from './backups';
import { board } from './board';
import { channels } from './channels';
import { clipboard } from './clipboard';
import { common } from './common';
import { compare } from './compare';
import { contacts } from './contacts';
import { comparisonExport } from './comparisonExport';
import { deck } from './deck';
import { due } from './due';
import { experiments } from './experiments';
import { control } from './control';
import { customers } from './customers';
import { exporting } from './exporting';
import { find } from './find';
import { findings } from './findings';
import { gap } from './gap';
import { images } from './images';
import { importing } from './importing';
import { inspector } from './inspector';
import { library } from './library';
import { look } from './look';
import { linking } from './linking';
import { map } from './map';
import { measures } from './measures';
import { merging } from './merging';
import { newMap } from './newMap';
import { overlay } from './overlay';
import { palette } from './palette';
import { paper } from './paper';
import { paths } from './paths';
import { parts } from './parts';
import { pasting } from './pasting';
import { personas } from './personas';
import { presenting } from './presenting';
import { presentingComparison } from './presentingComparison';
import { readerPage } from './readerPage';
import { reading } from './reading';
import { records } from './records';
import { recovery } from './recovery';
import { research } from './research';
import { scene } from './scene';
import { resolution } from './resolution';
import { restorePoints } from './restorePoints';
import { roadmap } from './roadmap';
import { sheets } from './sheets';
import { sharing } from './sharing';
import { shortcuts } from './shortcuts';
import { story } from './story';
import { strategies } from './strategies';
import { table } from './table';
import { ui } from './ui';
import { undo } from './undo';
import { takeOver } from './takeOver';
import { views } from './views';

export const ru = {
  actions,
  app,
  answers,
  backups,
  board,
  channels,
  clipboard,
  common,
  compare,
  comparisonExport,
  deck,
  due,
  contacts,
  experiments,
  control,
  customers,
  exporting,
  find,
  findings,
  gap,
  images,
  importing,
  inspector,
  library,
  look,
  linking,
  map,
  measures,
  merging,
  newMap,
  overlay,
  palette,
  paper,
  paths,
  parts,
  pasting,
  personas,
  presenting,
  presentingComparison,
  readerPage,
  reading,
  records,
  recovery,
  research,
  scene,
  resolution,
  restorePoints,
  roadmap,
  sheets,
  sharing,
  shortcuts,
  story,
  strategies,
  table,
  ui,
  undo,
  takeOver,
  views,
};
