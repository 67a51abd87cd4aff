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

  /** The completions and refunds that no settlement has taken yet. */
  unsettled = [];

  get outstanding() {
    return this.sold - this.refunded - this.fees - this.paidOut;
  }
}

/** The season up to the record read last. Only what is still open is remembered, so that memory does not grow with the log. */
export class Season {
  #villages = new Map();
  #listings = new Map();
  #orders = new Map();
  #chargebacks = new Map();
  #held = new Map();

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
        for (const share of record.shares) {
          const village = this.#village(share.village, say);
          village.refunded += fen(share.amountFen, say);
          village.unsettled.push({ index, order: record.order, goods: 0n, refunds: fen(share.amountFen, say), fees: 0n });
        }
        break;
      case "parcel.completed": {
        const village = this.#village(record.village, say);
        const fees = record.fees.reduce((sum, fee) => sum + fen(fee.amountFen, say), 0n);
        village.fees += fees;
        village.unsettled.push({ index, order: record.order, goods: fen(record.goodsFen, say), refunds: 0n, fees });
        break;
      }
      case "chargeback.opened": {
        say(!this.#chargebacks.has(record.chargeback) && record.shares.reduce((sum, share) => sum + share.amountFen, 0) === record.amountFen);
        const chargeback = { order: record.order, opened: index, decided: Infinity };
        this.#chargebacks.set(record.chargeback, chargeback);
        this.#held.set(record.order, [...this.#held.get(record.order) ?? [], chargeback]);
        break;
      }
      case "chargeback.won":
      case "chargeback.lost": {
        const chargeback = this.#chargebacks.get(record.chargeback);
        say(chargeback?.order === record.order && chargeback.decided === Infinity);
        chargeback.decided = index;
        break;
      }
      case "settlement.approved":
        say(Number.isSafeInteger(record.cutoff) && record.cutoff <= index);
        this.#settle(this.#village(record.village, say), record, index, say);
        break;
      case "payout.paid":
        this.#village(record.village, say).paidOut += fen(record.amountFen, say);
        break;
      case "payout.returned":
        this.#village(record.village, say).paidOut -= fen(record.amountFen, say);
        break;
      case "payout.reversed": {
        // Owed to the village again, where it meets the refund it was taken back for.
        const village = this.#village(record.village, say);
        village.paidOut -= fen(record.amountFen, say);
        village.unsettled.push({ index, order: record.order, goods: 0n, refunds: -fen(record.amountFen, say), fees: 0n });
        break;
      }
      case "village.totals":
        this.#compare(record, index, say);
        break;
    }
  }

  // It takes every line below its cut-off, but for orders whose chargeback is open there.
  #settle(village, { cutoff, goodsFen, refundsFen, feesFen, payableFen }, index, say) {
    const isOpen = (order, below) => (this.#held.get(order) ?? []).some(held => held.opened < below && held.decided >= below);
    const isTaken = line => line.index < cutoff && !isOpen(line.order, cutoff);
    const sums = { goods: 0n, refunds: 0n, fees: 0n };
    const left = [];
    for (const line of village.unsettled) {
      if (isTaken(line)) {
        say(!isOpen(line.order, index));
        for (const part in sums) sums[part] += line[part];
      } else {
        left.push(line);
      }
    }

    village.unsettled = left;
    say(sums.goods === BigInt(goodsFen) && sums.refunds === BigInt(refundsFen) && sums.fees === BigInt(feesFen));
    say(BigInt(payableFen) === sums.goods - sums.refunds - sums.fees);
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
