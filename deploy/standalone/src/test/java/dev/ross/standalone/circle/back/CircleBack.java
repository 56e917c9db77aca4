package dev.ross.standalone.circle.back;

import dev.ross.standalone.circle.front.CircleFront;
import java.util.Optional;

/** The other half of a circle of two packages. */
public record CircleBack(Optional<CircleFront> front) {}
