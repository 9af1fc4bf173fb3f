#!/usr/bin/env bash
# Draws color.png and outline.png anew from the SVG files, with Chromium.
set -euo pipefail
cd "$(dirname "$0")"
draw() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
    --window-size="$2,$2" --screenshot="$PWD/$1.png" "file://$PWD/$1.svg" 2>/dev/null
}
draw color 192
draw outline 32
