import { GavelRegular } from '@fluentui/react-icons/svg/gavel';
import { HeartPulseRegular } from '@fluentui/react-icons/svg/heart-pulse';
import { MoneyHandRegular } from '@fluentui/react-icons/svg/money-hand';
import { PremiumRegular } from '@fluentui/react-icons/svg/premium';
import { ShieldErrorRegular } from '@fluentui/react-icons/svg/shield-error';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ComponentType } from 'react';
import type { Lane } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { labelOf } from '../words/index.ts';
import './LaneChip.css';

const SIGNS: Readonly<Record<Lane, ComponentType>> = {
  normal: WarningRegular,
  vip: PremiumRegular,
  safety: HeartPulseRegular,
  threat: GavelRegular,
  extortion: MoneyHandRegular,
  crime: ShieldErrorRegular,
  abuse: WarningRegular,
  self_harm: HeartPulseRegular,
};
const GRAVE: ReadonlySet<Lane> = new Set(['safety', 'self_harm', 'extortion', 'crime']);

/** The special route a case takes, as sign and word; nothing for the ordinary one. */
export function LaneChip({ lane }: { lane: Lane }) {
  const { words } = useWords();
  if (lane === 'normal') return null;
  const Sign = Object.hasOwn(SIGNS, lane) ? SIGNS[lane] : WarningRegular;
  return (
    <span className="lane" data-grave={GRAVE.has(lane)}>
      <Sign />
      {labelOf(words.labels.lane, lane)}
    </span>
  );
}
