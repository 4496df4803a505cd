// The entry: wires the rooms together, and is the only place that knows them all.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { t } from '@/i18n/translate';
import '@/ui/fonts.css';
import { registerOffline } from '@/ui/offline';

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode>{t('common.appName')}</StrictMode>);
void registerOffline({ onUpdateReady: () => undefined, onOfflineReady: () => undefined });
