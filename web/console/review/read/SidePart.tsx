import type { ReactNode } from 'react';
import './SidePart.css';

/** One headed part of what stands beside a transcript. */
export function SidePart({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="side-part">
      <h2>
        {title}
        {note !== undefined && <span className="soft"> {note}</span>}
      </h2>
      {children}
    </section>
  );
}
