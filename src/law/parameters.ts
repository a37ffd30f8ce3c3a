// Figures of the law with the days between which they hold. Everything computed or quoted comes through here.

import { inPeriod, type PlainDate } from '#domain/time.ts';

export type ParameterValue = {
  readonly value: number;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  /** The document and article, ready to be shown. */
  readonly source: string;
};

export type Parameter = {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly values: readonly ParameterValue[];
};

export type LawParameters = ReadonlyMap<string, Parameter>;

/** The value on a day, or undefined where the table has none: callers must say so rather than take a neighbour's. */
export function parameterOn(parameters: LawParameters, name: string, day: PlainDate): ParameterValue | undefined {
  return parameters.get(name)?.values.find((value) => inPeriod(value, day));
}

export class MissingParameter extends Error {
  readonly parameter: string;
  constructor(parameter: string, day: PlainDate) {
    super(`No value of "${parameter}" on ${day.toString()}: add it to data/law-parameters.yaml`);
    this.parameter = parameter;
  }
}

/** As {@link parameterOn}, for computations that cannot go on without the figure. */
export function requireParameter(parameters: LawParameters, name: string, day: PlainDate): ParameterValue {
  const value = parameterOn(parameters, name, day);
  if (value === undefined) throw new MissingParameter(name, day);
  return value;
}
