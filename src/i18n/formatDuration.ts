// Durations in the language of the interface; apart from the other formats, for the first look at a map needs none.
import { durationIn } from './durationIn';
import { language } from './translate';

/** A time in minutes, in the largest unit that holds one of them: "15 minutes", "1.5 hours", "19 days". */
export const formatDuration = (minutes: number): string => durationIn(language(), minutes);
