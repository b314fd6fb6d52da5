// Firefox through puppeteer-core (WebDriver BiDi). In a window it has software WebGL; headless it has none.

import { requireModule } from '../harness.mjs';
import { openDisplay } from './display.mjs';
import { Downloads } from './downloads.mjs';

/** `desktop`: a screen that is there already, and its environment, for a browser that assistive technology reads. */
export async function openFirefox({ webgl = true, desktop = null } = {}) {
    const puppeteer = requireModule('puppeteer-core');
    const display = desktop ? desktop.display : webgl ? await openDisplay() : null;
    const closeDisplay = () => (desktop ? undefined : display?.close());
    const downloads = new Downloads();
    let browser;
    try {
        browser = await puppeteer.launch({
            browser: 'firefox',
            executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
            headless: !webgl,
            env: {
                ...process.env,
                ...(display && { DISPLAY: display.name }),
                ...desktop?.environment,
                MOZ_DISABLE_CONTENT_SANDBOX: '1',
            },
            extraPrefsFirefox: {
                'webgl.force-enabled': webgl,
                'webgl.disabled': !webgl,
                ...(desktop && { 'accessibility.force_disabled': -1 }),
                'browser.startup.page': 0,
                'browser.download.folderList': 2, // the next one
                'browser.download.dir': downloads.folder,
                'browser.download.always_ask_before_handling_new_types': false,
                'layout.css.prefers-color-scheme.content-override': 1, // light
            },
            defaultViewport: null,
            timeout: 90_000,
            protocolTimeout: 90_000,
        });
    } catch (error) {
        await closeDisplay();
        throw error;
    }
    return {
        name: 'firefox',
        newPage: (options) => newPage(browser, downloads, options),
        async close() {
            const child = browser.process();
            await browser.close().catch(() => {});
            if (child && child.exitCode === null) child.kill('SIGKILL');
            await closeDisplay();
        },
    };
}

async function newPage(browser, downloads, { width = 1280, height = 800, scale = 1, scripts = true, before } = {}) {
    const page = await browser.newPage();
    const messages = [];
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    if (!scripts) await page.setJavaScriptEnabled(false);
    if (before) await page.evaluateOnNewDocument(`(${before})()`);
    return {
        messages,
        downloads,
        raw: page,
        open: (address) => page.goto(address, { waitUntil: 'load', timeout: 60_000 }),
        evaluate: (work, ...values) => page.evaluate(work, ...values),
        screenshot: async () => Buffer.from(await page.screenshot()),
        press: (key) => pressKeys(page, key),
        type: (text) => page.keyboard.type(text, { delay: 60 }),
        moveMouse: (x, y) => page.mouse.move(x, y),
        click: (x, y, button = 'left') => page.mouse.click(x, y, { button }),
        back: () => page.evaluate(() => history.back()),
        forward: () => page.evaluate(() => history.forward()),
        resize: (size) => page.setViewport({ ...size, deviceScaleFactor: scale }),
        setPixelRatio: (ratio, size) => page.setViewport({ ...size, deviceScaleFactor: ratio }),
        countTabs: async () => (await browser.pages()).length,
        closeOtherTabs: async () =>
            Promise.all((await browser.pages()).filter((tab) => tab !== page).map((tab) => tab.close())),
        close: () => page.close(),
    };
}

async function pressKeys(page, combination) {
    const keys = combination.split('+');
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}
