import { type RefObject, useEffect, useState } from 'react';
import type { SelectedWords } from './reading.ts';

/** Words selected within one line of a transcript; they stay when the focus goes elsewhere, until others are selected. */
export function useSelectedWords(box: RefObject<HTMLElement | null>): SelectedWords | undefined {
  const [selected, setSelected] = useState<SelectedWords>();
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      const line = lineOf(range.startContainer);
      if (line === undefined || line !== lineOf(range.endContainer) || box.current?.contains(line) !== true) return;
      const start = offsetIn(line, range.startContainer, range.startOffset);
      const end = offsetIn(line, range.endContainer, range.endOffset);
      const words = range.toString();
      if (end > start) setSelected({ seq: Number(line.dataset.line), start, end, words });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [box]);
  return selected;
}

function lineOf(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-line]') ?? undefined;
}

/** Where a place in the page stands in the text of a line. */
function offsetIn(line: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}
