# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    STATE_DIR=/var/lib/koshi \
    PORT=8080
WORKDIR /app
RUN install -d -o node -g node -m 0700 /var/lib/koshi
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY data ./data
COPY locales ./locales
COPY assets ./assets
USER node
VOLUME ["/var/lib/koshi"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "const t = process.env.OPERATIONS_TOKEN; fetch(`http://127.0.0.1:${process.env.PORT}/health`, t ? { headers: { authorization: `Bearer ${t}` } } : {}).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# A broadcast to thousands stays within 250 MB with a heap that grows by a fifth between two full collections and is small where it is young, and with two
# arenas for what lies outside it: threads that draw and connect would each keep one.
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=20", "--expose-gc", "dist/main.js"]
