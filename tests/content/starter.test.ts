import { describe, expect, it } from 'vitest';
import { setLanguage } from '@/i18n/translate';
import { toDocument } from '@/model/document';
import { checkInvariants } from '@/model/invariants';
import { projectSchema } from '@/model/schema';
import { lanesOf, mapsOf, stagesOf } from '@/model/select';
import { starterProject } from '@/content/starter';

describe('a new project', () => {
  it.each(['en', 'ru'] as const)(
    'is whole and speaks the language of the interface: %s',
    async (language) => {
      await setLanguage(language);
      const project = starterProject('Shoes');
      expect(checkInvariants(project)).toEqual([]);
      expect(projectSchema.safeParse(toDocument(project)).success).toBe(true);
      const map = mapsOf(project)[0];
      const names = map
        ? [...stagesOf(project, map.id), ...lanesOf(project, map.id)].map((one) => one.name)
        : [];
      expect(names).toHaveLength(9);
      expect(names.every((name) => /[а-яё]/i.test(name))).toBe(language === 'ru');
      await setLanguage('en');
    },
  );
});
