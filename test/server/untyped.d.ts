// What is used here of packages whose own types TypeScript does not find by the rules of Node, or that have none.
declare module 'workerd' {
  const workerd: {
    /** Where the program is. */
    readonly default: string;
  };
  export = workerd;
}
