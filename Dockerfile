FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build

FROM node:24-slim
LABEL org.opencontainers.image.title="sanctions-watch" \
      org.opencontainers.image.description="Watches public sanctions lists, official notices and news for the people on your watchlists, and sends an e-mail when one of them is designated." \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
# No dependency needs an install script: the native ones bring their binaries along.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /app/dist ./dist
# Configuration is mounted at /app/config and no part of the image: who is watched is nobody else's business.
RUN mkdir config state && chown node:node state
USER node
VOLUME /app/state
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m --retries=3 CMD ["node", "dist/cli.js", "status", "--check"]
# Not through npm, which would keep SIGTERM to itself.
# The heap grows in small steps: a large list costs half the memory and no time (npm run bench -- ingest).
ENTRYPOINT ["node", "--max-semi-space-size=8", "--heap-growing-percent=30", "dist/cli.js"]
CMD ["run"]
