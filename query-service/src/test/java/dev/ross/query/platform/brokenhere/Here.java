package dev.ross.query.platform.brokenhere;

import dev.ross.query.broken.two.Neighbour;
import dev.ross.query.platform.brokenthere.There;

/** A part of the platform that knows a screen, and another part that knows it. */
public record Here(There there, Neighbour neighbour) {}
