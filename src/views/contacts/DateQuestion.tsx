// DateQuestion: which day a date means that can be read in two ways.
import { CalendarDays } from 'lucide-react';
import { DATE_ORDERS, type DateOrder } from '@/formats/readDate';
import { momentOf } from '@/formats/readMoment';
import { formatDate } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Question } from '@/ui/Question';

type DateQuestionProps = {
  example: string;
  orders: readonly DateOrder[];
  order: DateOrder;
  onOrder: (order: DateOrder) => void;
};

export function DateQuestion({ example, orders, order, onOrder }: DateQuestionProps) {
  const t = useT();
  const dayIn = (one: DateOrder): string => {
    const at = momentOf(example, one);
    return typeof at === 'number' ? formatDate(new Date(at).toISOString().slice(0, 10)) : '';
  };
  const others = DATE_ORDERS.filter((one) => one !== order && orders.includes(one) && dayIn(one) !== '');
  return (
    <Question
      icon={CalendarDays}
      answers={others.map((one) => ({
        label: t('contacts.dateOther', { day: dayIn(one) }),
        onAnswer: () => onOrder(one),
      }))}
    >
      {t('contacts.dateQuestion', { date: example, day: dayIn(order) })}
    </Question>
  );
}
