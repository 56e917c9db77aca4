package dev.ross.query.platform.brokenthere;

import dev.ross.query.platform.brokenhere.CycleFirstHalf;

/** The other half of the cycle. */
public record CycleSecondHalf(CycleFirstHalf here) {}
