import { RecordDetail, recordTargets } from '@xops/plugin-xops-adr-common';
import {
  LinkedPlace,
  linkedPlace,
  locationAt,
  ParseAddress,
} from '../sources/knownAddress';
import { buildRepositoryUrl } from '../sources/RepositoryAddress';
import { knownLocations } from '../store/knownLocations';
import { QueryContext } from './QueryContext';
import { getBranch, recordsAt } from './recordPlaces';
import { resolveTarget, TargetPlace } from './resolveTarget';

const TARGETS = 500;

type Addresses = RecordDetail['addresses'];

interface AddressedRecord {
  locationKey: string;
  path: string;
  markdown: string;
}

/**
 * Where the links of a record lead: to records that the reader may see, else,
 * where they are relative, to the host.
 */
export async function recordAddresses(
  context: QueryContext,
  record: AddressedRecord,
  parseAddress: ParseAddress,
): Promise<Addresses> {
  const near = new Map<string, TargetPlace>();
  const far = new Map<string, LinkedPlace>();
  for (const target of recordTargets(record.markdown).links) {
    const place = resolveTarget(record.path, target);
    const elsewhere = place ? undefined : linkedPlace(target, parseAddress);
    if (place && near.size < TARGETS) {
      near.set(target, place);
    } else if (elsewhere && far.size < TARGETS) {
      far.set(target, elsewhere);
    }
  }
  const [relative, whole] = await Promise.all([
    near.size > 0 ? relativeAddresses(context, record, near) : {},
    far.size > 0 ? wholeAddresses(context, far) : {},
  ]);
  return { ...relative, ...whole };
}

async function relativeAddresses(
  context: QueryContext,
  { locationKey }: AddressedRecord,
  places: ReadonlyMap<string, TargetPlace>,
): Promise<Addresses> {
  const paths = [...new Set([...places.values()].map(it => it.path))];
  const [branch, records] = await Promise.all([
    getBranch(context, locationKey),
    recordsAt(context, { locationKey, paths }),
  ]);
  return Object.fromEntries(
    [...places].map(([target, { anchor, path }]) => {
      const found = records.get(path);
      const isFile = !/\/(#|\?|$)/.test(target);
      const url = buildRepositoryUrl(branch, { path, isFile });
      return [
        target,
        found
          ? { record: found, anchor }
          : { url: anchor ? `${url}#${anchor}` : url },
      ];
    }),
  );
}

/** Only those that are records: what else is named by its whole address leads there as it is. */
async function wholeAddresses(
  context: QueryContext,
  places: ReadonlyMap<string, LinkedPlace>,
): Promise<Addresses> {
  const locations = await knownLocations(
    context.db,
    [...places.values()].map(it => it.repositoryKey),
  );
  const located = [...places].flatMap(([target, place]) => {
    const location = locationAt(place, locations);
    return location ? [{ target, place, location }] : [];
  });
  const addresses: Addresses = {};
  for (const { locationKey } of locations) {
    const own = located.filter(it => it.location.locationKey === locationKey);
    const records = await recordsAt(context, {
      locationKey,
      paths: own.map(it => it.place.path),
    });
    for (const { place, target } of own) {
      const record = records.get(place.path);
      if (record) {
        addresses[target] = { record, anchor: place.anchor };
      }
    }
  }
  return addresses;
}
