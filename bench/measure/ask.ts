import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

interface Answer {
  milliseconds: number;
  bytes: number;
  text: string;
}

/**
 * One request.
 * @throws Error for any status but 200
 */
export function ask(
  url: string,
  body: object | undefined,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const content = Buffer.from(JSON.stringify(body));
  const start = performance.now();
  return new Promise((done, failed) => {
    const sent = request(url, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': content.length, ...headers },
    });
    sent.on('error', failed);
    sent.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const answer = Buffer.concat(parts);
        const milliseconds = performance.now() - start;
        if (response.statusCode === 200)
          done({ milliseconds, bytes: answer.length, text: answer.toString() });
        else failed(new Error(`${url}: status ${response.statusCode}: ${answer.toString().slice(0, 2000)}`));
      });
    });
    sent.end(content);
  });
}
