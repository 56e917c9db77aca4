// Decrypts a pushed message as a device does. Usage: node read.mjs private-key auth-secret file, the first two in base64url.
import { createECDH } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ece from 'http_ece';

const [privateKey, authSecret, file] = process.argv.slice(2);
const keys = createECDH('prime256v1');
keys.setPrivateKey(Buffer.from(privateKey, 'base64url'));
process.stdout.write(ece.decrypt(readFileSync(file), { version: 'aes128gcm', privateKey: keys, authSecret }));
