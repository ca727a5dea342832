/**
 * What a fact states, typed. The stated text always stays beside it (`Atom.text`); the comparator is part of the value:
 * `>85%`, `85%+` and `85%` are three different facts.
 */
export type Comparator = '=' | '>' | '>=' | '<' | '<=' | '~'

/** ISO 4217 code, upper case. */
export type Currency = string

export type Period = 'once' | 'annual' | 'quarterly' | 'monthly'

/** `amount` in whole currency units (not thousands, not cents); `max` closes a range ($3-10M). */
export interface Money { kind: 'money'; amount: number; max?: number; currency: Currency; comparator: Comparator; period: Period }
/** 0..1, 0.85 for 85 %; `max` closes a range; `basis` is what it is a share of, as stated. */
export interface Ratio { kind: 'ratio'; value: number; max?: number; comparator: Comparator; basis?: string }
/** A mark on a stated scale: 8.5 of 0..10. */
export interface Score { kind: 'score'; value: number; scaleMin: number; scaleMax: number; comparator: Comparator }
export type DurationUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
/** A length of time. */
export interface Duration { kind: 'duration'; value: number; max?: number; unit: DurationUnit; comparator: Comparator }
/** Calendar time. `first` and `last` are day numbers (days since 1970-01-01, both inclusive): Q2 2025 is 20179..20269. */
export interface CalendarWhen { kind: 'when'; calendar: true; first: number; last: number; comparator: Comparator }
/** Relative time: Weeks 7-18, Year 4. The epoch is not stated, so it has no day number. `last` may be Infinity (`Months 13+`). */
export interface RelativeWhen { kind: 'when'; calendar: false; unit: Exclude<DurationUnit, 'hour'>; first: number; last: number; comparator: Comparator }
export type When = CalendarWhen | RelativeWhen
/** A number of things: 500+ partners; `of` names the thing as stated. */
export interface Count { kind: 'count'; value: number; max?: number; comparator: Comparator; of?: string }
/** A place in a stated order. */
export interface Ordinal { kind: 'ordinal'; label: string; order: number }
/** A multiple: 3-5x. */
export interface Multiple { kind: 'multiple'; value: number; max?: number; comparator: Comparator }
export interface Flag { kind: 'flag'; value: boolean }
/** What the grammar cannot read stays text and is counted. */
export interface Text { kind: 'text'; text: string }

export type Value = Money | Ratio | Score | Duration | When | Count | Ordinal | Multiple | Flag | Text
