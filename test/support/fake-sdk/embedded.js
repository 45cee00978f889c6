// The SDK's shape with nothing behind it: the test that owns the page plays Zoom (test/support/fake-zoom.ts).
window.ZoomMtgEmbedded = { createClient: () => window.parent.fakeZoom.createClient(window) };
