/** Half a circle of two packages, to be found by the rule that forbids one. */
@NullMarked
package dev.ross.standalone.circle.front;

import org.jspecify.annotations.NullMarked;
