package dev.ross.query.platform.brokenhere;

import dev.ross.query.broken.two.UsedByAnotherScreen;
import dev.ross.query.platform.brokenthere.CycleSecondHalf;

/** A package of the platform that uses a screen, and another package that uses it. */
public record CycleFirstHalf(CycleSecondHalf there, UsedByAnotherScreen neighbour) {}
