import { parentPort, workerData } from 'node:worker_threads';
import { IndexHolder } from './indexHolder.ts';
import { type Answer, type Call, faultOf, type SearchWorkerData } from './workerProtocol.ts';

// The thread that holds the index file: neither indexing nor a slow query ever stands in the way of a turn.

const port = parentPort;
if (!port) throw new Error('This module runs in a worker thread.');
const { folder, secretMark } = workerData as SearchWorkerData;
const holder = new IndexHolder(folder, secretMark);

port.on('message', ({ id, call }: { id: number; call: Call }) => {
  let answer: Answer;
  try {
    answer = { id, result: holder.answer(call) };
  } catch (error) {
    answer = { id, fault: faultOf(error) };
  }
  port.postMessage(answer);
  if (call.do === 'close') port.close();
});
