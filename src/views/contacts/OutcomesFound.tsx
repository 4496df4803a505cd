// OutcomesFound: which outcomes of a log are problems; those that sound well are not taken for one.
import { useState } from 'react';
import type { FlowProblem } from '@/analysis/contactFlow';
import { sameName } from '@/analysis/nameBook';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import styles from './ImportContacts.module.css';

/** Outcomes with which a contact went well, in English and in Russian. */
const FINE =
  /^(?:ok|okay|yes|1|true|none|no problems?|success(?:ful|fully)?|solved|resolved|done|closed|complete[d]?|paid|approved|accepted|delivered|да|нет проблем|успех|успешно|решен[оа]?|решено|выполнен[оа]?|закрыт[оа]?|оплачен[оа]?|одобрен[оа]?|доставлен[оа]?|готово)$/;

/** Whether an outcome sounds as if nothing was wrong. */
export const soundsFine = (name: string): boolean => FINE.test(sameName(name));

const PAGE = 20;

type OutcomesFoundProps = {
  outcomes: readonly FlowProblem[];
  isFine: (name: string) => boolean;
  onFine: (name: string, fine: boolean) => void;
};

export function OutcomesFound({ outcomes, isFine, onFine }: OutcomesFoundProps) {
  const t = useT();
  const [all, setAll] = useState(false);
  const shown = all ? outcomes : outcomes.slice(0, PAGE);
  return (
    <>
      <p className={styles.hint}>{t('contacts.whichProblems')}</p>
      <ul className={styles.outcomes}>
        {shown.map(({ name, contacts }) => (
          <li key={name}>
            <Checkbox label={name} checked={!isFine(name)} onChange={(on) => onFine(name, !on)} />
            <span className={styles.count}>{formatCount(contacts)}</span>
          </li>
        ))}
      </ul>
      {shown.length < outcomes.length && (
        <Button size="s" variant="quiet" onClick={() => setAll(true)}>
          {t('contacts.showAll', { count: outcomes.length })}
        </Button>
      )}
    </>
  );
}
