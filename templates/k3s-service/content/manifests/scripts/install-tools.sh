#!/usr/bin/env bash
# Brings the tools a pipeline needs to $HOME/.local/bin, pinned and checked:
# install-tools.sh kubectl kubeseal op
set -euo pipefail

kubectl_version=1.36.4
kubeseal_version=0.36.6
op_version=2.30.3

case "$(uname -m)" in
  x86_64) architecture=amd64 ;;
  aarch64 | arm64) architecture=arm64 ;;
  *) echo "install-tools.sh: no tools for $(uname -m)." >&2 && exit 1 ;;
esac
target=$HOME/.local/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$target"

download() {
  curl --fail --silent --show-error --location --retry 3 --output "$2" "$1"
}

install_kubectl() {
  local url=https://dl.k8s.io/release/v$kubectl_version/bin/linux/$architecture/kubectl
  download "$url" "$work/kubectl"
  download "$url.sha256" "$work/kubectl.sha256"
  echo "$(cat "$work/kubectl.sha256")  $work/kubectl" | sha256sum --check --quiet
  install "$work/kubectl" "$target/kubectl"
}

install_kubeseal() {
  local url=https://github.com/bitnami-labs/sealed-secrets/releases/download/v$kubeseal_version
  local archive=kubeseal-$kubeseal_version-linux-$architecture.tar.gz
  download "$url/$archive" "$work/$archive"
  download "$url/sealed-secrets_${kubeseal_version}_checksums.txt" "$work/checksums"
  (cd "$work" && grep " $archive\$" checksums | sha256sum --check --quiet)
  tar --extract --gzip --file "$work/$archive" --directory "$target" kubeseal
}

install_op() {
  local file=op_linux_${architecture}_v$op_version.zip
  download "https://cache.agilebits.com/dist/1P/op2/pkg/v$op_version/$file" "$work/op.zip"
  unzip -q -o "$work/op.zip" op -d "$target"
}

for tool in "$@"; do
  command -v "$tool" >/dev/null || "install_$tool"
done
echo "$target" >>"${GITHUB_PATH:-/dev/null}"
