/** Every point of the rubric, in the order of a conversation. Stored scores name them, so an id never changes its meaning. */
export const POINT_IDS = [
  'heardOut',
  'apology',
  'feeling',
  'onlyUnknown',
  'noRepeat',
  'restated',
  'askedWish',
  'proposal',
  'promise',
  'forbidden',
  'tone',
  'pace',
  'handoff',
  'lane',
  'closing',
  'followUp',
] as const;
export type PointId = (typeof POINT_IDS)[number];

/** `not_applicable`: the conversation gave no occasion for it, so it counts neither for nor against anybody. */
export const POINT_STATES = ['met', 'partly', 'missed', 'not_applicable'] as const;
export type PointState = (typeof POINT_STATES)[number];

/**
 * Why a point is as it is. The reason alone decides the state, so what full, half and no marks mean can be read from here;
 * the words for each are in `rubric.yaml`.
 */
export const REASONS = {
  heardOut: {
    acknowledged: 'met',
    finished: 'met',
    efficient: 'met',
    atOnce: 'partly',
    noWord: 'partly',
    interrogated: 'missed',
    brushedOff: 'missed',
    nothingSaid: 'not_applicable',
  },
  apology: {
    apologised: 'met',
    late: 'partly',
    admission: 'partly',
    onlyForWaiting: 'missed',
    none: 'missed',
    notReached: 'not_applicable',
    nothingSaid: 'not_applicable',
  },
  feeling: { named: 'met', general: 'partly', none: 'missed', calm: 'not_applicable' },
  onlyUnknown: {
    unknownOnly: 'met',
    manyAtOnce: 'partly',
    known: 'missed',
    thirdTime: 'missed',
    noQuestions: 'not_applicable',
  },
  noRepeat: { carriedOn: 'met', saidTwice: 'missed', askedAgain: 'missed', onePerson: 'not_applicable' },
  restated: {
    confirmed: 'met',
    unanswered: 'partly',
    notAsked: 'partly',
    notReadBack: 'partly',
    never: 'missed',
    notReached: 'not_applicable',
  },
  askedWish: {
    asked: 'met',
    volunteered: 'met',
    afterwards: 'partly',
    never: 'missed',
    notReached: 'not_applicable',
  },
  proposal: {
    concrete: 'met',
    vague: 'partly',
    tooMany: 'partly',
    beyond: 'missed',
    never: 'missed',
    notReached: 'not_applicable',
  },
  promise: {
    kept: 'met',
    open: 'met',
    late: 'partly',
    partlyVague: 'partly',
    broken: 'missed',
    vague: 'missed',
    noTime: 'missed',
    notReached: 'not_applicable',
  },
  forbidden: { clean: 'met', doubtful: 'partly', said: 'missed', nothingSaid: 'not_applicable' },
  tone: { courteous: 'met', plain: 'partly', sharp: 'partly', rude: 'missed', nothingSaid: 'not_applicable' },
  pace: { inTime: 'met', slow: 'partly', tooSlow: 'missed', unanswered: 'missed', nothingSaid: 'not_applicable' },
  handoff: {
    timely: 'met',
    waiting: 'met',
    untold: 'partly',
    noTime: 'partly',
    lateTold: 'partly',
    late: 'missed',
    ignored: 'missed',
    notNeeded: 'not_applicable',
  },
  lane: {
    honoured: 'met',
    incomplete: 'partly',
    crossed: 'missed',
    ignored: 'missed',
    ordinary: 'not_applicable',
  },
  closing: { whole: 'met', incomplete: 'partly', none: 'missed', notReached: 'not_applicable' },
  followUp: { asked: 'met', unmeasured: 'partly', none: 'missed', notDue: 'not_applicable' },
} as const satisfies Record<PointId, Record<string, PointState>>;

export type Reason<P extends PointId = PointId> = { [Q in P]: keyof (typeof REASONS)[Q] & string }[P];
