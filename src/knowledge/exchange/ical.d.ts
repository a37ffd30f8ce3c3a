// The part of ical.js that we use; its own types are listed where the compiler does not look for them.

declare module 'ical.js' {
  export class Time {
    readonly isDate: boolean;
    readonly zone: { readonly tzid: string };
    toString(): string;
  }
  export class Property {
    getFirstValue(): unknown;
    getValues(): unknown[];
    getParameter(name: string): string | string[] | undefined;
  }
  export class Component {
    constructor(jcal: unknown);
    getAllSubcomponents(name: string): Component[];
    getFirstProperty(name: string): Property | null;
    getAllProperties(name: string): Property[];
    getFirstPropertyValue(name: string): unknown;
  }
  const ICAL: { parse(text: string): unknown; readonly Component: typeof Component; readonly Time: typeof Time };
  export default ICAL;
}
