// The place of cards in the panel. Its lists are fetched with the first selected card; their room is kept until then.
import { lazy, Suspense } from 'react';
import styles from './Inspector.module.css';
import type { PlaceFieldsProps } from './PlaceFields';

const PlaceFields = lazy(async () => ({ default: (await import('./PlaceFields')).PlaceFields }));

export function Place(props: PlaceFieldsProps) {
  return (
    <Suspense fallback={<div className={styles.placeRoom} />}>
      <PlaceFields {...props} />
    </Suspense>
  );
}
