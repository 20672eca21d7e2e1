// Loaded before a server that would listen on every interface: without a host it listens on 127.0.0.1 alone.
'use strict';
const { Server } = require('node:net');

const everywhere = new Set([undefined, null, '', '0.0.0.0', '::']);
const original = Server.prototype.listen;

Server.prototype.listen = function listen(first, ...rest) {
  if (first && typeof first === 'object') {
    const onPort = first.port !== undefined && first.path === undefined && first.fd === undefined;
    return original.call(this, onPort && everywhere.has(first.host) ? { ...first, host: '127.0.0.1' } : first, ...rest);
  }
  if (typeof first === 'number') {
    const host = typeof rest[0] === 'string' ? rest.shift() : undefined;
    return original.call(this, first, everywhere.has(host) ? '127.0.0.1' : host, ...rest.filter((each) => each != null));
  }
  return original.call(this, first, ...rest);
};
