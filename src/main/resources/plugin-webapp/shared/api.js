/* Calls of the application's own HTTP interface with the session of the web applications. */

const appRoot = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';

/** Where the application is, without a slash at its end: empty unless it has a context path. */
export const root = appRoot.replace(/\/camunda\/?$/, '');

/** What the server refused, with its sentence for a person and the fields at fault. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
    this.errors = problem.errors ?? [];
  }
}

/** Reads JSON, or XML as text: get('/api/leads', {page: 0}). Parameters that are null, undefined or '' are left out. */
export const get = (path, parameters = {}, signal = undefined) => call('GET', withQuery(path, parameters), undefined, signal);

/** Reads JSON of the engine's own interface, as the user who is logged in: getOfEngine('/process-definition/ID'). */
export const getOfEngine = (path, parameters = {}) => get(`/camunda/api/engine/engine/default${path}`, parameters);

/** Sends JSON and answers what comes back; null where nothing does. */
export const send = (method, path, body) => call(method, path, body);

/** The path with its parameters, as for a link; repeated ones are given as an array. */
export function withQuery(path, parameters) {
  const query = new URLSearchParams();
  Object.entries(parameters).forEach(([name, value]) =>
    [value].flat().filter(one => one !== null && one !== undefined && one !== '').forEach(one => query.append(name, one)));
  return query.size ? `${path}?${query}` : path;
}

async function call(method, path, body, signal) {
  const answer = await fetch(root + path, {method, headers: headers(method, body), body: encoded(body), signal, credentials: 'same-origin'});
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('Content-Type') ?? '');
  const content = isJson && text ? JSON.parse(text) : text || null;
  if (!answer.ok) {
    throw new Refused(answer.status, isJson && content ? content : {});
  }
  return content;
}

/** Whatever changes something carries the web applications' token against forged requests. */
function headers(method, body) {
  const all = {Accept: 'application/json, application/problem+json, application/xml'};
  if (method !== 'GET') {
    all['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN');
  }
  if (body !== undefined && !(body instanceof FormData)) {
    all['Content-Type'] = 'application/json';
  }
  return all;
}

const encoded = body => (body === undefined || body instanceof FormData ? body : JSON.stringify(body));

function cookie(name) {
  const found = document.cookie.split('; ').find(pair => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}
