# The Node that the tests ran on (package.json). By version, not by digest: under a version Debian's fixes still arrive,
# with `docker build --pull`, and what it is can be read.
FROM node:24.21.0-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build

FROM node:24.21.0-slim
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
# `node` by its number: Kubernetes takes no name for proof that it is not root (runAsNonRoot).
RUN mkdir config state && chown 1000:1000 state && chmod 700 state
USER 1000:1000
VOLUME /app/state
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m --retries=3 CMD ["node", "dist/cli.js", "status", "--check"]
# Not through npm, which would keep SIGTERM to itself.
# The heap grows in small steps: a large list costs half the memory and no time (npm run bench -- ingest).
ENTRYPOINT ["node", "--max-semi-space-size=8", "--heap-growing-percent=30", "dist/cli.js"]
CMD ["run"]
