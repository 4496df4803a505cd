// EncodingChoice: the encoding that a text was read in, to be chosen anew where its letters came out wrong.
import { useRef, useState } from 'react';
import { type Encoding, ENCODINGS, encodings } from '@/formats/encodings';
import '@/i18n/en/importing';
import { useT } from '@/i18n/useT';
import { Select } from '@/ui/Select';
import styles from './EncodingChoice.module.css';

const choices = encodings.map((value) => ({ value, label: ENCODINGS[value] }));

/** Reads the same bytes anew and shows what they are then; resolves with whether there is a table in them. */
export type ReadAnew = (encoding: Encoding) => Promise<boolean>;

export type EncodingChoiceProps = { value: Encoding; readAnew: ReadAnew };

export function EncodingChoice({ value, readAnew }: EncodingChoiceProps) {
  const t = useT();
  const turn = useRef(0);
  const [failed, setFailed] = useState<Encoding>();
  /** What was chosen stands there at once, while it is read. */
  const [wished, setWished] = useState<Encoding>();
  const choose = async (encoding: Encoding): Promise<void> => {
    const own = ++turn.current;
    setFailed(undefined);
    setWished(encoding);
    const found = await readAnew(encoding).catch(() => false);
    if (own !== turn.current) return;
    setWished(undefined);
    if (!found) setFailed(encoding);
  };
  return (
    <>
      <div className={styles.choice}>
        <span aria-hidden className={styles.label}>
          {t('importing.encoding')}
        </span>
        <Select
          label={t('importing.encoding')}
          hideLabel
          size="s"
          value={wished ?? value}
          choices={choices}
          onChange={(encoding) => encoding && encoding !== value && void choose(encoding)}
        />
      </div>
      {failed && (
        <p role="alert" className={styles.problem}>
          {t('importing.notInEncoding', { encoding: ENCODINGS[failed] })}
        </p>
      )}
    </>
  );
}
