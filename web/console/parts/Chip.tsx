import type { ReactNode } from 'react';
import './Chip.css';

/** A small word in a frame. */
export function Chip({
  children,
  title,
  tone = 'plain',
}: {
  children: ReactNode;
  title?: string;
  tone?: 'plain' | 'signal';
}) {
  return (
    <span className="chip" data-tone={tone} title={title}>
      {children}
    </span>
  );
}
