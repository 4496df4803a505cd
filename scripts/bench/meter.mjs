// Measures one page: CPU time of its main thread beside wall time, event by event.

/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A meter of a page. CPU is the thread's own clock, so that a busy machine hardly moves it. */
export async function meterOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics: list } = await session.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name, value }) => [name, value]));
  };
  const cpu = async () => (await metrics()).TaskDuration * 1000;
  /** Resolves when the frame after this moment has been made. */
  const painted = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  /** Resolves when the main thread has hardly worked for a while. */
  const quiet = async (limit = 30_000) => {
    const end = Date.now() + limit;
    for (let calm = 0; calm < 3 && Date.now() < end;) {
      const before = await cpu();
      await page.waitForTimeout(200);
      calm = (await cpu()) - before < 12 ? calm + 1 : 0;
    }
  };
  /** CPU and wall time, in ms, from an input until its frame; `done` waits for a slower end. */
  const one = async (act, done = painted) => {
    const [cpuBefore, wallBefore] = [await cpu(), performance.now()];
    await act();
    await done();
    const wall = performance.now() - wallBefore;
    return { cpu: (await cpu()) - cpuBefore, wall };
  };
  /** The median over several events, one at a time, each after the one before has been painted. */
  const each = async (times, act, done) => {
    const cpus = [];
    const walls = [];
    for (let at = 0; at < times; at += 1) {
      const { cpu, wall } = await one(() => act(at), done);
      cpus.push(cpu);
      walls.push(wall);
    }
    return { cpu: median(cpus), wall: median(walls) };
  };
  /** The longest task of the page's main thread while something is done, in ms of the thread's own clock. */
  const longest = async (work) => {
    const browser = page.context().browser();
    await browser.startTracing(page, { categories: ['toplevel'] });
    const value = await work();
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
    const mains = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(threadOf),
    );
    const tasks = traceEvents.filter(
      (event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event)),
    );
    return { value, longest: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)) };
  };
  const heap = async () => {
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    return (await metrics()).JSHeapUsedSize / 1e6;
  };
  return { cpu, painted, quiet, one, each, longest, heap };
}
