package dev.ross.standalone.circle.front;

import dev.ross.standalone.circle.back.CircleBack;

/** The one half of a circle of two packages. */
public record CircleFront(CircleBack back) {}
