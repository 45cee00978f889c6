<?php
// The endpoint at a fixed time: what PHP runs for the conformance vectors.
require __DIR__ . '/../../../php/zoom-signature.php';

ZoomJoin\answer(ZoomJoin\optionsFrom([]) + [
    'now' => static function (): int {
        return (int) getenv('NOW');
    },
    'log' => static function (): void {
    },
]);
