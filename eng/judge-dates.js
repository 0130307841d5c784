#!/usr/bin/env node
// Makes dates at random and writes which instants JavaScript's Date takes them for, as the official validator does.
// usage: eng/judge-dates.js SEED COUNT > tests/Entente.Iati.Tests/Fixtures/dates.tsv
// The same seed gives the same dates. Needs node (V8), and nothing else.
process.env.TZ = "UTC";

const signs = ["0", "1", "5", "9", "12", "31", "32", "99", "2027", "1970", "20270105", "+002027", "-000000", "-", "/", ".",
  ":", "::", "+", " ", "T", "Z", "UTC", "EST", "pdt", "am", "PM", "Jan", "january", "Dec", "Mon", "x", "(x)", "(", ")", ",",
  "\u00e9", "\u00a0", "10:00", "10:00:00", "24:00", ".123", ".1234567890123", "0530", "+01:00", "-0800", "+1", "60",
  "9999999999", "\t", "\ufeff"];
const starts = ["2027-01-05", "2027-01-05T10:00:00Z", "2027-01-05T10:00:00.123+05:30", "Tue, 05 Jan 2027 10:00:00 GMT",
  "Jan 5, 2027 10:00 PM", "01/05/2027", "5 January 2027", "2027/1/5 12:30", "+012027-01-01", "-000001-12-31T24:00",
  "1/5/27", "2027-02-30", "Tue Jan 05 2027 10:00:00 GMT+0100 (CET)", "+275760-09-13", "2027-01-05T10:00"];

let state;
const below = most => {
  // Numerical Recipes' linear congruential generator: the same on every machine.
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 2 ** 32 * most);
};
const any = list => list[below(list.length)];

const randomDate = () => {
  if (below(3) === 0) {
    return Array.from({ length: below(6) }, () => any(signs)).join("");
  }
  let date = any(starts);
  for (let changes = below(4); changes > 0; changes--) {
    const at = below(date.length + 1);
    date = date.slice(0, at) + (below(2) === 0 ? any(signs) : "") + date.slice(at + below(2));
  }
  return date;
};

const [seed, count] = process.argv.slice(2).map(Number);
state = seed >>> 0;
const dates = new Set();
while (dates.size < count) {
  dates.add(randomDate());
}
console.log(`# Dates made at random, and the instants that JavaScript takes them for, in milliseconds; NaN for none.
# Made by eng/judge-dates.js ${seed} ${count}; the dates are written as in JSON.
instant\tdate`);
for (const date of dates) {
  console.log(`${new Date(date).getTime()}\t${JSON.stringify(date)}`);
}
