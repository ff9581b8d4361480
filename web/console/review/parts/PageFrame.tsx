import type { ReactNode } from 'react';
import { useArrival } from './useArrival.ts';
import './PageFrame.css';

interface PageFrameProps {
  title: string;
  /** One sentence on what the page is for. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the reviewers: its title, what can be done, and what it shows, which scrolls. */
export function PageFrame({ title, lead, actions, children }: PageFrameProps) {
  useArrival();
  return (
    <main className="page" id="conversation" tabIndex={-1}>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="soft">{lead}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}
