/tmp/n src/cli/ask.ts "$@" 2>&1 | cut -c1-400
