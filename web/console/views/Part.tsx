import type { ReactNode } from 'react';
import './Part.css';

/** One headed part of the brief. */
export function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="brief-part">
      <h3>
        {title}
        {note !== undefined && <span className="soft"> {note}</span>}
      </h3>
      {children}
    </section>
  );
}
