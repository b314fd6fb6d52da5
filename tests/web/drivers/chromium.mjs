// Chromium through playwright-core, with software WebGL.

import { join } from 'node:path';
import { requireModule } from '../harness.mjs';
import { Downloads } from './downloads.mjs';

export const graphics = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const noGraphics = ['--disable-gpu', '--disable-3d-apis', '--disable-software-rasterizer'];

export async function openChromium({ webgl = true } = {}) {
    const { chromium } = requireModule('playwright-core');
    const server = await chromium.launchServer({
        executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-background-networking', ...(webgl ? graphics : noGraphics)],
        timeout: 60_000,
    });
    const browser = await chromium.connect(server.wsEndpoint());
    return {
        name: 'chromium',
        newPage: (options) => newPage(browser, options),
        async close() {
            await browser.close().catch(() => {});
            await server.close().catch(() => server.kill());
        },
    };
}

async function newPage(
    browser,
    {
        width = 1280,
        height = 800,
        scale = 1,
        scripts = true,
        dark = false,
        contrast = false,
        reducedMotion = false,
        touch = false,
        before,
    } = {},
) {
    const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: scale,
        hasTouch: touch,
        javaScriptEnabled: scripts,
        colorScheme: dark ? 'dark' : 'light',
        contrast: contrast ? 'more' : 'no-preference',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    const downloads = new Downloads();
    page.on('download', (download) => download.saveAs(join(downloads.folder, download.suggestedFilename())));
    const requests = [];
    context.on('request', (request) => requests.push(request.url()));
    const messages = [];
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
    const protocol = await context.newCDPSession(page);
    if (before) await page.addInitScript({ content: `(${before})()` });

    return {
        requests,
        messages,
        downloads,
        context,
        raw: page,
        protocol,
        open: (address) => page.goto(address, { waitUntil: 'load', timeout: 60_000 }),
        // Straight through the protocol: playwright's own evaluate needs `eval`, which the page's policy
        // forbids.
        async evaluate(work, ...values) {
            const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', {
                expression: `(${work})(...${JSON.stringify(values)})`,
                awaitPromise: true,
                returnByValue: true,
                allowUnsafeEvalBlockedByCSP: false,
            });
            if (exceptionDetails)
                throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
            return result.value;
        },
        screenshot: () => page.screenshot({ timeout: 60_000 }),
        press: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.type(text, { delay: 60 }),
        moveMouse: (x, y) => page.mouse.move(x, y),
        click: (x, y, button = 'left') => page.mouse.click(x, y, { button }),
        back: () => protocol.send('Runtime.evaluate', { expression: 'history.back()' }),
        forward: () => protocol.send('Runtime.evaluate', { expression: 'history.forward()' }),
        resize: (size) => page.setViewportSize(size),
        setColors: (scheme) => page.emulateMedia({ colorScheme: scheme }),
        setPixelRatio: (ratio, size) =>
            protocol.send('Emulation.setDeviceMetricsOverride', {
                ...size,
                deviceScaleFactor: ratio,
                mobile: false,
            }),
        countTabs: () => context.pages().length,
        closeOtherTabs: () =>
            Promise.all(
                context
                    .pages()
                    .filter((tab) => tab !== page)
                    .map((tab) => tab.close()),
            ),
        tap: (x, y) => page.touchscreen.tap(x, y),
        close: () => context.close(),
    };
}
