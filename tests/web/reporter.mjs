// One line a test, the reason of each failure, and a closing count. Used by run.mjs.

export default async function* report(events) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for await (const { type, data } of events) {
        if (type !== 'test:pass' && type !== 'test:fail') continue;
        if (data.skip === 'test name does not match pattern') continue; // of those tried again
        const seconds = `${(data.details.duration_ms / 1000).toFixed(1)} s`;
        if (type === 'test:fail') {
            counts.failed += 1;
            const error = data.details.error?.cause ?? data.details.error;
            yield `  FAILED  ${data.name} (${seconds})\n${indent(error?.stack || String(error))}\n`;
        } else if (data.skip !== undefined && data.skip !== false) {
            counts.skipped += 1;
            yield `  skipped ${data.name}: ${data.skip === true ? 'no reason given' : data.skip}\n`;
        } else {
            counts.passed += 1;
            yield `  ok      ${data.name} (${seconds})\n`;
        }
    }
    yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}

function indent(text) {
    return text
        .split('\n')
        .map((line) => `          ${line}`)
        .join('\n');
}
