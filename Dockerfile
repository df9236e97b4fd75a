# The bot, for a MongoDB of one's own: MONGODB_URI is required here, the embedded database is for a laptop.
# Written with care and not built by CI: there is no Docker where the checks run.
FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY launch ./launch
COPY flows ./flows
COPY cards ./cards
COPY models ./models
COPY integrations ./integrations
COPY scheduler ./scheduler
COPY bot ./bot
COPY templates/*.docx ./templates/
# Our TypeScript is bundled there at the start.
RUN mkdir -p node_modules/.cache && chown node node_modules/.cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: signals reach the bot, which finishes what it has begun.
CMD ["node", "launch/run.mjs", "bot/start.ts"]
