import { Button, Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { HandRight20Regular } from '@fluentui/react-icons/svg/hand-right';
import { useState } from 'react';
import type { ConversationView, Offer } from '../api/types.ts';
import { useApp, useMe, useWords } from '../app/context.ts';
import { fill } from '../words/index.ts';
import { FormDialog } from './FormDialog.tsx';
import { neededFor } from './neededFor.ts';
import './ProposeForm.css';

/** An offer of the pack: what fits, how far one may go, and whether somebody has to agree first. */
export function ProposeForm({ view }: { view: ConversationView }) {
  const { calls } = useApp();
  const { words } = useWords();
  const { propose } = words.forms;
  const { authority } = useMe().person;
  const offers = [...view.offers].sort((a, b) => Number(b.fits) - Number(a.fits));
  const fitting = offers.filter(({ fits }) => fits).length;
  const [showsAll, setShowsAll] = useState(fitting === 0);
  const [chosen, setChosen] = useState(offers[0]?.remedyId ?? '');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [accepted, setAccepted] = useState(false);
  const offer = offers.find(({ remedyId }) => remedyId === chosen);
  // A share of a price has no amount before the price is known; then it is to be named here.
  const hasAmount = offer !== undefined && (offer.amount !== undefined || offer.limit !== undefined);
  const sum = amount.trim() === '' ? offer?.amount : Number(amount);
  const isSumWrong = hasAmount && sum !== undefined && (!Number.isFinite(sum) || sum <= 0);
  const needs = offer === undefined ? undefined : neededFor(offer, hasAmount ? sum : undefined, authority);
  const isIncomplete = offer === undefined || isSumWrong || (needs !== undefined && reason.trim() === '');

  const submit = async () => {
    const { result } = await calls.propose(view.item.id, {
      remedyId: chosen,
      accepted,
      ...(hasAmount && amount.trim() !== '' && sum !== undefined ? { amount: sum } : {}),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
    return result === 'approval' ? propose.waiting : propose.done;
  };

  return (
    <FormDialog
      title={propose.title}
      lead={offers.length === 0 ? propose.none : propose.lead}
      submit={needs === undefined ? propose.submit : propose.submitApproval}
      isIncomplete={isIncomplete}
      onSubmit={submit}
    >
      {offers.length > 0 && (
        <Field label={propose.choose}>
          <RadioGroup
            value={chosen}
            onChange={(_, { value }) => {
              setChosen(value);
              setAmount('');
            }}
          >
            {(showsAll ? offers : offers.slice(0, fitting)).map((choice) => (
              <Radio
                key={choice.remedyId}
                value={choice.remedyId}
                label={
                  <span className="offer">
                    <bdi>{choice.text}</bdi>
                    <span className="soft">{describe(choice)}</span>
                  </span>
                }
              />
            ))}
          </RadioGroup>
          {!showsAll && offers.length > fitting && (
            <Button appearance="transparent" className="offer-more" onClick={() => setShowsAll(true)}>
              {fill(propose.more, { n: offers.length - fitting })}
            </Button>
          )}
        </Field>
      )}
      {hasAmount && (
        <Field
          label={propose.amount}
          validationState={isSumWrong ? 'error' : 'none'}
          validationMessage={isSumWrong ? words.forms.required : undefined}
          hint={offer.limit?.amount === undefined ? undefined : fill(propose.upTo, { n: offer.limit.amount })}
        >
          <Input
            inputMode="decimal"
            value={amount}
            placeholder={offer.amount === undefined ? '' : String(offer.amount)}
            onChange={(_, { value }) => setAmount(value.replace(/[^\d.]/g, ''))}
          />
        </Field>
      )}
      {offer !== undefined && (
        <p className="authority" data-beyond={needs !== undefined} role="status">
          {needs === undefined ? <CheckmarkCircle20Regular /> : <HandRight20Regular />}
          {needs === undefined ? propose.within : fill(propose.beyond, { who: words.labels.whose[needs] })}
        </p>
      )}
      {needs !== undefined && (
        <Field label={words.forms.reason} hint={words.forms.reasonHint} required>
          <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      {offer !== undefined && needs === undefined && (
        <Checkbox
          label={propose.accepted}
          checked={accepted}
          onChange={(_, { checked }) => setAccepted(checked === true)}
        />
      )}
    </FormDialog>
  );

  function describe({ fits, needs: at, limit }: Offer): string {
    const parts = [fits ? propose.fits : propose.doesNotFit];
    if (limit?.amount !== undefined) parts.push(fill(propose.upTo, { n: limit.amount }));
    if (limit?.percent !== undefined) parts.push(fill(propose.upTo, { n: `${limit.percent}%` }));
    if (at !== undefined) parts.push(fill(words.forms.decide.needs, { who: words.labels.whose[at] }));
    return parts.join(' · ');
  }
}
