// The season as the records alone tell it: how every village stands, worked out again. A sum is a BigInt; each single figure
// is a whole number that every reader of JSON agrees about.

import { Fault } from "./faults.js";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads a record in its canonical form (RFC 8785). */
export function parse(bytes, index) {
  try {
    const text = utf8.decode(bytes);
    const record = JSON.parse(text);
    if (canonical(record) === text && record.v === 1 && typeof record.type === "string" && typeof record.at === "string") return record;
  } catch (e) {
    // Too deep for the stack is too deep for a record.
    if (!(e instanceof SyntaxError || e instanceof TypeError || e instanceof RangeError)) throw e;
  }

  throw new Fault("record-malformed", index);
}

/** A value in canonical form. Whoever reads a number as something else would see another one. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value && typeof value === "object") return `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new TypeError("Not a whole number.");
  return JSON.stringify(value);
}

/** A village's totals, in fen. */
class Totals {
  sold = 0n;
  refunded = 0n;
  fees = 0n;
  paidOut = 0n;

  get outstanding() {
    return this.sold - this.refunded - this.fees - this.paidOut;
  }
}

/** The season up to the record read last. Only what is still open is remembered, so that memory does not grow with the log. */
export class Season {
  #villages = new Map();
  #listings = new Map();
  #orders = new Map();

  /** The names of villages by code. */
  names = new Map();

  /** Of each village the newest record of its totals: its index, and what it said. */
  proven = new Map();

  totalsOf(village) {
    return this.#villages.get(village) ?? new Totals();
  }

  /** Takes the record of an index, after all those before it. */
  read(record, index) {
    const say = said => {
      if (!said) throw new Fault("record-contradicts", index, record.type);
    };
    try {
      this.#take(record, index, say);
    } catch (e) {
      // A member that is missing, or is not what its name says.
      if (e instanceof TypeError || e instanceof SyntaxError) say(false);
      throw e;
    }
  }

  #take(record, index, say) {
    switch (record.type) {
      case "village.opened":
        say(!this.#villages.has(record.village));
        this.#villages.set(record.village, new Totals());
        this.names.set(record.village, record.name);
        break;
      case "listing.published":
        say(this.#villages.has(record.village) && !this.#listings.has(record.listing));
        this.#listings.set(record.listing, record.village);
        break;
      case "order.confirmed":
        say(!this.#orders.has(record.order) && record.totalFen === this.#amount(record.lines, say) + record.shippingFen);
        this.#orders.set(record.order, record.lines);
        break;
      case "order.amended":
        // Once captured, what becomes less is refunded.
        if (this.#orders.has(record.order)) this.#orders.set(record.order, record.lines);
        this.#amount(record.lines, say);
        break;
      case "order.cancelled":
        this.#orders.delete(record.order);
        break;
      case "payment.captured":
        say(this.#orders.has(record.order));
        this.#capture(this.#orders.get(record.order));
        this.#orders.delete(record.order);
        break;
      case "refund.succeeded":
        say(record.shares.reduce((sum, share) => sum + share.amountFen, record.shippingFen) === record.amountFen);
        for (const share of record.shares) this.#village(share.village, say).refunded += fen(share.amountFen, say);
        break;
      case "parcel.completed":
        for (const fee of record.fees) this.#village(record.village, say).fees += fen(fee.amountFen, say);
        break;
      case "payout.paid":
        this.#village(record.village, say).paidOut += fen(record.amountFen, say);
        break;
      case "payout.returned":
        this.#village(record.village, say).paidOut -= fen(record.amountFen, say);
        break;
      case "village.totals":
        this.#compare(record, index, say);
        break;
    }
  }

  #village(code, say) {
    say(this.#villages.has(code));
    return this.#villages.get(code);
  }

  #amount(lines, say) {
    let sum = 0;
    for (const line of lines) {
      say(line.amountFen === line.boxes * line.priceFen && line.boxes > 0 && this.#listings.has(line.listing));
      sum += line.amountFen;
    }

    return sum;
  }

  #capture(lines) {
    for (const line of lines) this.#villages.get(this.#listings.get(line.listing)).sold += BigInt(line.amountFen);
  }

  #compare(record, index, say) {
    const { sold, refunded, fees, paidOut, outstanding } = this.#village(record.village, say);
    const worked = [sold, refunded, fees, paidOut, outstanding];
    const said = [record.soldFen, record.refundedFen, record.feesFen, record.paidOutFen, record.outstandingFen].map(BigInt);
    if (worked.some((sum, i) => sum !== said[i])) throw new Fault("totals-differ", index, this.names.get(record.village));
    if ((this.proven.get(record.village)?.index ?? null) !== record.previous) throw new Fault("totals-unlinked", index, this.names.get(record.village));
    this.proven.set(record.village, { index, ...record });
  }
}

function fen(amount, say) {
  say(Number.isSafeInteger(amount) && amount >= 0);
  return BigInt(amount);
}
