package dev.ross.query.platform.brokenthere;

import dev.ross.query.platform.brokenhere.Here;

/** The other half of the circle. */
public record There(Here here) {}
