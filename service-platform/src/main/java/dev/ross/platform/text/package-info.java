/** Bounds on the text and the dates that requests and tokens may contain. */
@NullMarked
package dev.ross.platform.text;

import org.jspecify.annotations.NullMarked;
