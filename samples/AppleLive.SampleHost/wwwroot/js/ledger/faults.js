// What can be wrong with a ledger: each fault has a name, by which the page finds its sentence, and what fills its gaps.

export class Fault extends Error {
  constructor(name, ...gaps) {
    super([name, ...gaps].join(" "));
    this.fault = name;
    this.gaps = gaps;
  }
}
