/** Looks up what printing must know of restaurants: the printers of their kitchens, and the labels of their tables. */
@NullMarked
package dev.ross.saga.printing.directory;

import org.jspecify.annotations.NullMarked;
