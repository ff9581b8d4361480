/**
 * Lets a worker of `mocha --parallel` finish writing its coverage. The pool sends SIGTERM to a worker that has not gone
 * one second after it was told to (`workerTerminateTimeout` of workerpool, which mocha gives no way to set), and on a
 * slow machine V8 needs longer than that to write the file: half of the run's coverage is then missing, and the floors
 * fail. With a listener the signal no longer ends the process, which is on its way out already.
 */
if (process.env.MOCHA_WORKER_ID !== undefined) process.on('SIGTERM', () => undefined);
