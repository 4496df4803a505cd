// What a source is called that was made from a link: the link as one reads it.
import { LIMITS } from '@/model/constants';
import { readableLink } from '@/model/links';

export const titleOfLink = (link: string): string => readableLink(link).slice(0, LIMITS.title);
