// Summary: what the comparison comes to, as a page to read out - a sentence, and the figures with their lists.
import { pagesOfParts } from '@/formats/pagesOfParts';
import { pageSlides, slideOfPage } from '@/formats/pictureOfPage';
import '@/i18n/en/compare';
import '@/i18n/en/story';
import { useT } from '@/i18n/useT';
import type { CompareViewProps } from './compareView';
import { PrintedView, TEXT_SHEET } from './PrintedView';
import { headline, lead } from './storyWords';
import styles from './Summary.module.css';
import { summaryPage } from './summaryPage';
import { SummaryFeelings } from './SummaryFeelings';
import { SummaryProblems } from './SummaryProblems';
import { SummaryRest } from './SummaryRest';
import { SummaryTakes } from './SummaryTakes';
import { SummaryTime } from './SummaryTime';
import { SummaryTouchpoints } from './SummaryTouchpoints';
import { WishList } from './WishList';

export function Summary(props: CompareViewProps) {
  const { comparison, story, rest, allRows, states } = props;
  const t = useT();
  return (
    // A page of text is scrolled by keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.whole} aria-label={t('story.summary')} tabIndex={0}>
      <PrintedView
        {...props}
        make={(head, options) =>
          pagesOfParts(
            pageSlides(summaryPage(comparison, story, rest), head, TEXT_SHEET),
            head,
            (part, own) => slideOfPage(part, own, { ...options, proportions: 'sheet' }, TEXT_SHEET),
          )
        }
      />
      <div className={styles.page}>
        <header className={styles.head}>
          <p className={styles.eyebrow}>
            <span>{t('compare.fromTo', { before: states.from, after: states.to })}</span>
            <span>{t('compare.count', { count: allRows.length })}</span>
          </p>
          <h2 className={styles.headline}>{headline(story, allRows.length, rest)}</h2>
          {lead(comparison, story, rest).map((paragraph) => (
            <p key={paragraph} className={styles.lead}>
              {paragraph}
            </p>
          ))}
        </header>
        <SummaryProblems {...props} />
        <div className={styles.columns}>
          <SummaryFeelings {...props} />
          <SummaryTime {...props} />
          <SummaryTouchpoints {...props} />
          <SummaryTakes {...props} />
          <WishList comparison={comparison} onOpen={props.onOpen} />
        </div>
        <SummaryRest {...props} />
      </div>
    </section>
  );
}
