// The words that a scene writes as they are, without anything put into them.
import type { MarkNote } from './scene';

export type PlainWords = Record<
  | MarkNote
  | 'pain'
  | 'barrier'
  | 'delight'
  | 'moment'
  | 'highest'
  | 'lowest'
  | 'last'
  | 'online'
  | 'offline'
  | 'fromTouchpoints'
  | 'lineOfInteraction'
  | 'lineOfVisibility'
  | 'lineOfInternalInteraction'
  | 'notAsked'
  | 'noPicture'
  | 'pictureLost'
  | 'uncaptioned'
  | 'goalReached'
  | 'goalMissed'
  | 'factCustomer'
  | 'factCompany'
  | 'factLink'
  | 'factLearning'
  | 'reactive'
  | 'proactive'
  | 'bottleneck'
  | 'weightByStage'
  | 'heatNothing'
  | 'heatLight'
  | 'heatMedium'
  | 'heatHeavy'
  | 'heatHeaviest',
  string
>;
