/** A small restaurant to try things with, made on a new data folder through the same doors that everybody uses. */
@NullMarked
package dev.ross.standalone.demo;

import org.jspecify.annotations.NullMarked;
