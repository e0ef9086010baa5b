#!/bin/sh
# Makes configure and Makefile.in from configure.ac, Makefile.am and the folders' fragments.
set -eu
cd "$(dirname "$0")"
exec autoreconf --install --warnings=all,no-portability
