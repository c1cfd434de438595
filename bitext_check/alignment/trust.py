"""From which confidence on a pair is taken for one: apart, so that listing the rules does not load the aligner."""

from __future__ import annotations

# Below this confidence no rule looks at a pair.
TRUSTED = 0.35
