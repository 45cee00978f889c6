/** What owners see of a failure with `debug`: code, cause, fix and claims; never the signature. */
import { html, nothing, type TemplateResult } from 'lit';
import { docsUrl } from '../problems/docs.js';
import type { View } from './view-model.js';

export const debugPanel = ({ error, claims }: NonNullable<View['debug']>): TemplateResult => {
  const { code, zoomCode, hint, findings } = error;
  const others = findings.filter((finding) => finding.code !== code);
  return html`
  <section part="debug">
    <h2>${code}${zoomCode === undefined ? nothing : html` (Zoom: ${zoomCode})`}</h2>
    <p>${hint}</p>
    <a href=${docsUrl(code)} target="_blank" rel="noreferrer">Read more</a>
    ${others.map(
      (finding) => html`
        <h3>${finding.level}: ${finding.code}</h3>
        <p>${finding.message}<br />${finding.fix}</p>
        <a href=${finding.docs} target="_blank" rel="noreferrer">Read more</a>
      `,
    )}
    ${claims && Object.keys(claims).length > 0 ? claimsTable(claims) : nothing}
  </section>
`;
};

const claimsTable = (claims: Readonly<Record<string, unknown>>): TemplateResult => html`
  <table>
    <caption>Claims of the signature</caption>
    ${Object.entries(claims).map(
      ([name, value]) =>
        html`<tr><th scope="row">${name}</th><td>${JSON.stringify(value)}</td><td>${timeOf(name, value)}</td></tr>`,
    )}
  </table>
`;

const timeOf = (name: string, value: unknown): string => {
  if (!/^(iat|exp|tokenExp)$/.test(name) || typeof value !== 'number') return '';
  const date = new Date(value * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleString();
};
