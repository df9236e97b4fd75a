import { createContext, use } from 'react';

/** On narrow windows the sidebar is a drawer. */
export interface Drawer {
  open: boolean;
  setOpen(open: boolean): void;
}

export const DrawerContext = createContext<Drawer>({ open: false, setOpen: () => undefined });

export function useDrawer(): Drawer {
  return use(DrawerContext);
}
