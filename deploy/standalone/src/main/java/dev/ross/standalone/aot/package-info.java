/**
 * The cache of loaded and profiled classes (AOT cache, JEP 483, 514 and 515) that makes the next start faster. A
 * training run creates it: a second ROSS on an empty data folder of its own, at the lowest priority, once this one is
 * open.
 */
@NullMarked
package dev.ross.standalone.aot;

import org.jspecify.annotations.NullMarked;
