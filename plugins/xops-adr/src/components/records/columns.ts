import type { SortableColumn } from '@xops/plugin-xops-home-react';
import type { ListSort } from '../../domain/ListAddress';

/** The columns of the list, and what sorts by them. */
export const COLUMNS: SortableColumn<ListSort>[] = [
  { title: 'Number', sort: 'number' },
  { title: 'Decision', sort: 'title' },
  { title: 'Status', sort: 'status' },
  { title: 'Owner' },
  { title: 'Date', sort: 'date' },
  { title: 'Review', sort: 'review' },
  { title: 'Findings', sort: 'findings' },
];
