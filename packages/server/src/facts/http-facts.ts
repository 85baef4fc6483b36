import { readFileSync } from 'node:fs';
import type { Json } from '@zhicheng/engine';
import { FactError, type FactSource } from './fact-source.ts';

/** Where one fact is asked for. */
export interface FactAddress {
  /** With `{idNumber}` where the 公民身份号码 belongs. */
  address: string;
  /** Sent as `Authorization: Bearer`. */
  token?: string;
}

/** City → name of a fact → where to ask. */
export type FactAddresses = Readonly<Record<string, Readonly<Record<string, FactAddress>>>>;

const maxBytes = 256 * 1024;

/**
 * Asks by GET and takes the JSON of the answer for the fact; 204, 404 and `null` mean that nothing is known. Follows no
 * redirect: token and number go where the operator said, and nowhere else.
 */
export function createHttpFacts(addresses: FactAddresses): FactSource {
  return async ({ city, name, applicant }, signal) => {
    const place = addresses[city]?.[name];
    if (!place) return null;
    const response = await fetch(place.address.replaceAll('{idNumber}', encodeURIComponent(applicant.idNumber)), {
      headers: { accept: 'application/json', ...(place.token && { authorization: `Bearer ${place.token}` }) },
      redirect: 'manual',
      signal,
    });
    if (response.status === 204 || response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new FactError(`answered ${response.status}`);
    }
    return parse(await readText(response));
  };
}

/** @param path A JSON file of `FactAddresses`. @throws Error where it isn't one: the server doesn't start with half of it. */
export function readFactAddresses(path: string): FactAddresses {
  const addresses = JSON.parse(readFileSync(path, 'utf8')) as FactAddresses;
  for (const [city, facts] of Object.entries(addresses)) {
    for (const [name, { address, token = '' }] of Object.entries(facts)) {
      const isComplete = typeof address === 'string' && address.includes('{idNumber}') && typeof token === 'string';
      if (isComplete && /^https?:$/.test(URL.parse(address)?.protocol ?? '')) continue;
      throw new Error(`${path}: ${city}.${name} needs an http address with {idNumber}.`);
    }
  }
  return addresses;
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new FactError('the answer is not JSON');
  }
}

async function readText({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > maxBytes) throw new FactError(`the answer is larger than ${maxBytes} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
