#!/usr/bin/env bash
# Adds one migration to both databases: src/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$1" --project "HaiDang.Migrations.$provider" --startup-project "HaiDang.Migrations.$provider" -o Migrations --configuration Release
done
