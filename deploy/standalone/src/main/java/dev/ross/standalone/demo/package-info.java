/** A small restaurant to try things with, created on a new data folder through the same API that everybody uses. */
@NullMarked
package dev.ross.standalone.demo;

import org.jspecify.annotations.NullMarked;
