// One step of the presentation of a comparison as a page of words: what it comes to, a stage, a curve, or what stays open.
import type { Fate } from '@/analysis/findingOutcomes';
import { useT } from '@/i18n/useT';
import { Curves } from '@/views/compare/Curves';
import { FateSign } from '@/views/compare/FateSign';
import { lead } from '@/views/compare/storyWords';
import styles from './ComparisonPage.module.css';
import type { ComparisonStep } from './comparisonSteps';
import { type ComparisonTold, comparisonTitle, stageFigures } from './comparisonWords';
import { FateList } from './FateList';
import { StageTurns } from './StageTurns';
import { StageWhy } from './StageWhy';

export type ComparisonPageProps = { step: ComparisonStep; told: ComparisonTold };

export function ComparisonPage({ step, told }: ComparisonPageProps) {
  const t = useT();
  const { comparison, states } = told;
  const maps = t('compare.fromTo', { before: states.from, after: states.to });
  return (
    <section className={styles.page} data-kind={step.kind}>
      <header className={styles.head}>
        <p className={styles.eyebrow}>
          {step.kind === 'change'
            ? t('presenting.stage', { n: step.number })
            : [step.kind === 'opening' ? comparison.to.project.title : '', maps].filter(Boolean).join(' · ')}
        </p>
        <h1 className={styles.title}>{comparisonTitle(step, told)}</h1>
        {step.kind === 'change' && <Figures step={step} />}
      </header>
      <Body step={step} told={told} />
    </section>
  );
}

function Body({ step, told }: ComparisonPageProps) {
  switch (step.kind) {
    case 'opening':
      return <Opening told={told} />;
    case 'change':
      return (
        <div className={styles.stage}>
          <StageTurns change={step.change} told={told} />
          <StageWhy change={step.change} told={told} />
        </div>
      );
    case 'curve': {
      const { comparison, states } = told;
      return (
        <div className={styles.curve}>
          <Curves
            comparison={comparison}
            gap={step.gap}
            personaName={step.persona.name}
            labels={states}
            presented
          />
        </div>
      );
    }
    case 'left':
      return <Left step={step} told={told} />;
  }
}

/** How it feels in a stage and how long it takes, before and after. */
function Figures({ step }: { step: Extract<ComparisonStep, { kind: 'change' }> }) {
  const t = useT();
  const figures = stageFigures(step.change.row);
  if (figures.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{before === after ? after : t('compare.fromTo', { before, after })}</dd>
        </div>
      ))}
    </dl>
  );
}

const FATES = ['resolved', 'reduced', 'open', 'worse', 'new'] as const satisfies readonly Fate[];

// keys: story.fate.*
function Opening({ told: { comparison, story, rest } }: Pick<ComparisonPageProps, 'told'>) {
  const t = useT();
  const known = FATES.filter((fate) => story.counts[fate] > 0);
  return (
    <>
      {known.length > 0 && (
        <dl className={styles.counts} aria-label={t('story.problems')}>
          {known.map((fate) => (
            <div key={fate}>
              <dt>
                <FateSign fate={fate} claimed={false} />
                <span aria-hidden="true">{t(`story.fate.${fate}`)}</span>
              </dt>
              <dd>{story.counts[fate]}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.lead}>
        {lead(comparison, story, rest).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </>
  );
}

type LeftProps = { step: Extract<ComparisonStep, { kind: 'left' }>; told: ComparisonTold };

/** What stays, then what comes or grows, then what is smaller. */
function Left({ step: { problems }, told }: LeftProps) {
  const t = useT();
  if (problems.length === 0) return <p className={styles.lead}>{t('story.nothingOpen')}</p>;
  const groups = (['open', 'worse', 'new', 'reduced'] as const)
    .map((fate) => problems.filter((problem) => problem.fate === fate))
    .filter((own) => own.length > 0);
  return (
    <div className={styles.left}>
      <FateList fates={groups.flat()} told={told} label={t('story.group.open')} most={12} placed />
    </div>
  );
}
