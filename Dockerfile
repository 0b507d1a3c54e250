# rapport in a container, PDF and all, for Linux x64. Build it here, run it in the folder of a report:
#   docker build -t rapport .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD":/report rapport build

FROM node:24-bookworm-slim AS worker
WORKDIR /worker
COPY src/Rapportgenerator/Formats/Pdf/Worker/package.json src/Rapportgenerator/Formats/Pdf/Worker/package-lock.json ./
RUN npm ci --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS program
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props global.json ./
COPY templates templates
COPY src src
RUN dotnet publish src/Rapportgenerator.Cli -c Release -r linux-x64 --self-contained -o /program

FROM node:24-bookworm-slim
COPY --from=program /program /opt/rapport
COPY --from=worker /worker /opt/rapport/worker
COPY src/Rapportgenerator/Formats/Pdf/Worker/worker.mjs src/Rapportgenerator/Formats/Pdf/Worker/fonts.conf /opt/rapport/worker/
COPY templates/theme /opt/rapport/theme
USER node
WORKDIR /report
ENTRYPOINT ["/opt/rapport/rapport"]
CMD ["--help"]
