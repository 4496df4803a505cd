// The list of a menu, apart from its button: one for all menus, fetched on the way to the first of them.
import { fetched } from './fetched';

export const MenuPopup = fetched(async () => (await import('./MenuPopup')).MenuPopup);
export const prepareMenus = (): void => void MenuPopup.ahead();
