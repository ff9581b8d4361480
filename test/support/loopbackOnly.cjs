// Preloaded (`node -r`) into a test tool that would listen on all interfaces and has no setting for it.
const { Server } = require('node:net');

const { listen } = Server.prototype;

Server.prototype.listen = function listenOnLoopback(first, ...rest) {
  const options = typeof first === 'object' && first !== null ? first : { port: first };
  const callback = rest.find((argument) => typeof argument === 'function');
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...(callback === undefined ? [] : [callback]));
};
