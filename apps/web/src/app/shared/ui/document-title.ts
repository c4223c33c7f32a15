/**
 * «Arbetsrehab – Samordningsförbundet X – Utfall»: tabs and the browser's history tell pages and förbund apart. No
 * participant code stands here: the history is kept on the computer.
 */
export function documentTitle(page: string | undefined, forbund: string | undefined): string {
  return [page, forbund, 'Utfall'].filter(Boolean).join(' – ');
}
