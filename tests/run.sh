#!/usr/bin/env bash
# Runs every test. Last line: "N passed, N failed", summed from the runners' result files.
# --long: more of what is slow (50 kills instead of 10).
set -uo pipefail
cd "$(dirname "$0")/.."
results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"
case "${1:-}" in
  "") ;;
  --long) export BLINKAUDIOBOT_TEST_KILLS=50 ;;
  *) echo "Unknown option '$1'. Use: bash tests/run.sh [--long]" >&2; exit 2 ;;
esac

say() { printf '\n== %s\n' "$*"; }
give_up() { echo "$*" >&2; echo "0 passed, 1 failed"; exit 1; }

needed=()
[ -x /usr/bin/chromium ] || needed+=(chromium)
command -v strace >/dev/null || needed+=(strace)
if [ ${#needed[@]} -gt 0 ]; then
  if [ -f /etc/debian_version ]; then
    say "Installing ${needed[*]}"
    as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo)
    { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${needed[@]}"; } \
      >"$results/apt.log" 2>&1 || { tail -5 "$results/apt.log" >&2; give_up "Could not install ${needed[*]}; install them by hand and run again."; }
  else
    give_up "Install ${needed[*]} (Chromium as /usr/bin/chromium) and run again."
  fi
fi
command -v dotnet >/dev/null || give_up "Install the .NET 10 SDK and run again."
node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null \
  || give_up "Install Node 20 or newer and run again."

for folder in $(git ls-files 'cards/*package-lock.json' 'tests/*package-lock.json' 'src/*package-lock.json' | xargs -r -n1 dirname); do
  if [ ! -f "$folder/node_modules/.package-lock.json" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules/.package-lock.json" ]; then
    say "Installing packages of $folder"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) || give_up "npm ci failed in $folder."
  fi
done

say "Building"
dotnet build BlinkAudioBot.sln -v quiet -nologo || give_up "The build failed."

# A runner that hangs fails, and the others still run.
longest=15m
failed_runners=0
if [ -f src/web/package.json ]; then
  say "src/web"
  (cd src/web && npm test --silent -- --reporter=dot --reporter=json --outputFile.json="../../$results/web.vitest.json") || failed_runners=$((failed_runners + 1))
fi
for project in tests/*.Tests; do
  name=$(basename "$project")
  say "$name"
  timeout --kill-after=10 "$longest" "artifacts/bin/$name/debug/$name" -noLogo -xml "$results/$name.xml" || failed_runners=$((failed_runners + 1))
done

say "Result"
node tests/sum-results.mjs "$results" "$failed_runners"
