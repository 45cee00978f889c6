// The import directions of the design: down only, and the rooms that never meet.
const only = (room, ...allowed) => ({
  name: `${room}-imports-down-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...allowed].map((name) => `^src/${name}/`) },
});
const no = (room, what, path) => ({
  name: `${room}-knows-no-${what}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path },
});

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('problems'),
    only('signature', 'problems'),
    only('protocol', 'problems', 'signature'),
    only('sdk', 'problems', 'signature', 'protocol'),
    only('locales', 'problems', 'sdk'),
    only('element', 'problems', 'signature', 'protocol', 'sdk', 'locales'),
    only('server', 'problems', 'signature', 'protocol'),
    only('sandbox', 'problems', 'signature', 'protocol'),
    only('cli', 'problems', 'signature', 'protocol', 'server', 'sandbox'),
    ...['problems', 'signature', 'protocol', 'sdk'].flatMap((room) => [
      no(room, 'node', '^(node:|fs$|path$|http$)'),
      no(room, 'lit', 'node_modules/lit'),
    ]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
