# The Node that the tests ran on (package.json). By version, not by digest: under a version Debian's fixes still arrive,
# with `docker build --pull`, and what it is can be read. What is compiled and fetched here is the same on every
# architecture, so it is done on the builder's own; BuildKit, which Docker has since 23, knows which that is.
FROM --platform=$BUILDPLATFORM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build

FROM --platform=$BUILDPLATFORM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No dependency needs an install script: the native one brings its binaries along, for all architectures.
RUN npm ci --omit=dev --ignore-scripts
# What cannot be run: TypeScript, which Node refuses below node_modules, source maps, and of the SQLite driver its
# sources and the binaries for other systems. Licences stay.
RUN find node_modules -type f \( -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.map' \
      -o -path '*/better-sqlite3/deps/*' -o -path '*/better-sqlite3/src/*' \
      -o -path '*/better-sqlite3/prebuilds/*' ! -name 'linux-*' \) -delete

# Of the base image what Node needs, as the linker names it on each architecture: some 100 MB stay behind, with them the
# shell and two package managers. The status of each package is what scanners look for.
FROM node:24.21.0-bookworm-slim AS system
RUN mkdir -p system/tmp system/var/lib/dpkg/status.d && chmod 1777 system/tmp \
 && ldd /usr/local/bin/node | grep -o '/[^ ]*' | xargs cp --parents --dereference --target-directory=system \
 && for name in libc6 libgcc-s1 libstdc++6; do \
      dpkg-query --status "$name" > "system/var/lib/dpkg/status.d/$name" \
      && cp --parents --dereference "/usr/share/doc/$name/copyright" system || exit 1; \
    done \
 && cp --parents --dereference /usr/local/bin/node /usr/local/LICENSE \
      /etc/passwd /etc/group /etc/nsswitch.conf /etc/os-release system

FROM scratch
LABEL org.opencontainers.image.title="sanctions-watch" \
      org.opencontainers.image.description="Watches public sanctions lists, official notices and news for the people on your watchlists, and sends an e-mail when one of them is designated." \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production
ENV PATH=/usr/local/bin
WORKDIR /app
COPY --from=system /system /
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Fails where Node or the SQLite driver lacks something on this architecture. Configuration is mounted at /app/config and
# no part of the image: who is watched is nobody else's business. Of each container alone where several share the rest of
# the state, state/tmp is there to be mounted over.
RUN ["node", "-e", "new (require('better-sqlite3'))(':memory:'); fs.mkdirSync('config'); for (const folder of ['state', 'state/tmp']) { fs.mkdirSync(folder, 0o700); fs.chownSync(folder, 1000, 1000); }"]
# By its number: Kubernetes takes no name for proof that it is not root (runAsNonRoot).
USER 1000:1000
VOLUME /app/state
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m --retries=3 CMD ["node", "dist/cli.js", "status", "--check"]
# Not through npm, which would keep SIGTERM to itself.
# The heap grows in small steps: a large list costs half the memory and no time (npm run bench -- ingest).
ENTRYPOINT ["node", "--max-semi-space-size=8", "--heap-growing-percent=30", "dist/cli.js"]
CMD ["run"]
