/**
 * What is measured, in the page itself and the same way for every subject. A subject's page says how many rows it shows
 * (`window.benchCount()`), and its selectors where the rows are.
 */

/** From the press of the button to the first rows on screen, ms. */
export async function timeToFirstRows(page, { button, row }) {
  await page.evaluate(
    ([buttonSelector, rowSelector]) => {
      window.benchFirst = new Promise((resolve) => {
        document.querySelector(buttonSelector).addEventListener(
          'click',
          () => {
            const pressedAt = performance.now();
            const look = () => {
              const text = document.querySelector(rowSelector)?.textContent.trim();
              if (text) requestAnimationFrame(() => resolve(performance.now() - pressedAt));
              else requestAnimationFrame(look);
            };
            look();
          },
          { capture: true, once: true },
        );
      });
    },
    [button, row],
  );
  await page.click(button);
  return page.evaluate(() => window.benchFirst);
}

/** Waits until the whole list is there: `total` rows. */
export async function wholeList(page, total) {
  await page.waitForFunction((wanted) => window.benchCount() === wanted, total, {
    polling: 100,
    timeout: 300_000,
  });
}

/** From each keystroke to its results on screen, ms. `steps`: what is in the field after each, and how many match. */
export async function keystrokes(page, { search }, steps) {
  const times = [];
  await page.click(search);
  let before = await page.evaluate(() => window.benchCount());
  for (const { key, matching } of steps) {
    // A keystroke that changes nothing cannot be seen to have arrived.
    const seen = matching !== before;
    before = matching;
    if (!seen) {
      await page.keyboard.press(key);
      continue;
    }
    await page.evaluate((wanted) => {
      window.benchKey = new Promise((resolve) => {
        document.addEventListener(
          'keydown',
          () => {
            const pressedAt = performance.now();
            const look = () => {
              if (window.benchCount() === wanted)
                requestAnimationFrame(() => resolve(performance.now() - pressedAt));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });
    }, matching);
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => window.benchKey));
  }
  return times;
}

/** Lengths of the frames, ms, while the wheel turns over the list for `ms`. */
export async function wheelFrames(page, { scroller }, ms) {
  const box = await page.locator(scroller).first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await startFrames(page);
  const until = Date.now() + ms;
  while (Date.now() < until) await page.mouse.wheel(0, 360);
  return stopFrames(page);
}

/** Lengths of the frames, ms, while the thumb is dragged through the whole list in `steps` frames. */
export async function dragFrames(page, { scroller }, steps) {
  await startFrames(page);
  await page.evaluate(
    ([selector, times]) =>
      new Promise((resolve) => {
        const element = document.querySelector(selector);
        const end = element.scrollHeight - element.clientHeight;
        let step = 0;
        const move = () => {
          step += 1;
          element.scrollTop = (end * step) / times;
          if (step < times) requestAnimationFrame(move);
          else resolve();
        };
        requestAnimationFrame(move);
      }),
    [scroller, steps],
  );
  return stopFrames(page);
}

/** Lengths of the frames, ms, while something else goes on. */
export async function framesDuring(page, work) {
  await startFrames(page);
  await work();
  return stopFrames(page);
}

async function startFrames(page) {
  await page.evaluate(() => {
    window.benchFrames = [];
    window.benchRunning = true;
    let last = performance.now();
    const tick = (now) => {
      window.benchFrames.push(now - last);
      last = now;
      if (window.benchRunning) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

async function stopFrames(page) {
  return page.evaluate(() => {
    window.benchRunning = false;
    return window.benchFrames.slice(1);
  });
}

/** What each process of the app holds in memory, MB, by kind. */
export async function memory(electron) {
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics());
  const held = {};
  for (const { type, memory: size } of metrics) {
    held[type] = (held[type] ?? 0) + size.workingSetSize / 1024;
  }
  return held;
}
