// serve(): a server of the Model Context Protocol on standard input and output, whose tools are the verbs.
import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { type Language, t } from '@/i18n/translate';
import { EXIT, type Io } from '../io';
import type { Call } from '../verb';
import { fencedIo } from './fencedIo';
import { COMMANDS, type Tool, toolsFor } from './tools';

export type Served = {
  /** The only files that can be reached, under these names. */
  files: readonly string[];
  mayWrite: boolean;
  io: Io;
  language: Language;
  runCall: Call['runCall'];
};

/** Serves until the client closes standard input. */
export async function serve(served: Served): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    serveStdio(() => serverFor(served));
  });
}

/** The server with a tool for each verb; those that write only where that is allowed. */
function serverFor(served: Served): McpServer {
  const { files, mayWrite, io } = served;
  const server = new McpServer({ name: 'waymark', version: io.version }, { capabilities: { tools: {} } });
  const [first, ...others] = files;
  if (first === undefined) return server;
  for (const tool of toolsFor([first, ...others])) {
    if (tool.writes && !mayWrite) continue;
    server.registerTool(
      tool.name,
      {
        title: `waymark ${tool.name}`,
        description: [tool.summary, ...tool.about].map((key) => t(key)).join('\n\n'),
        inputSchema: tool.input,
        annotations: {
          readOnlyHint: !tool.writes,
          destructiveHint: tool.writes,
          idempotentHint: !tool.writes,
          openWorldHint: false,
        },
      },
      (said) => called(tool, said, served),
    );
  }
  return server;
}

/** Calls run one after the other: two that write one file would lose one of them. */
let before: Promise<unknown> = Promise.resolve();

function called(tool: Tool, said: Record<string, unknown>, served: Served): Promise<CallToolResult> {
  const now = before.then(() => callOnce(tool, said, served));
  before = now.catch(() => undefined);
  return now;
}

async function callOnce(
  tool: Tool,
  said: Record<string, unknown>,
  { files, mayWrite, io, language, runCall }: Served,
): Promise<CallToolResult> {
  const given = tool.commands ? new Map([[COMMANDS, JSON.stringify(tool.commands(said))]]) : undefined;
  const fenced = fencedIo(io, { files, mayWrite }, given);
  const [verb = '', ...args] = tool.args(said);
  const exit = await runCall([verb, '--lang', language, ...args], fenced.io);
  const { out, error, bytes } = fenced.heard;
  // What was found is an answer; only what could not be done is an error.
  const isError = exit !== EXIT.done && exit !== EXIT.found;
  if (isError) return { isError, content: [{ type: 'text', text: error.trim() || out.trim() }] };
  const notes: CallToolResult['content'] = error.trim() === '' ? [] : [{ type: 'text', text: error.trim() }];
  if (!bytes) return { content: [{ type: 'text', text: out.trim() }, ...notes] };
  const mime = tool.result?.(said) ?? 'application/octet-stream';
  return { content: [contentOf(bytes, mime), ...notes] };
}

/** A result as the protocol has it: a picture, a text, or a text that holds the bytes. */
function contentOf(bytes: Uint8Array, mimeType: string): CallToolResult['content'][number] {
  if (mimeType === 'image/png')
    return { type: 'image', mimeType, data: Buffer.from(bytes).toString('base64') };
  try {
    return { type: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const blob = Buffer.from(bytes).toString('base64');
    return { type: 'resource', resource: { uri: 'waymark:result', mimeType, blob } };
  }
}
